import type { Actor } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { colleaguesWithRole, findActors, findColleague } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import { dutyOf, idsOf } from "../duty-of.ts";
import { actorOn, partyOf } from "../rules/authority.ts";
import type { CaseFacts } from "../rules/case-facts.ts";
import { refuse } from "../rules/refusals.ts";
import { mayArbitrate } from "../rules/tasks.ts";

/**
 * Who arbitrates a task of this case: the one asked for, if they can; else the nearest supervisor who can, else
 * compliance. Nobody when there is none: then any supervisor of the case steps in.
 */
export async function arbiterFor(act: Act, c: CaseFacts, asked?: string): Promise<Decision<string | null>> {
  if (asked) {
    const [actor] = await findActors(act.tx, [asked], act.now);
    if (actor && fits(actor, c)) return decided(asked);
    const known = actor ?? (await findColleague(act.tx, asked));
    return known
      ? refuse("arbiter_unfit", { params: { name: known.name } })
      : refuse("person_unknown", { field: "arbiterId" });
  }
  const [near, compliance] = await Promise.all([
    dutyOf(act.tx, "supervisor", c.departmentId),
    colleaguesWithRole(act.tx, "compliance", null),
  ]);
  const ids = idsOf([...near, ...compliance]);
  const actors = new Map((await findActors(act.tx, ids, act.now)).map((one) => [one.id, one]));
  return decided(ids.find((id) => actors.has(id) && fits(actors.get(id)!, c)) ?? null);
}

function fits(actor: Actor, c: CaseFacts): boolean {
  return (
    mayArbitrate({ ...partyOf(actor), roles: actor.roles, active: true }, c) &&
    actorOn(actor, c).permissions.has("case.supervise")
  );
}
