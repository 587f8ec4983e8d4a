import { casesById, maskAbout, receiversOf, tellingsLeft } from "../cases/for-incidents.ts";
import { tellingsOf } from "../cases/for-search.ts";
import { maySeeCase } from "../cases/may-see-case.ts";
import { listCases } from "../cases/reads/list-cases.ts";
import { refuse } from "../cases/rules/refusals.ts";
import { decided } from "../kernel/refusal.ts";
import { dayIn } from "../kernel/zone.ts";
import { limitsNow } from "../limits/limits.ts";
import { ALIKE, likenessOf } from "../matters/rules/likeness.ts";
import type { Look } from "../platform/act.ts";
import type { Database } from "../platform/db/database.ts";
import { leads, seeIncident } from "./lead.ts";
import { CHECKLIST, type StepKey } from "./rules/checklist.ts";
import { clustersOf, type Pair } from "./rules/clusters.ts";
import type { Grade } from "./rules/grade.ts";
import { whyCannot } from "./rules/letter.ts";
import { refuseIncident } from "./rules/refusals.ts";
import {
  countCases,
  findIncident,
  findStanding,
  type IncidentRow,
  listCaseIds,
  listEveryCaseId,
  listIncidentRows,
  listLetters,
  listStandingAmong,
  listSteps,
} from "./store.ts";

const DAY_MS = 86_400_000;
/** So many of the newest open cases are compared with each other; of each as many characters. */
const COMPARED = { cases: 100, characters: 300 };
const SUGGESTED = 3;

/** One page of incidents, and the thresholds they are graded by. */
export async function listIncidents(look: Look, input: { state: string; limit: number; after?: string }) {
  const after = input.after ? (input.after.split("|") as [string, string]) : null;
  const rows = await listIncidentRows(look.db, { state: input.state, limit: input.limit, after });
  const counts = await countCases(
    look.db,
    rows.map((row) => row.incident_id),
  );
  const last = rows.at(-1);
  return decided({
    items: rows.map((row) => ({ ...head(row), cases: counts.get(row.incident_id) ?? 0 })),
    next: last && rows.length === input.limit ? `${last.since.toISOString()}|${last.incident_id}` : null,
    thresholds: await thresholdsOf(look.db),
  });
}

/**
 * An incident with its cases as this person sees them, the checklist and the letters. What was noted on a step and why it
 * ended may say whom it met: only who leads it or sees one of its cases reads that, and as they read those customers (R12).
 */
export async function viewIncident(look: Look, { incidentId }: { incidentId: string }) {
  const row = await findIncident(look.db, incidentId);
  if (!row) return refuseIncident("incident_not_found");
  const [ids, ever, steps, letters, thresholds] = await Promise.all([
    listCaseIds(look.db, incidentId),
    listEveryCaseId(look.db, incidentId),
    listSteps(look.db, incidentId),
    listLetters(look.db, incidentId),
    thresholdsOf(look.db),
  ]);
  const cases = await casesById(look, ids);
  const tellings = await tellingsLeft(look.db, ever);
  const mine = [look.actor.id, ...look.actor.deputyOf].includes(row.owner_id);
  const mask = mine || cases.length > 0 ? await maskAbout(look, ever) : null;
  const asRead = (text: string | null) => (text === null || !mask ? null : mask(text));
  return decided({
    ...head(row),
    happened: row.happened,
    openedByName: row.opened_by_name,
    gradedAt: row.graded_at,
    endedAt: row.ended_at,
    endedReason: asRead(row.ended_reason),
    version: row.version,
    cases,
    hidden: ids.length - cases.length,
    steps: steps.map((step) => ({
      step: step.step as StepKey,
      ...CHECKLIST[step.step as StepKey].say,
      dueAt: step.due_at,
      ownerName: step.owner_name,
      doneAt: step.done_at,
      doneByName: step.done_by_name,
      note: asRead(step.note),
    })),
    letters: letters.map((one) => ({
      letterId: one.letter_id,
      body: one.body,
      writtenAt: one.written_at,
      writtenByName: one.written_by_name,
      nextWordAt: one.next_word_at,
      waiting: one.waiting,
      sent: one.sent,
      ...toldOf(one.left, tellings),
      refused: one.refused,
    })),
    thresholds,
    mayLead: row.state === "open" && look.actor.permissions.has("case.handle") && leads(look.actor, row),
  });
}

