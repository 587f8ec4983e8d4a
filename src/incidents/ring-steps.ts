import { openDutyLine } from "../cases/duty-line.ts";
import { idsOf } from "../cases/duty-of.ts";
import { receiversOf, remindersNow } from "../cases/for-incidents.ts";
import { hearForAbsent } from "../cases/hear-for-absent.ts";
import { nextReminder, type ReminderSettings, type Stage, stageCome } from "../cases/rules/reminders.ts";
import { whoHears } from "../cases/rules/who-hears.ts";
import { appendOrganisationEvent } from "../journal/actions/append-organisation-event.ts";
import { SYSTEM } from "../kernel/authority.ts";
import { notify } from "../notifications/notify.ts";
import { type Colleague, findColleague } from "../people/colleague.ts";
import { awayNow } from "../people/stand-ins.ts";
import type { Act, LiveHint } from "../platform/act.ts";
import type { CommandHost } from "../platform/command.ts";
import { inTransaction } from "../platform/db/transaction.ts";
import { idsAt } from "../platform/ids.ts";
import { listCaseIds, lockRinging, type RingingStep, updateStep } from "./store.ts";

const TOGETHER = 50;
/** Who has an interest is asked of each case of the incident; nobody is complained about here. */
const NOBODY = { complainedPersonId: null, complainedDepartmentId: null, complainedBelow: [], recused: [] };

/**
 * Rings steps of emergency checklists: before and at their time for whoever must do them and leads the incident, later for
 * the supervisor and the head, as any other due time. Each stage once: the step is locked, told and set on in one
 * transaction, and what another process holds is left to it. Gives how many rang.
 */
export async function ringSteps(host: Pick<CommandHost, "db" | "clock" | "publish">): Promise<number> {
  const now = host.clock.now();
  const hints: LiveHint[] = [];
  const rung = await inTransaction(host.db, async (tx) => {
    hints.length = 0;
    const steps = await lockRinging(tx, now, TOGETHER);
    if (steps.length === 0) return 0;
    const settings = await remindersNow(tx);
    const act = { tx, now, newId: idsAt(now), actor: SYSTEM, announce: (hint: LiveHint) => void hints.push(hint) };
    const told = new Set<string>();
    for (const step of steps) await ring(act as Act, step, settings, told);
    return steps.length;
  });
  host.publish(hints);
  return rung;
}

/** `told`: who was told of which incident at which stage this time; of several steps at once nobody hears twice. */
async function ring(act: Act, step: RingingStep, settings: ReminderSettings, told: Set<string>): Promise<void> {
  const due = { at: step.due_at, from: step.begun_at ?? step.due_at };
  const stage = stageCome(step.ring_stage as Stage, due, settings, act.now);
  const next = nextReminder(stage, due, settings);
  await updateStep(act.tx, step.incident_id, step.step, {
    ring_stage: next?.stage ?? null,
    ring_at: next?.at ?? null,
  });
  const key = (id: string) => `${step.incident_id} ${stage} ${id}`;
  const to = (await hearersOf(act, step, stage)).filter((id) => !told.has(key(id)));
  for (const id of to) told.add(key(id));
  await notify(act, { to, kind: `incident_step_${stage}`, title: `${step.number} ${step.title}` });
  if (stage === "before") return;
  const body = { incidentId: step.incident_id, number: step.number, step: step.step, told: stage };
  await appendOrganisationEvent(act, { kind: "incident_step_late", body });
}

/** R2, R11: the line above whoever leads the incident, without whom one of its cases complains about; deputies as well. */
async function hearersOf(act: Act, step: RingingStep, stage: Stage): Promise<string[]> {
  const cases = await receiversOf(act.tx, await listCaseIds(act.tx, step.incident_id), act.now);
  const persons = new Set(cases.map(({ complained }) => complained.complainedPersonId));
  const departments = new Set(cases.map(({ complained }) => complained.complainedDepartmentId));
  const fits = (one: Colleague) =>
    !persons.has(one.personId) && !(one.departmentId !== null && departments.has(one.departmentId));
  const [line, lead] = await Promise.all([openDutyLine(act.tx), findColleague(act.tx, step.lead_id)]);
  const supervisors = idsOf(line.supervisors(lead?.departmentId ?? null, fits));
  const heard = whoHears(stage, "step", {
    acting: step.owner_id ? [step.owner_id] : [],
    ownerId: step.lead_id,
    supervisors,
    heads: idsOf(line.heads(lead?.departmentId ?? null, fits)),
  });
  const to = hearForAbsent(heard, await awayNow(act.tx, act.now, heard), NOBODY, supervisors);
  return to.filter((id) => !persons.has(id));
}
