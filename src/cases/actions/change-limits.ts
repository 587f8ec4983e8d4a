import { deadlineBook } from "../../deadlines/book.ts";
import { refuse as refuseDeadline } from "../../deadlines/rules/refusals.ts";
import { moveSteps } from "../../incidents/move-steps.ts";
import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { putReminders } from "../alarm-store.ts";
import { putPolicyRules } from "../clock-store.ts";
import { isOfOthers, type PolicyRule } from "../rules/policies-of-case.ts";
import { refuse } from "../rules/refusals.ts";
import type { ReminderSettings } from "../rules/reminders.ts";

/** Chooses which policies count for which cases, from the next accepted case on: no open deadline moves (§2.3). */
export async function choosePolicies(
  act: Pick<Act, "tx" | "now" | "newId" | "actor">,
  input: { rules: readonly PolicyRule[] },
): Promise<Decision<{ rules: PolicyRule[] }>> {
  const { policies } = await deadlineBook(act.tx);
  for (const { policy: id } of input.rules) {
    const policy = policies.find((one) => one.id === id);
    if (!policy) return refuseDeadline("policy_unknown", { params: { id } });
    // A clock of a regulator or another body is noted on a case, never counted as ours (§2.3).
    if (isOfOthers(policy)) return refuseDeadline("policy_of_others", { params: { id } });
  }
  await putPolicyRules(act.tx, input.rules);
  await appendOrganisationEvent(act, { kind: "case_policies_chosen", body: { rules: input.rules } });
  return decided({ rules: [...input.rules] });
}

/** Chooses when and whom reminders tell; those still to come, of cases and of incidents, move to where they now belong. */
export async function changeReminders(act: Act, input: ReminderSettings): Promise<Decision<ReminderSettings>> {
  const { before, supervisor, head } = input;
  if (supervisor !== null && head !== null && head < supervisor) return refuse("reminders_out_of_order");
  const settings = { before, supervisor, head };
  await putReminders(act.tx, settings);
  await moveSteps(act.tx, settings);
  await appendOrganisationEvent(act, { kind: "reminders_changed", body: settings });
  return decided(settings);
}
