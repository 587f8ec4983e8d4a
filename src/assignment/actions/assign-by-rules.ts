import { keepOwner } from "../../cases/for-assignment.ts";
import { takeForAct } from "../../cases/work-on.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { notify } from "../../notifications/notify.ts";
import type { Act } from "../../platform/act.ts";
import { caseAsked } from "../case-asked.ts";
import { Desk } from "../desk.ts";
import { refuseAssignment } from "../rules/refusals.ts";
import { type TriedWhy, triedOf, type Why, whyOf } from "../why-of.ts";

export interface Given {
  caseId: string;
  number: string;
  toName: string;
  why: Why;
}
export interface Left {
  caseId: string;
  code: string;
  zh: string;
  en: string;
  tried: TriedWhy[];
}

/**
 * Gives waiting cases out by the rules, each for itself; those that nobody takes stay where they are, with the reasons. In
 * id order, so that two such commands cannot wait for each other.
 */
export async function assignByRules(
  act: Act,
  { caseIds }: { caseIds: string[] },
): Promise<Decision<{ given: Given[]; left: Left[] }>> {
  const desk = await Desk.hold(act);
  const given: Given[] = [];
  const left: Left[] = [];
  for (const caseId of [...new Set(caseIds)].sort()) {
    const one = await giveOne(act, desk, caseId);
    if (one.ok) given.push(one.value);
    else left.push({ caseId, code: one.refusal.code, ...one.refusal.say, tried: one.tried ?? [] });
  }
  return decided({ given, left });
}

type GivenOrNot = { ok: true; value: Given } | (Extract<Decision<Given>, { ok: false }> & { tried?: TriedWhy[] });

async function giveOne(act: Act, desk: Desk, caseId: string): Promise<GivenOrNot> {
  const held = await takeForAct(act, caseId, "assign");
  if (!held.ok) return held;
  const { row } = held.value;
  if (row.owner_id !== null) return refuseAssignment("assigned_already");
  const outcome = await desk.choose(await caseAsked(act.tx, row));
  const { chosen, tried } = outcome;
  if (!chosen)
    return {
      ...refuseAssignment(tried.length > 0 ? "rules_find_nobody" : "no_rule_takes"),
      tried: triedOf(tried, desk.naming),
    };
  const to = desk.roster.find(chosen.personId);
  const why = whyOf(chosen, tried, desk.naming);
  const body = { toId: to.personId, toName: to.name, policy: desk.policy.version, why };
  await keepOwner(act, row, to, { kind: "case_assigned", body });
  await desk.gave(act, outcome);
  const about = { caseId, caseNumber: row.number, title: row.title };
  await notify(act, { to: [to.personId], kind: "case_assigned_by_rule", ...about });
  return decided({ caseId, number: row.number, toName: to.name, why });
}
