import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import { permissionsOf } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { findColleague, findDepartment } from "../../people/colleague.ts";
import type { Act, Look } from "../../platform/act.ts";
import type { Database } from "../../platform/db/database.ts";
import { refuseAssignment } from "../rules/refusals.ts";
import type { AssignmentRule } from "../rules/rule.ts";
import { findPolicy, insertPolicy } from "../store.ts";
import { tryWaitingAgain } from "./assign-waiting.ts";

export async function readRules(look: Look) {
  return decided(await findPolicy(look.db));
}

/** Replaces the ordered rules by a new version; each must name a place or colleague that is there. */
export async function saveRules(
  act: Act,
  input: { version: number; rules: AssignmentRule[] },
): Promise<Decision<{ version: number }>> {
  const before = await findPolicy(act.tx);
  const stale = () => refuseAssignment("stale_rules", { params: { name: before.savedByName ?? "—" } });
  if (before.version !== input.version) return stale();
  for (const rule of input.rules) {
    const fit = await decideRule(act.tx, rule);
    if (!fit.ok) return fit;
  }
  if (JSON.stringify(before.rules) === JSON.stringify(input.rules)) return decided({ version: before.version });
  const version = before.version + 1;
  if (!(await insertPolicy(act.tx, version, input.rules, { id: act.actor.id, name: act.actor.name, at: act.now })))
    return stale();
  await appendOrganisationEvent(act, {
    kind: "assignment_rules_saved",
    body: { version, count: input.rules.length, ...changesOf(before.rules, input.rules) },
  });
  await tryWaitingAgain(act.tx);
  act.announce({ topic: "people", kind: "assignment_rules_saved", audience: [] });
  return decided({ version });
}

async function decideRule(db: Database, { name, give }: AssignmentRule): Promise<Decision<void>> {
  const params = { name };
  if (give.to === "person") {
    const person = await findColleague(db, give.personId);
    if (!person?.active) return refuseAssignment("rule_unknown_place", { params });
    return permissionsOf(person.roles).has("case.handle")
      ? decided(undefined)
      : refuseAssignment("rule_for_unfit", { params });
  }
  if (give.departmentId === null && give.skills.length === 0) return refuseAssignment("rule_for_nobody", { params });
  if (give.departmentId !== null && !(await findDepartment(db, give.departmentId)))
    return refuseAssignment("rule_unknown_place", { params });
  return decided(undefined);
}

/** Names of rules that came, went, or read differently now. */
function changesOf(before: readonly AssignmentRule[], after: readonly AssignmentRule[]) {
  const was = new Map(before.map((one) => [one.id, JSON.stringify(one)]));
  const is = new Set(after.map(({ id }) => id));
  const names = (rules: readonly AssignmentRule[]) => rules.map(({ name }) => name);
  return {
    added: names(after.filter(({ id }) => !was.has(id))),
    removed: names(before.filter(({ id }) => !is.has(id))),
    changed: names(after.filter((one) => was.has(one.id) && was.get(one.id) !== JSON.stringify(one))),
  };
}
