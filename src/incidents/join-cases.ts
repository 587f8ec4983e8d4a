import { dutyOf, idsOf } from "../cases/duty-of.ts";
import { remindersNow } from "../cases/for-incidents.ts";
import { tellingsOf } from "../cases/for-search.ts";
import { mustBeUninvolved, mustNotHaveEnded } from "../cases/rules/authority.ts";
import { firstReminder } from "../cases/rules/reminders.ts";
import { type InHand, keep, takeAnyway, takeInHand } from "../cases/work-on.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import { limitsNow } from "../limits/limits.ts";
import { notify } from "../notifications/notify.ts";
import { colleaguesWithRole, findColleague } from "../people/colleague.ts";
import type { Act } from "../platform/act.ts";
import { CHECKLIST, stepDue, stepsOf } from "./rules/checklist.ts";
import { type Grade, gradeOf } from "./rules/grade.ts";
import { refuseIncident } from "./rules/refusals.ts";
import {
  findStanding,
  type IncidentRow,
  insertIncidentCase,
  insertSteps,
  listCaseIds,
  updateIncident,
} from "./store.ts";

/** Puts an open case that this person sees into an incident; the case's own journal tells of it. */
export async function joinCase(
  act: Act,
  incident: Pick<IncidentRow, "incident_id" | "number" | "title">,
  caseId: string,
  reason: string,
): Promise<Decision<void>> {
  const hand = await takeInHand(act, caseId);
  if (!hand.ok) return hand;
  for (const may of [mustNotHaveEnded(hand.value.facts), mustBeUninvolved(hand.value.actor, hand.value.facts)])
    if (!may.ok) return may;
  if (await findStanding(act.tx, caseId))
    return refuseIncident("incident_case_elsewhere", { params: { number: hand.value.row.number } });
  await insertIncidentCase(act.tx, {
    case_id: caseId,
    incident_id: incident.incident_id,
    added_at: act.now,
    added_by_name: act.actor.name,
    reason,
  });
  await tell(act, hand.value, incident, "incident_joined", reason);
  return decided(undefined);
}

/** Tells the journal of a case that left; who leads the incident may take out what they do not see. */
export async function tellLeft(act: Act, incident: IncidentRow, caseId: string, reason: string): Promise<void> {
  const hand = await takeAnyway(act, caseId);
  if (hand.ok) await tell(act, hand.value, incident, "incident_left", reason);
}

function tell(
  act: Act,
  hand: InHand,
  incident: Pick<IncidentRow, "incident_id" | "number" | "title">,
  kind: "incident_joined" | "incident_left",
  reason: string,
) {
  const body = { incidentId: incident.incident_id, number: incident.number, title: incident.title };
  return keep(act, hand, {}, [{ kind, reason, body }]);
}

/**
 * Counts anew who told of an incident, and grades it by the organisation's thresholds: a grade that is reached starts its
 * steps of the checklist and is told to its owner, the supervisors of their department and compliance.
 */
export async function regrade(act: Act, row: IncidentRow): Promise<Grade> {
  const [tellings, limits] = await Promise.all([
    listCaseIds(act.tx, row.incident_id).then((ids) => tellingsOf(act.tx, ids)),
    limitsNow(act.tx),
  ]);
  const told = tellings.map(({ caseId, customerId, at }) => ({ caseId, customerId, at }));
  const held = row.grade as Grade;
  const grade = gradeOf(told, held, limits);
  const raised = grade !== held;
  await updateIncident(act.tx, row.incident_id, {
    people: new Set(told.map((one) => one.customerId ?? one.caseId)).size,
    grade,
    version: row.version + 1,
    ...(raised && { graded_at: act.now }),
  });
  if (raised) await beginChecklist(act, row, grade);
  return grade;
}

async function beginChecklist(act: Act, row: IncidentRow, grade: Grade): Promise<void> {
  const [compliance, owner, settings] = await Promise.all([
    colleaguesWithRole(act.tx, "compliance", null),
    findColleague(act.tx, row.owner_id),
    remindersNow(act.tx),
  ]);
  const watch = compliance.filter((one) => one.active)[0];
  await insertSteps(
    act.tx,
    stepsOf(grade).map((step) => {
      const whose = CHECKLIST[step].whose === "compliance" && watch ? watch : null;
      const due_at = stepDue(step, act.now);
      const first = firstReminder({ at: due_at, from: act.now }, settings, act.now);
      return {
        incident_id: row.incident_id,
        step,
        due_at,
        begun_at: act.now,
        ring_stage: first?.stage ?? null,
        ring_at: first?.at ?? null,
        owner_id: whose?.personId ?? row.owner_id,
        owner_name: whose?.name ?? row.owner_name,
      };
    }),
  );
  const supervisors = await dutyOf(act.tx, "supervisor", owner?.departmentId ?? null);
  await notify(act, {
    to: [row.owner_id, ...idsOf(supervisors), ...idsOf(compliance)],
    kind: grade === "major" ? "incident_major" : "incident_group",
    title: `${row.number} ${row.title}`,
  });
}
