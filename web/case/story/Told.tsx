import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/now.ts";
import { Tag } from "../../ui/Tag.tsx";
import { useFormat } from "../../words/use-format.ts";
import { happenedAt, isBroughtIn } from "./brought-in.ts";
import type { EventEntry } from "./event-prose.ts";
import { useProse } from "./use-prose.ts";

/** Who did what. Of what an import brought in nobody here did it: then what happened, and who entered it when.
 * That a time went by nobody did. */
export function Told({ entry }: { entry: EventEntry }) {
  const { t } = useTranslation("case");
  const { sentence } = useProse();
  if (entry.event === "deadline_passed" || entry.event === "assignment_failed") return <>{sentence(entry)}</>;
  if (!isBroughtIn(entry))
    return (
      <>
        <b>{entry.actorName}</b> {entry.portal && <Tag>{t("portal.by")}</Tag>} {sentence(entry)}
      </>
    );
  return (
    <Suspense fallback={sentence(entry)}>
      <BroughtIn entry={entry} />
    </Suspense>
  );
}

function BroughtIn({ entry }: { entry: EventEntry }) {
  const { t } = useTranslation("imports");
  const { sentence } = useProse();
  const format = useFormat();
  const now = useNow();
  // An acceptance that came along has no owner and no promise of ours.
  const accepted = happenedAt(entry) ? "story.accepted" : "story.acceptedUndated";
  return (
    <>
      {entry.event === "case_accepted" ? t(accepted) : sentence(entry)}
      <span className="m" title={format.exact(entry.at)}>
        {t("story.entered", { name: entry.actorName, time: format.dayTime(entry.at, now) })}
      </span>
    </>
  );
}

/** That an import entered what a folded line holds. */
export function ImportMark() {
  return (
    <Suspense>
      <Mark />
    </Suspense>
  );
}

function Mark() {
  return useTranslation("imports").t("story.mark");
}
