import { customerCard } from "../../customers/customer-card.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { findColleagues } from "../../people/colleague.ts";
import type { Look } from "../../platform/act.ts";
import type { Database } from "../../platform/db/database.ts";
import { factsOf, taskFactsOf } from "../facts-of.ts";
import { maySee } from "../rules/authority.ts";
import { eightSteps } from "../rules/eight-steps.ts";
import { refuse } from "../rules/refusals.ts";
import {
  type CaseRow,
  type ClockRow,
  type EventRow,
  findCase,
  findCaseIdByKey,
  listClocks,
  listEvents,
  listMessages,
  listNotes,
  listSteps,
  listTasks,
  type MessageRow,
  type NoteRow,
  type StepRow,
  type TaskRow,
} from "../store.ts";
import { allowedActs, allowedMoves, allowedOnTask } from "./allowed.ts";
import { nameFor, shapeDetail, shapeTask, textFor } from "./shape-case.ts";

interface Parts {
  row: CaseRow;
  clocks: ClockRow[];
  tasks: TaskRow[];
  steps: StepRow[];
  messages: MessageRow[];
  names: Map<string, string>;
  complainedDepartment: string | null;
}

/** The whole case page in one answer. Someone without customers' data gets no message of theirs in clear: names are masked. */
export async function viewCase(look: Look, input: { caseId: string }) {
  const row = await visibleCase(look, input.caseId);
  if (!row.ok) return row;
  const [parts, notes, events, customer] = await Promise.all([
    loadParts(look.db, row.value),
    listNotes(look.db, input.caseId),
    listEvents(look.db, input.caseId),
    row.value.customer_id && look.actor.permissions.has("customer.read")
      ? customerCard(look, row.value.customer_id)
      : null,
  ]);
  return decided({
    ...head(look, parts),
    story: story(look, parts, notes, events),
    steps: parts.steps.map(shapeStep),
    customer,
  });
}

/** The little that a list shows beside itself. */
export async function peekCase(look: Look, input: { caseId: string }) {
  const row = await visibleCase(look, input.caseId);
  if (!row.ok) return row;
  const [parts, events, customer] = await Promise.all([
    loadParts(look.db, row.value),
    listEvents(look.db, input.caseId),
    row.value.customer_id && look.actor.permissions.has("customer.read")
      ? customerCard(look, row.value.customer_id)
      : null,
  ]);
  const lastEvents = events
    .slice(-5)
    .reverse()
    .map((event) => ({
      at: event.at,
      event: event.kind,
      actorName: event.actor_name,
      body: event.body as Record<string, unknown>,
    }));
  return decided({ ...head(look, parts), customer, lastEvents });
}

/** The case behind a human number, if this person may see it. */
export async function findByNumber(look: Look, input: { number: string }) {
  const caseId = await findCaseIdByKey(look.db, "number", input.number.trim());
  if (!caseId) return refuse("case_not_found");
  const row = await visibleCase(look, caseId);
  return row.ok ? decided({ caseId }) : row;
}

async function visibleCase(look: Look, caseId: string): Promise<Decision<CaseRow>> {
  const row = await findCase(look.db, caseId);
  return row && maySee(look.actor, factsOf(row)) ? decided(row) : refuse("case_not_found");
}

async function loadParts(db: Database, row: CaseRow): Promise<Parts> {
  const [clocks, tasks, steps, messages] = await Promise.all([
    listClocks(db, row.case_id),
    listTasks(db, row.case_id),
    listSteps(db, row.case_id),
    listMessages(db, row.case_id),
  ]);
  const ids = [row.complained_person_id, ...tasks.map((task) => task.arbiter_id)].filter(
    (id): id is string => id !== null,
  );
  const names = new Map((await findColleagues(db, ids)).map((one) => [one.personId, one.name]));
  const department = row.complained_department_id
    ? await db
        .selectFrom("department")
        .select("name")
        .where("department_id", "=", row.complained_department_id)
        .executeTakeFirst()
    : undefined;
  return { row, clocks, tasks, steps, messages, names, complainedDepartment: department?.name ?? null };
}

function head(look: Look, { row, clocks, tasks, steps, messages, names, complainedDepartment }: Parts) {
  const facts = factsOf(row);
  const progressSent = messages.some((message) => message.direction === "out" && message.purpose !== "acknowledgement");
  const openSteps = steps.filter((step) => step.done_at === null).length;
  const guide = eightSteps({ ...facts, progressSent, openSteps }, tasks.map(taskFactsOf));
  return {
    case: shapeDetail(row, look.actor, {
      person: row.complained_person_id ? (names.get(row.complained_person_id) ?? null) : null,
      department: complainedDepartment,
    }),
    clocks: clocks.map((clock) => ({
      clock: clock.clock,
      startedAt: clock.started_at,
      dueAt: clock.due_at,
      pausedAt: clock.paused_at,
      pausedMs: clock.paused_ms,
      stoppedAt: clock.stopped_at,
    })),
    eightSteps: guide.map(({ step, status, lacks }) => ({
      step,
      status,
      lacks: lacks.map((one) => ({ field: one.field, ...one.say })),
    })),
    moves: allowedMoves(look.actor, facts),
    acts: allowedActs(look.actor, facts),
  };
}

function story(look: Look, { row, tasks, messages, names }: Parts, notes: NoteRow[], events: EventRow[]) {
  const facts = factsOf(row);
  const entries = [
    ...messages.map((message) => ({
      kind: "message" as const,
      id: message.message_id,
      at: message.at,
      direction: message.direction as "in" | "out",
      purpose: message.purpose,
      channel: message.channel as never,
      authorName: message.direction === "in" ? nameFor(look.actor, message.author_name) : message.author_name,
      body: textFor(look.actor, row.customer_name, message.body),
    })),
    ...notes.map((note) => ({
      kind: "note" as const,
      id: note.note_id,
      at: note.at,
      authorName: note.author_name,
      body: textFor(look.actor, row.customer_name, note.body),
    })),
    ...tasks.map((task) => ({
      kind: "task" as const,
      id: task.task_id,
      at: task.dispatched_at,
      task: shapeTask(
        task,
        task.arbiter_id ? (names.get(task.arbiter_id) ?? null) : null,
        allowedOnTask(look.actor, facts, task),
      ),
    })),
    ...events.map((event) => ({
      kind: "event" as const,
      id: event.event_id,
      at: event.at,
      event: event.kind,
      actorName: event.actor_name,
      reason: event.reason,
      body: event.body as Record<string, unknown>,
    })),
  ];
  return entries.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
}

function shapeStep(step: StepRow) {
  return {
    stepId: step.step_id,
    ordinal: step.ordinal,
    text: step.text,
    ownerName: step.owner_name,
    dueAt: step.due_at,
    doneAt: step.done_at,
    proof: step.proof,
  };
}
