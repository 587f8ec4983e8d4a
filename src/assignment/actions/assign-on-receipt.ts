import { keepEvent, keepOwner, lockWaiting } from "../../cases/for-assignment.ts";
import { supervisorsOf } from "../../cases/supervisors-of.ts";
import { SYSTEM } from "../../kernel/authority.ts";
import { notify } from "../../notifications/notify.ts";
import { notifyCounting } from "../../notifications/notify-counting.ts";
import type { Act } from "../../platform/act.ts";
import { caseAsked } from "../case-asked.ts";
import { Desk, isTaken } from "../desk.ts";
import { findPolicy } from "../store.ts";
import { triedOf, whyOf } from "../why-of.ts";

/**
 * Gives a case that has just come in to whom the rules name, in the transaction that takes it in. Where they name nobody it
 * waits in the queue with the reasons, and the department's supervisors are told by one line that counts on. Gives the
 * version the case has now; null where no rule takes it.
 */
export async function assignOnReceipt(act: Act, caseId: string): Promise<number | null> {
  const policy = await findPolicy(act.tx);
  if (!policy.rules.some(({ enabled }) => enabled)) return null;
  // The product gives it out, whoever took the case in.
  const ours: Act = { ...act, actor: SYSTEM };
  const row = await lockWaiting(ours, caseId);
  if (!row) return null;
  const asked = await caseAsked(act.tx, row);
  if (!isTaken(policy, asked)) return null;
  const desk = await Desk.hold(ours, policy);
  const outcome = await desk.choose(asked);
  const { chosen, tried } = outcome;
  if (!chosen) {
    const body = { policy: policy.version, tried: triedOf(tried, desk.naming) };
    const { version } = await keepEvent(ours, row, { kind: "assignment_failed", body });
    await notifyCounting(ours, { to: await supervisorsOf(act.tx, row), kind: "assignment_failed" });
    return version;
  }
  const to = desk.roster.find(chosen.personId);
  const body = { toId: to.personId, toName: to.name, policy: policy.version, why: whyOf(chosen, tried, desk.naming) };
  const { version } = await keepOwner(ours, row, to, { kind: "case_assigned", body });
  await desk.gave(act, outcome);
  await notify(ours, {
    to: [to.personId],
    kind: "case_assigned_by_rule",
    caseId,
    caseNumber: row.number,
    title: row.title,
  });
  return version;
}
