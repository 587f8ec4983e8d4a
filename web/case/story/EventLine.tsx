import "./EventLine.css";
import { useTranslation } from "react-i18next";
import { AskWhy } from "../../assignment/Why.tsx";
import { Icon } from "../../ui/Icon.tsx";
import type { IconName } from "../../ui/icons.ts";
import { Time } from "../../ui/Time.tsx";
import { happenedAt } from "./brought-in.ts";
import type { EventEntry } from "./event-prose.ts";
import { Told } from "./Told.tsx";
import { useProse } from "./use-prose.ts";

const ICON: Record<string, IconName> = {
  owner_changed: "transfer",
  case_taken: "transfer",
  case_assigned: "transfer",
  assignment_failed: "route",
  bounce_recorded: "undo",
  own_fault_flagged: "flag",
  remedy_approved: "check",
  remedy_returned: "undo",
  agreement_recorded: "chat",
  answer_recorded: "chat",
  step_done: "check",
  contact_attempted: "phone",
  case_closed: "lock",
  case_waiting: "pause",
  deadline_passed: "clock",
  extension_asked: "clock",
  extension_granted: "clock",
  extension_refused: "clock",
  clock_recounted: "clock",
  person_recused: "shield",
  telling_prepared: "mail",
  review_requested: "cycle",
  review_declined: "cycle",
  evidence_added: "attach",
  evidence_shared: "eye",
  case_held: "lock",
  spot_card_carried: "place",
  referral_registered: "send",
  referral_supplemented: "send",
  referral_corrected: "edit",
  referral_answer_issued: "page",
  referral_answer_sent: "send",
  referral_answer_returned: "undo",
  referral_withdrawn: "undo",
  case_exported: "export",
};

/** Events that say why by the rules of assignment. */
const RULED: ReadonlySet<string> = new Set(["case_assigned", "assignment_failed"]);

/** Events whose reason is a proof or a remark: it stands there as it is. */
export const PROOFS: ReadonlySet<string> = new Set(["step_done", "contact_attempted"]);

/** Something that changes the case's course, told in one line with who and why. */
export function EventLine({ entry }: { entry: EventEntry }) {
  const { t } = useTranslation("casestory");
  const { sentence } = useProse();
  const at = happenedAt(entry);
  return (
    <article className="evline" data-entry tabIndex={-1} aria-label={sentence(entry)}>
      <Icon name={ICON[entry.event] ?? "route"} size="xs" />
      <span>
        {at && <Time at={at} />} <Told entry={entry} />
        {entry.reason && (
          <span className="m"> {PROOFS.has(entry.event) ? entry.reason : t("because", { reason: entry.reason })}</span>
        )}
        {RULED.has(entry.event) && <AskWhy body={entry.body} />}
      </span>
    </article>
  );
}
