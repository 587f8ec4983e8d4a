import { useTranslation } from "react-i18next";
import type { EventBodies } from "../../../src/cases/rules/events.ts";
import { CitedPieces } from "../../evidence/CitedPieces.tsx";
import { Icon } from "../../ui/Icon.tsx";
import type { IconName } from "../../ui/icons.ts";
import { useHere } from "../case-here.ts";
import { Entry } from "./Entry.tsx";
import type { EventEntry } from "./event-prose.ts";
import type { CardKind } from "./story-lines.ts";
import { useProse } from "./use-prose.ts";

const ICON: Record<CardKind, IconName> = {
  responsibility_decided: "decision",
  own_fault_decided: "shield",
  remedy_proposed: "suggestion",
  decision_corrected: "cycle",
  case_reopened: "cycle",
  case_declined: "stop",
};

/** A decision: dark border, tinted head, the reason in full. */
export function EventCard({ entry }: { entry: EventEntry }) {
  const { t } = useTranslation("casestory");
  const { sentence } = useProse();
  const { caseId } = useHere().page.case;
  const title = useTitle(entry);
  const body = useBody(entry);
  return (
    <Entry at={entry.at} who={entry.actorName} className="dec" label={sentence(entry)}>
      <div className="card">
        <header>
          <Icon name={ICON[entry.event as CardKind]} size="s" />
          <b>{title}</b>
          <span className="m">{entry.actorName}</span>
          {entry.event === "remedy_proposed" && (
            <span className="right row">
              <Approval entry={entry} />
            </span>
          )}
        </header>
        {body && <p className="why">{body}</p>}
        <CitedPieces caseId={caseId} usedId={entry.id} />
        {!body && entry.event === "remedy_proposed" && <p className="m why">{t("card.superseded")}</p>}
      </div>
    </Entry>
  );
}

function useTitle(entry: EventEntry): string {
  const { t } = useTranslation("casestory");
  const { sentence } = useProse();
  if (entry.event === "responsibility_decided") {
    const { responsibility, companyShare } = entry.body as unknown as EventBodies["responsibility_decided"];
    if (responsibility === "shared") return t("card.responsibilityShared", { share: companyShare ?? "" });
    if (responsibility === "not_established") return t("card.responsibilityOpen");
    return t("card.responsibility", { who: t(`card.who.${responsibility}`) });
  }
  return sentence(entry);
}

/** The reason; for the remedy that now stands, what is offered. */
function useBody(entry: EventEntry): string | null {
  const { page } = useHere();
  if (entry.event !== "remedy_proposed") return entry.reason;
  const { remedy } = page.case;
  return remedy && isCurrent(entry, remedy.proposedAt) ? remedy.text : null;
}

function Approval({ entry }: { entry: EventEntry }) {
  const { t } = useTranslation("case");
  const { remedy } = useHere().page.case;
  if (!remedy || !isCurrent(entry, remedy.proposedAt)) return null;
  return <span className="m nw">{t(`side.approval.${remedy.approval}`)}</span>;
}

function isCurrent(entry: EventEntry, proposedAt: unknown): boolean {
  return Math.abs(Date.parse(String(entry.at)) - Date.parse(String(proposedAt))) < 1000;
}
