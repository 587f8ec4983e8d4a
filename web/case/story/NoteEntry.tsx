import { useTranslation } from "react-i18next";
import type { StoryEntry } from "../../../src/cases/contract/shapes.ts";
import { useSession } from "../../shell/session/session.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Entry } from "./Entry.tsx";
import { Paragraphs } from "./Paragraphs.tsx";

/** An internal note: hatched, dashed, locked, so that nobody takes it for a word to the customer. */
export function NoteEntry({ entry }: { entry: Extract<StoryEntry, { kind: "note" }> }) {
  const { t } = useTranslation("casestory");
  const me = useSession().name;
  const of = entry.authorName === me ? "us" : undefined;
  return (
    <Entry
      at={entry.at}
      who={entry.authorName}
      of={of}
      className="note"
      label={`${entry.authorName} · ${t("noteLock")}`}
    >
      <div className="hatch">
        <header>
          <b>{entry.authorName}</b>
          <span className="lockw">
            <Icon name="lock" size="xs" />
            {t("noteLock")}
          </span>
        </header>
        <Paragraphs text={entry.body} />
      </div>
    </Entry>
  );
}
