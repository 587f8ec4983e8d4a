import { type Decision, decided } from "../../kernel/refusal.ts";
import { notify } from "../../notifications/notify.ts";
import type { Act } from "../../platform/act.ts";
import { dutyOf, idsOf } from "../duty-of.ts";
import { mayFaceFault } from "../rules/acts.ts";
import { keep, type Moved, takeForAct } from "../work-on.ts";

/** Flags that the fault may be ours (R5): those hear it who may decide on it. */
export async function flagOwnFault(act: Act, input: { caseId: string; reason: string }): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "flag_own_fault");
  if (!held.ok) return held;
  const { row, facts } = held.value;
  const event = { kind: "own_fault_flagged", reason: input.reason, body: {} } as const;
  const moved = await keep(act, held.value, { own_fault: "possible", own_fault_flagged_by: act.actor.id }, [event]);
  const flagged = { ...facts, ownFaultFlaggedBy: act.actor.id };
  const impartial = await dutyOf(act.tx, "supervisor", row.department_id, (one) => mayFaceFault(one, flagged));
  await notify(act, {
    to: idsOf(impartial),
    kind: "own_fault_flagged",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  return decided(moved);
}

export interface FaultInput {
  caseId: string;
  ours?: boolean;
  decision: string;
  carriedBy?: string;
}

/** The supervisor's decision on a possible own fault (R5): how it is faced and who carries it, or why it is not ours. */
export async function decideOwnFault(act: Act, input: FaultInput): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "decide_own_fault");
  if (!held.ok) return held;
  const { row } = held.value;
  const ours = input.ours ?? true;
  const change = {
    own_fault: ours ? "decided" : "no",
    own_fault_decision: input.decision,
    own_fault_decided_by: act.actor.id,
  };
  const carriedBy = ours ? (input.carriedBy ?? null) : null;
  const event = { kind: "own_fault_decided", reason: input.decision, body: { carriedBy } } as const;
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
