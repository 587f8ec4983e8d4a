import { type Decision, decided } from "../../kernel/refusal.ts";
import { notify } from "../../notifications/notify.ts";
import type { Act } from "../../platform/act.ts";
import { refuse } from "../rules/refusals.ts";
import { keep, type Moved, takeForAct } from "../work-on.ts";
import { dutyOf } from "./department-people.ts";

/** Flags that the fault may be ours: the supervisor hears first (R5). Flagging twice changes nothing. */
export async function flagOwnFault(act: Act, input: { caseId: string; reason: string }): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "note.write");
  if (!held.ok) return held;
  const { row, facts } = held.value;
  if (facts.ownFault === "possible")
    return decided({ caseId: row.case_id, number: row.number, state: facts.state, version: row.journal_seq });
  const event = { kind: "own_fault_flagged", reason: input.reason, body: {} } as const;
  const moved = await keep(act, held.value, { own_fault: "possible" }, [event]);
  const supervisors = await dutyOf(act.tx, "supervisor", row.department_id);
  await notify(act, {
    to: supervisors,
    kind: "own_fault_flagged",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  return decided(moved);
}

/** The supervisor's decision on a possible own fault: how it is faced and who carries it (R5). */
export async function decideOwnFault(
  act: Act,
  input: { caseId: string; decision: string; carriedBy: string },
): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "case.supervise");
  if (!held.ok) return held;
  const { row, facts } = held.value;
  if (facts.ownFault !== "possible") return refuse("own_fault_not_flagged");
  const change = { own_fault: "decided", own_fault_decision: input.decision, own_fault_decided_by: act.actor.id };
  const event = { kind: "own_fault_decided", reason: input.decision, body: { carriedBy: input.carriedBy } } as const;
  const moved = await keep(act, held.value, change, [event]);
  await notify(act, {
    to: row.owner_id ? [row.owner_id] : [],
    kind: "own_fault_decided",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  return decided(moved);
}
