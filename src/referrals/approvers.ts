import { dutyOf, idsOf } from "../cases/duty-of.ts";
import { hearForAbsent } from "../cases/hear-for-absent.ts";
import { actorOn, isUninvolved, type Party } from "../cases/rules/authority.ts";
import { supervisorsOf } from "../cases/supervisors-of.ts";
import type { InHand } from "../cases/work-on.ts";
import { type Colleague, findActors, findColleague } from "../people/colleague.ts";
import { awayNow } from "../people/stand-ins.ts";
import type { Act } from "../platform/act.ts";
import type { DemandRow } from "./store.ts";

/**
 * R11: who is asked to approve an answer: the supervisors of its case with no interest in it who wrote none of it, and of
 * their deputies those who may approve it themselves (R2).
 */
export async function approversOf(act: Act, { row, facts }: InHand, authors: readonly string[]): Promise<string[]> {
  const apart = (one: Party) => !authors.includes(one.personId) && isUninvolved(one, facts);
  const near = idsOf(await dutyOf(act.tx, "supervisor", row.department_id, (one: Colleague) => apart(one)));
  const away = await awayNow(act.tx, act.now, near);
  const stead = hearForAbsent(near, away, apart, []).filter((id) => !near.includes(id));
  const deputies = await findActors(act.tx, stead, act.now);
  const may = deputies.filter((one) => actorOn(one, facts).permissions.has("case.supervise"));
  return [...near, ...may.map(({ id }) => id)];
}

/**
 * R2: who hears that an outside body has written: who leads the case, with the deputy of who is away; where nobody leads
 * it, or who does has left or stepped aside (R11), its supervisors. Each once.
 */
export async function hearersOf(act: Act, { row, facts }: InHand): Promise<string[]> {
  const fits = (one: Party) => isUninvolved(one, facts);
  const { ownerId } = facts;
  const owner = ownerId === null ? undefined : await findColleague(act.tx, ownerId);
  if (ownerId === null || !owner?.active || facts.recused.includes(ownerId)) return supervisorsOf(act.tx, row);
  const away = await awayNow(act.tx, act.now, [ownerId]);
  return hearForAbsent([ownerId], away, fits, away.size > 0 ? await supervisorsOf(act.tx, row) : []);
}

/** Everybody who wrote a part of an answer: of its letter, or of what is answered to a demand. */
export function authorsOf(answer: { authors: readonly string[] } | undefined, demands: readonly DemandRow[]): string[] {
  return [...new Set([...(answer?.authors ?? []), ...demands.flatMap((one) => one.answered_by ?? [])])];
}
