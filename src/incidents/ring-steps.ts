import { remindersNow } from "../cases/for-incidents.ts";
import { type Interests, listInterests } from "../cases/interests.ts";
import type { Stage } from "../cases/rules/reminders.ts";
import { type House, isUninvolvedInAll, readHouse, whoIsTold } from "../cases/who-is-told.ts";
import { appendOrganisationEvent } from "../journal/actions/append-organisation-event.ts";
import { SYSTEM } from "../kernel/authority.ts";
import { type Notice, notifyEach } from "../notifications/notify.ts";
import { type Colleague, findColleagues } from "../people/colleague.ts";
import type { LiveHint } from "../platform/act.ts";
import type { CommandHost } from "../platform/command.ts";
import type { Tx } from "../platform/db/database.ts";
import { inTransaction } from "../platform/db/transaction.ts";
import { idsAt } from "../platform/ids.ts";
import { lockRinging, passSteps, type RingingStep } from "./ringing-store.ts";
import { type StepStage, stepStagesNow } from "./rules/ringing.ts";
import { listCaseIdsOf } from "./store.ts";

const TOGETHER = 50;

/**
 * Rings steps of emergency checklists: before and at their time for whoever must do them and leads the incident, later for
 * the supervisor and the head, as any other due time. Each stage once: steps are locked, told and set on in one transaction,
 * and what another process holds is left to it. Gives how many it took.
 */
export async function ringSteps(host: Pick<CommandHost, "db" | "clock" | "publish">): Promise<number> {
  const now = host.clock.now();
  const hints: LiveHint[] = [];
  const taken = await inTransaction(host.db, async (tx) => {
    hints.length = 0;
    const steps = await lockRinging(tx, now, TOGETHER);
    if (steps.length > 0) await ringAll(tx, now, steps, hints);
    return steps.length;
  });
  host.publish(hints);
  return taken;
}

interface Rung {
  step: RingingStep;
  stage: Stage;
}

/** All is read and told before the end of the organisation's journal is locked, which everybody else needs. */
async function ringAll(tx: Tx, now: Date, steps: readonly RingingStep[], hints: LiveHint[]): Promise<void> {
  const [settings, around] = await Promise.all([remindersNow(tx), readAround(tx, now, steps)]);
  const stages = steps.map((step) => {
    const due = { at: step.due_at, from: step.begun_at ?? step.due_at };
    return { step, ...stepStagesNow(step.ring_stage as StepStage, due, settings, now) };
  });
  const passed = stages.map(({ step: { incident_id, step }, next }) => {
    return { incident_id, step, ring_stage: next?.stage ?? null, ring_at: next?.at ?? null };
  });
  await passSteps(tx, passed);
  const rung = stages.flatMap(({ step, stage }): Rung[] => (stage ? [{ step, stage }] : []));
  const act = { tx, now, newId: idsAt(now), actor: SYSTEM, announce: (hint: LiveHint) => void hints.push(hint) };
  await notifyEach(act, noticesOf(around, rung));
  const late = rung.filter(({ stage }) => stage !== "before");
  const events = late.map(({ step: { incident_id, number, step }, stage }) => {
    return { kind: "incident_step_late", body: { incidentId: incident_id, number, step, told: stage } };
  });
  await appendOrganisationEvent(act, ...events);
}

/** What decides whom steps are told, read once for all of them. */
interface Around {
  house: House;
  people: Map<string, Colleague>;
  /** Of the cases of each incident. */
  interests: Map<string, Interests[]>;
}

async function readAround(tx: Tx, now: Date, steps: readonly RingingStep[]): Promise<Around> {
  const incidents = [...new Set(steps.map(({ incident_id }) => incident_id))];
  const ids = [...new Set(steps.flatMap(({ owner_id, lead_id }) => [lead_id, ...(owner_id ? [owner_id] : [])]))];
  const [house, people, casesOf] = await Promise.all([
    readHouse(tx, now),
    findColleagues(tx, ids),
    listCaseIdsOf(tx, incidents),
  ]);
  const known = await listInterests(tx, [...casesOf.values()].flat());
  const interests = [...casesOf].map(
    ([id, cases]) => [id, cases.flatMap((caseId) => known.get(caseId) ?? [])] as [string, Interests[]],
  );
  return { house, people: new Map(people.map((one) => [one.personId, one])), interests: new Map(interests) };
}

/** One notice for each stage of an incident: of several steps at once nobody hears twice. */
function noticesOf(around: Around, rung: readonly Rung[]): Notice[] {
  const notices = new Map<string, Notice>();
  for (const one of rung) {
    const { incident_id, number, title } = one.step;
    const key = `${incident_id} ${one.stage}`;
    const to = [...(notices.get(key)?.to ?? []), ...hearersOf(around, one)];
    notices.set(key, { to, kind: `incident_step_${one.stage}`, title: `${number} ${title}` });
  }
  return [...notices.values()];
}

/** R11: whoever leads it or must do the step is not told either where they have an interest in one of the cases. */
function hearersOf({ house, people, interests }: Around, { step, stage }: Rung): string[] {
  const cases = interests.get(step.incident_id) ?? [];
  const clear = (id: string | null) => {
    const one = id === null ? undefined : people.get(id);
    return one?.active && isUninvolvedInAll(one, cases) ? [one.personId] : [];
  };
  const departmentId = people.get(step.lead_id)?.departmentId ?? null;
  const [ownerId = null] = clear(step.lead_id);
  return whoIsTold(house, { stage, what: "step", acting: clear(step.owner_id), ownerId, departmentId }, cases);
}
