import "./Story.css";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Waiting } from "../../assignment/Waiting.tsx";
import { useHere } from "../case-here.ts";
import { EventCard } from "./EventCard.tsx";
import { EventLine } from "./EventLine.tsx";
import { EvidenceLine } from "./EvidenceLine.tsx";
import { FirstWords } from "./FirstWords.tsx";
import { Fold } from "./Fold.tsx";
import { MessageEntry } from "./MessageEntry.tsx";
import { NoteEntry } from "./NoteEntry.tsx";
import { type Line, storyLines } from "./story-lines.ts";
import { TaskCard } from "./TaskCard.tsx";
import { useStickToEnd } from "./use-stick-to-end.ts";
import { useStoryKeys } from "./use-story-keys.ts";

/** The story in order: words, notes, tasks, decisions; what the system did in between is folded. J and K walk it. */
export function Story() {
  const { t } = useTranslation("casestory");
  const { page } = useHere();
  const lines = useMemo(() => storyLines(page), [page]);
  const box = useRef<HTMLDivElement>(null);
  useStoryKeys(box);
  useStickToEnd(box, lines.length);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div className="story" ref={box} role="log" aria-live="off" aria-label={t("label")} tabIndex={0}>
      {lines.map((line) => (
        <StoryLine key={line.key} line={line} />
      ))}
      {page.case.ownerName === null && page.case.state === "received" && <Waiting caseId={page.case.caseId} />}
    </div>
  );
}

function StoryLine({ line }: { line: Line }) {
  switch (line.look) {
    case "words":
      return <FirstWords />;
    case "card":
      return <EventCard entry={line.entry} />;
    case "line":
      return line.entry.event === "evidence_added" ? (
        <EvidenceLine entry={line.entry} />
      ) : (
        <EventLine entry={line.entry} />
      );
    case "fold":
      return <Fold entries={line.entries} />;
    case "entry":
      if (line.entry.kind === "message") return <MessageEntry entry={line.entry} />;
      if (line.entry.kind === "note") return <NoteEntry entry={line.entry} />;
      return <TaskCard task={line.entry.task} at={line.at} />;
  }
}
