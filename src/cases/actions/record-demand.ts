import { type Decision, decided } from "../../kernel/refusal.ts";
import { notify } from "../../notifications/notify.ts";
import type { Act } from "../../platform/act.ts";
import { isSettled } from "../rules/needs.ts";
import { refuse } from "../rules/refusals.ts";
import { keep, type Moved, mustBeFresh, takeForAct } from "../work-on.ts";

interface DemandInput {
  caseId: string;
  demand: string;
  reason?: string;
  version?: number;
}

/**
 * Keeps what the customer asks for, in their words, before anything is offered (R7). What an offer was agreed on or an
 * account given for is changed with a reason alone; the contact owner hears of every change by somebody else (R2).
 */
export async function recordDemand(act: Act, input: DemandInput): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "record_demand");
  if (!held.ok) return held;
  const { row, facts } = held.value;
  const fresh = await mustBeFresh(act, row, input.version, ["demand_recorded"]);
  if (!fresh.ok) return fresh;
  const replaced = facts.demand !== null && facts.demand !== input.demand;
  if (replaced && isSettled(facts) && !input.reason) return refuse("reason_needed");
  const change = { demand: input.demand, demanded_at: act.now };
  const body = { demand: input.demand, was: facts.demand };
  const event = { kind: "demand_recorded", reason: input.reason, body } as const;
  const moved = await keep(act, held.value, change, [event], { text: true });
  await notify(act, {
    to: replaced && row.owner_id ? [row.owner_id] : [],
    kind: "demand_changed",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  return decided(moved);
}
