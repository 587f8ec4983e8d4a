import { customerCard } from "../../customers/customer-card.ts";
import { bookForReading, type DeadlineBook } from "../../deadlines/book.ts";
import type { Actor } from "../../kernel/authority.ts";
import { decided } from "../../kernel/refusal.ts";
import { findColleagues, findDepartment, findDepartmentLine } from "../../people/colleague.ts";
import { type Away, awayNow } from "../../people/stand-ins.ts";
import { personsOf } from "../../persons/persons-of.ts";
import type { Look } from "../../platform/act.ts";
import type { CustomerNamed } from "../customer-named.ts";
import { factsOf, taskFactsOf } from "../facts-of.ts";
import { type CasePage, findPage } from "../page-store.ts";
import { decideAct } from "../rules/acts.ts";
import { actorOn, isUninvolved, mayFinishStep, maySee } from "../rules/authority.ts";
import { eightSteps } from "../rules/eight-steps.ts";
import { approvalLevel, decideApprover } from "../rules/extending.ts";
import { refuse } from "../rules/refusals.ts";
import { findStandards, type Standards } from "../severity-store.ts";
import { peopleOfTasks, standingTasks } from "../standing-tasks.ts";
import { type CaseRow, findCaseIdByKey, listSteps, listTasks, type StepRow, type TaskRow } from "../store.ts";
import { whoDecides } from "../who-decides.ts";
import { whoReviews } from "../who-reviews.ts";
import { allowedActs, allowedMoves, allowedOnTask } from "./allowed.ts";
import { caseInSight } from "./case-in-sight.ts";
import { asRead, doerOf, inSteadOf, nameFor, shapeDetail, shapeTask } from "./shape-case.ts";
import { type ClockReader, shapeClock } from "./shape-clock.ts";

interface Parts extends CasePage {
  row: CaseRow & CustomerNamed;
  tasks: TaskRow[];
  steps: StepRow[];
  names: Map<string, string>;
  complainedDepartment: string | null;
  decidedBy: string[] | null;
  reviewedBy: string[] | null;
  ownerAway: { until: Date; deputyName: string | null } | null;
  standards: Standards;
  book: DeadlineBook;
  /** Departments above that of the case. */
  above: string[];
}

/** The whole case page in one answer. Someone without a part in customers' data reads no text of it in clear. */
export async function viewCase(look: Look, input: { caseId: string }) {
  const loaded = await loadPage(look, input.caseId);
  if (!loaded.ok) return loaded;
  const { parts, customer, persons } = loaded.value;
  return decided({
    ...head(look, parts),
    standards: standardsOf(parts),
    story: asRead(parts.row, story(look, parts)),
    toTell: asRead(
      parts.row,
      parts.toTell.map((one) => ({
        tellId: one.tell_id,
        purpose: one.purpose as "extension" | "progress",
        body: one.body,
        nextWordAt: one.next_word_at,
        writtenAt: one.written_at,
      })),
    ),
    steps: asRead(
      parts.row,
      parts.steps.map((step) => shapeStep(look.actor, parts.row, step)),
    ),
    customer,
    ...persons,
  });
}

/** By which numbers the severity was judged, and by which something new would be. */
function standardsOf({ row, standards: { of, now } }: Parts) {
  return { own: row.severity_facts === null ? null : of(row.severity_standard), now };
}

/** The little that a list shows beside itself. */
export async function peekCase(look: Look, input: { caseId: string }) {
  const loaded = await loadPage(look, input.caseId);
  if (!loaded.ok) return loaded;
  const { parts, customer } = loaded.value;
  const lastEvents = parts.events
    .slice(-5)
    .reverse()
    .map((event) => ({
      at: event.at,
      event: event.kind,
      actorName: doerOf(parts.row, { byCustomer: event.by_customer, name: event.actor_name }, look.actor.locale),
      body: event.body as Record<string, unknown>,
    }));
  return decided({
    ...head(look, parts),
    customer,
    lastEvents: asRead(parts.row, lastEvents),
  });
}