/** Of what lies ready in the cases, how much was told, and where it was not. */
function toldOf(left: readonly string[], tellings: Awaited<ReturnType<typeof tellingsLeft>>) {
  const mine = tellings.filter(({ tellId }) => left.includes(tellId));
  return {
    told: mine.filter((one) => one.told).length,
    untold: mine.filter((one) => one.open).map(({ number, ownerName }) => ({ number, ownerName })),
  };
}

/** The incident a case belongs to. */
export async function incidentOfCase(look: Look, { caseId }: { caseId: string }) {
  if (!(await maySeeCase(look, caseId))) return refuse("case_not_found");
  const found = await findStanding(look.db, caseId);
  if (!found) return decided({ incident: null });
  const { incident_id, number, title, state, grade, owner_name, reason } = found;
  const mask = await maskAbout(look, [caseId]);
  const said = { state: state as "open" | "ended", grade: grade as Grade, ownerName: owner_name, reason: mask(reason) };
  return decided({ incident: { incidentId: incident_id, number, title, ...said } });
}

/** What would receive a letter now, and what would not. */
export async function previewLetter(look: Look, { incidentId }: { incidentId: string }) {
  const seen = await seeIncident({ actor: look.actor, db: look.db as never }, incidentId);
  if (!seen.ok) return seen;
  const cases = await receiversOf(look.db, await listCaseIds(look.db, incidentId), look.now);
  const judged = cases.map((one) => ({ number: one.number, why: whyCannot(one) }));
  return decided({
    receive: judged.filter(({ why }) => why === null).length,
    cannot: judged.flatMap(({ number, why }) => (why ? [{ number, why }] : [])),
  });
}

/**
 * Open cases that tell alike, of different customers, received within the days of the threshold: from three people on, so
 * that somebody looks before the threshold is reached. What stands in an incident already is not suggested again.
 */
export async function suggestIncidents(look: Look) {
  const { groupDays } = await limitsNow(look.db);
  const from = dayIn(look.zone, new Date(look.now.getTime() - groupDays * DAY_MS));
  const listed = await listCases(look, { state: "open", from, sort: "-received", limit: COMPARED.cases } as never);
  if (!listed.ok) return listed;
  const taken = await listStandingAmong(
    look.db,
    listed.value.items.map(({ caseId }) => caseId),
  );
  const open = new Map(listed.value.items.filter(({ caseId }) => !taken.has(caseId)).map((one) => [one.caseId, one]));
  const tellings = (await tellingsOf(look.db, [...open.keys()])).map((one) => ({
    ...one,
    words: one.words.slice(0, COMPARED.characters),
  }));
  const pairs: Pair[] = tellings.flatMap((a, at) =>
    tellings.slice(at + 1).flatMap((b): Pair[] => (likenessOf(a, b).score >= ALIKE ? [[a.caseId, b.caseId]] : [])),
  );
  const who = new Map(tellings.map((one) => [one.caseId, one.customerId ?? one.caseId]));
  const items = clustersOf([...open.keys()], pairs)
    .map((ids) => ({ ids, people: new Set(ids.map((id) => who.get(id))).size }))
    .filter(({ people }) => people >= 3)
    .slice(0, SUGGESTED)
    .map(({ ids, people }) => {
      const cases = ids.map((id) => open.get(id)!);
      const shown = cases.map(({ caseId, number, title, customerName }) => ({ caseId, number, title, customerName }));
      return { people, days: groupDays, title: cases.at(-1)!.title, cases: shown };
    });
  return decided({ items });
}

async function thresholdsOf(db: Database) {
  const { groupPeople, groupDays, majorPeople } = await limitsNow(db);
  return { groupPeople, groupDays, majorPeople };
}

function head(row: IncidentRow) {
  return {
    incidentId: row.incident_id,
    number: row.number,
    title: row.title,
    state: row.state as "open" | "ended",
    grade: row.grade as Grade,
    people: row.people,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    since: row.since,
  };
}
