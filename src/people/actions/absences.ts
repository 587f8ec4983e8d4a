import { type Decision, decided } from "../../kernel/refusal.ts";
import { notify } from "../../notifications/notify.ts";
import type { Act, Look } from "../../platform/act.ts";
import { colleaguesWithRole, findColleague } from "../colleague.ts";
import { type AbsenceKind, decideAbsence, mayPlan } from "../rules/absence.ts";
import { refusePeople } from "../rules/refusals.ts";
import {
  type AbsenceRow,
  endAbsenceAt,
  findAbsence,
  insertAbsence,
  listAbsences,
  listStandIns,
  lockPeople,
} from "../store/absences.ts";
import { changeAuthority } from "./change-authority.ts";

export interface AbsenceInput {
  personId?: string;
  kind: AbsenceKind;
  from: string;
  until: string;
  deputyId?: string | null;
}

/**
 * Enters when somebody is away and who stands in (R2): one's own, or as supervisor that of the team. Whom the absent one
 * was to stand in for is told, and so is their supervisor, for nobody stands in for a deputy.
 */
export async function enterAbsence(
  act: Act,
  input: AbsenceInput,
): Promise<Decision<{ absenceId: string; leavesAlone: string[] }>> {
  const personId = input.personId ?? act.actor.id;
  const deputyId = input.deputyId ?? null;
  // Both rows: whoever enters an absence of the deputy at the same moment waits, and then sees this one.
  await lockPeople(act.tx, [personId, ...(deputyId ? [deputyId] : [])]);
  const person = await findColleague(act.tx, personId);
  if (!person?.active) return refusePeople("person_unknown");
  if (!mayPlan(act.actor, person)) return refusePeople("absence_not_yours");
  const period = { from: new Date(input.from), until: new Date(input.until) };
  const deputy = deputyId ? await findColleague(act.tx, deputyId) : null;
  const periods = async (id: string) => (await listAbsences(act.tx, [id], act.now)).map(periodOf);
  const wish = {
    ...period,
    person: { ...person, absences: await periods(personId) },
    deputy: deputy && { ...deputy, absences: await periods(deputy.personId) },
  };
  const may = decideAbsence(wish, act.now);
  if (!may.ok) return may;
  const absenceId = act.newId();
  await insertAbsence(act.tx, {
    absence_id: absenceId,
    person_id: personId,
    kind: input.kind,
    from_at: period.from,
    until_at: period.until,
    deputy_id: deputyId,
    entered_by: act.actor.id,
    entered_by_name: act.actor.name,
    entered_at: act.now,
  });
  const alone = await listStandIns(act.tx, personId, period.from, period.until);
  await tellLeftAlone(act, person.name, alone);
  if (deputyId) await notify(act, { to: [deputyId], kind: "deputy_asked", title: person.name });
  await changeAuthority(act, "everybody", {
    kind: "absence_entered",
    // Why somebody is away is nobody's business in ten years' time.
    body: {
      personId,
      name: person.name,
      from: input.from,
      until: input.until,
      deputyId,
      deputyName: deputy?.name ?? null,
    },
  });
  return decided({ absenceId, leavesAlone: [...new Set(alone.map((one) => one.person_name))] });
}

/** Ends a running absence now, or calls one off that has not begun; the cases are its person's alone again. */
export async function endAbsence(act: Act, input: { absenceId: string }): Promise<Decision<{ done: true }>> {
  const found = await findAbsence(act.tx, input.absenceId);
  if (!found || !mayPlan(act.actor, { personId: found.person_id, departmentId: found.department_id }))
    return refusePeople("absence_unknown");
  await lockPeople(act.tx, [found.person_id]);
  const row = (await findAbsence(act.tx, input.absenceId))!;
  if (row.until_at <= act.now || row.until_at <= row.from_at) return refusePeople("absence_over");
  await endAbsenceAt(act.tx, row.absence_id, act.now);
  await changeAuthority(act, "everybody", {
    kind: "absence_ended",
    body: { personId: row.person_id, name: row.person_name, until: row.until_at.toISOString() },
  });
  return decided({ done: true });
}

/** Absences running or to come of one person whose work the reader may plan; one's own unless said. */
export async function listPersonAbsences(look: Look, input: { personId?: string }) {
  const personId = input.personId ?? look.actor.id;
  const person = await findColleague(look.db, personId);
  if (!mayPlan(look.actor, person ?? { personId, departmentId: null })) return refusePeople("absence_not_yours");
  const rows = await listAbsences(look.db, [personId], look.now, 50);
  return decided({ absences: rows.map(absenceAnswer) });
}

/** An absence as who plans the work reads it. */
export function absenceAnswer(row: AbsenceRow) {
  return {
    absenceId: row.absence_id,
    kind: row.kind as AbsenceKind,
    from: row.from_at,
    until: row.until_at,
    deputy: row.deputy_id ? { id: row.deputy_id, name: row.deputy_name ?? "" } : null,
    enteredByName: row.entered_by_name,
  };
}

const periodOf = (row: AbsenceRow) => ({ from: row.from_at, until: row.until_at });

async function tellLeftAlone(act: Act, deputyName: string, alone: readonly AbsenceRow[]): Promise<void> {
  if (alone.length === 0) return;
  const supervisors = await colleaguesWithRole(act.tx, "supervisor", null);
  for (const one of alone) {
    const theirs = supervisors.filter((each) => each.departmentId === one.department_id);
    const to = [one.person_id, ...theirs.map((each) => each.personId)];
    await notify(act, { to, kind: "deputy_away", title: `${deputyName} → ${one.person_name}` });
  }
}