/** The case behind a human number, if this person may see it. */
export async function findByNumber(look: Look, input: { number: string }) {
  const caseId = await findCaseIdByKey(look.db, "number", input.number.trim());
  if (!caseId) return refuse("case_not_found");
  const found = await caseInSight(look, caseId);
  if (!found.ok) return found;
  // The number of a merged case leads to the one it is worked on in, for whoever may see that.
  const into = found.value.row.merged_into;
  const kept = into ? await caseInSight(look, into) : undefined;
  return decided({ caseId: kept?.ok ? kept.value.row.case_id : caseId });
}

/** Everything of a case: what every case has, then what only this one has and the people named in it. */
async function loadPage(look: Look, caseId: string) {
  const page = await findPage(look.db, caseId);
  if (!page || !maySee(look.actor, factsOf(page.row))) return refuse("case_not_found");
  const { row } = page;
  // Tasks and steps exist only where a department was involved.
  const involves = row.involved.length > 0;
  const open = actorOn(look.actor, factsOf(row)).permissions.has("customer.read");
  const asked = page.clocks.some((one) => one.asked);
  const [tasks, steps, department, customer, persons, deciders, reviewers, book, line, away, standards] =
    await Promise.all([
      involves ? listTasks(look.db, caseId) : [],
      involves ? listSteps(look.db, caseId) : [],
      row.complained_department_id ? findDepartment(look.db, row.complained_department_id) : undefined,
      open && row.customer_id ? customerCard(look, row.customer_id) : null,
      personsOf(look, row, open),
      whoDecides(look.db, factsOf(row)),
      whoReviews(look.db, factsOf(row)),
      bookForReading(look.db),
      asked && row.department_id ? findDepartmentLine(look.db, row.department_id) : [],
      row.closed_at === null && row.owner_id ? awayNow(look.db, look.now, [row.owner_id]) : undefined,
      findStandards(look.db, [row.severity_standard]),
    ]);
  const complained = row.complained_person_id ? [row.complained_person_id] : [];
  const found = await findColleagues(look.db, [...complained, ...peopleOfTasks(tasks)]);
  const people = new Map(found.map((one) => [one.personId, one]));
  const names = new Map(found.map((one) => [one.personId, one.name]));
  const standing = standingTasks(tasks, people, factsOf(row));
  const complainedDepartment = department?.name ?? null;
  const named = { ...row, customer_open: open };
  const absent = row.owner_id ? away?.get(row.owner_id) : undefined;
  const decidedBy = deciders && deciders.map((one) => one.name);
  const parts = {
    ...page,
    row: named,
    tasks: standing,
    steps,
    names,
    complainedDepartment,
    decidedBy,
    reviewedBy: reviewers && reviewers.map((one) => one.name),
    ownerAway: absent ? { until: absent.until, deputyName: standIn(absent, row) } : null,
    standards,
    book,
    above: line.slice(1),
  };
  return decided({ parts, customer, persons });
}

/** Words of substance; an acknowledgement or a hand-over says nothing about the matter yet. */
const SUBSTANCE = new Set(["progress", "proposal", "account"]);

function head(look: Look, parts: Parts) {
  const { row, clocks, tasks, steps, messages, names, complainedDepartment, events } = parts;
  const facts = factsOf(row);
  const actor = actorOn(look.actor, facts);
  const progressSent = messages.some((message) => message.direction === "out" && SUBSTANCE.has(message.purpose));
  const openSteps = steps.filter((step) => step.done_at === null).length;
  const guide = eightSteps(
    { ...facts, progressSent, openSteps, broughtIn: row.source !== null },
    tasks.map(taskFactsOf),
  );
  const person = row.complained_person_id ? (names.get(row.complained_person_id) ?? null) : null;
  return {
    case: shapeDetail(row, { person, department: complainedDepartment }, events),
    clocks: asRead(
      row,
      clocks.map((clock) => shapeClock(clock, clockReader(look, parts, actor))),
    ),
    eightSteps: guide.map(({ step, status, lacks }) => ({
      step,
      status,
      lacks: lacks.map((one) => ({ field: one.field, ...one.say })),
    })),
    moves: allowedMoves(actor, facts),
    acts: allowedActs(actor, facts),
    ownerAway: parts.ownerAway,
    decidedBy: parts.decidedBy,
    reviewedBy: parts.reviewedBy,
  };
}

