import { addMessage, means } from "../../cases/actions/add-message.ts";
import { caseInSight } from "../../cases/reads/case-in-sight.ts";
import { keep } from "../../cases/work-on.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import type { writeToRequester as contract } from "../contract/matter.ts";
import { refuseMatter } from "../rules/refusals.ts";
import { findCaseMerge } from "../store.ts";
import { takeBoth } from "../take-both.ts";

/**
 * Writes to who brought a merged case (R2: by who leads the case it went into). The word stands on their own case, where
 * they alone read it; the requester of the kept case learns nothing of it (R12).
 */
export async function writeToRequester(act: Act, input: InputOf<typeof contract>) {
  const found = await findCaseMerge(act.tx, input.caseId, input.mergeId);
  if (!found) {
    const seen = await caseInSight({ actor: act.actor, db: act.tx }, input.caseId);
    return seen.ok ? refuseMatter("merge_not_here") : seen;
  }
  const both = await takeBoth(act, { caseId: input.caseId, to: "message" }, { caseId: found.case_id, to: "bound" });
  if (!both.ok) return both;
  const [, other] = both.value;
  if (other.row.merged_into !== input.caseId) return refuseMatter("merge_undone_already");
  const { body, channel } = input;
  const messageId = await addMessage(act, other, { direction: "out", purpose: "progress", body, channel });
  const sent = { messageId, purpose: "progress", ...means({ channel }) };
  const moved = await keep(act, other, { last_contact_at: act.now }, [{ kind: "message_sent", body: sent }]);
  return decided({ ...moved, messageId });
}