/** What the reader may do with the clocks. */
function clockReader(look: Look, { row, book, above }: Parts, actor: Actor): ClockReader {
  const facts = factsOf(row);
  const maySettle = decideAct("settle_extension", actor, facts).ok;
  return {
    book,
    zone: look.zone,
    now: look.now,
    mayAsk: decideAct("ask_extension", actor, facts).ok,
    maySettle: ({ asked }, extension) =>
      maySettle && decideApprover(approvalLevel(extension), asked!.askedBy, actor, above).ok,
  };
}

/** What the journal says of a message beside its words: in whose stead it was said, and that it was recorded later. */
function recordOf(event: Parts["events"][number] | undefined): {
  deputyFor?: string;
  recordedAt?: Date;
  recordedReason?: string;
} {
  if (!event) return {};
  const { deputyFor, toldAt } = event.body as { deputyFor?: string; toldAt?: string };
  const reason = event.reason ? { recordedReason: event.reason } : {};
  return { ...(deputyFor && { deputyFor }), ...(toldAt && { recordedAt: event.at, ...reason }) };
}

function story(look: Look, { row, tasks, messages, notes, events, names }: Parts) {
  const facts = factsOf(row);
  const actor = actorOn(look.actor, facts);
  // What the customer said in the portal was kept at the very instant of the event that tells of it.
  const toldOf = new Map(events.map((event) => [(event.body as { messageId?: string }).messageId, event]));
  const ownInstants = new Set(events.filter((event) => event.by_customer).map(({ at }) => at.getTime()));
  const byPortal = (own: boolean) => (own ? { portal: true as const } : {});
  const entries = [
    ...messages.map((message) => ({
      kind: "message" as const,
      id: message.message_id,
      at: message.at,
      direction: message.direction as "in" | "out",
      purpose: message.purpose,
      channel: message.channel as never,
      authorName: message.direction === "in" ? nameFor(row, message.author_name) : message.author_name,
      ...recordOf(toldOf.get(message.message_id)),
      body: message.body,
      ...byPortal(message.direction === "in" && ownInstants.has(message.at.getTime())),
    })),
    ...notes.map((note) => ({
      kind: "note" as const,
      id: note.note_id,
      at: note.at,
      authorName: note.author_name,
      body: note.body,
    })),
    ...tasks.map((task) => ({
      kind: "task" as const,
      id: task.task_id,
      at: task.dispatched_at,
      task: shapeTask(task, row, {
        arbiterName: task.arbiter_id ? (names.get(task.arbiter_id) ?? null) : null,
        allowed: allowedOnTask(actor, facts, task),
        standsInFor: inSteadOf(actor, task.department_id),
      }),
    })),
    ...events.map((event) => ({
      kind: "event" as const,
      id: event.event_id,
      at: event.at,
      event: event.kind,
      actorName: doerOf(row, { byCustomer: event.by_customer, name: event.actor_name }, look.actor.locale),
      reason: event.reason,
      body: event.body as Record<string, unknown>,
      ...byPortal(event.by_customer),
    })),
  ];
  return entries.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
}

function shapeStep(actor: Actor, row: CaseRow, step: StepRow) {
  const may = step.done_at === null && mayFinishStep(actor, factsOf(row), { ownerId: step.owner_id }).ok;
  return {
    stepId: step.step_id,
    ordinal: step.ordinal,
    text: step.text,
    ownerName: step.owner_name,
    dueAt: step.due_at,
    doneAt: step.done_at,
    proof: step.proof,
    allowed: may ? ["finish" as const] : [],
  };
}

/** R2: the deputy's name, where they are there and may lead this case in the owner's stead (R11). */
function standIn({ deputy }: Away, row: CaseRow): string | null {
  const facts = factsOf(row);
  const may = deputy && !deputy.away && isUninvolved(deputy, facts) && !facts.heldBelow.includes(deputy.personId);
  return may ? deputy.name : null;
}
