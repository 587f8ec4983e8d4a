import type { Actor } from "../../kernel/authority.ts";
import { decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import { type CaseFilter, caseFilter } from "../contract/lists.ts";
import {
  goalWeeks,
  listArbitrations,
  listDepartmentTasks,
  listDrafts,
  listOpenRemedies,
  listOwnFaults,
  listPromisesToday,
  listUnconfirmed,
} from "../desk-store.ts";
import { countRows, listRows, type Sort } from "../list-store.ts";
import type { RemedyProposal } from "../rules/case-facts.ts";
import { courseOf, GOALS, type Goal } from "../rules/goals.ts";
import { momentOf, readPlace } from "./list-cases.ts";
import { asRead, nameFor, shapeRow, shapeTask } from "./shape-case.ts";

const MINE = 50;
const MOST = 1000;
const FEW = 8;

/** The start of the day, in one answer. */
export async function viewDesk(look: Look, { sort }: { sort: Sort }) {
  const { db, actor, now } = look;
  const moment = momentOf(look);
  const mine = caseFilter.parse({ owner: "me" });
  const count = (filter: CaseFilter) => countRows(db, filter, actor, moment, MOST);
  const [rows, mineCount, overdue, dueToday, unowned, tasks, approvals, promises, drafts, goals] = await Promise.all([
    listRows(db, { filter: mine, sort, limit: MINE, after: null }, actor, moment),
    count(mine),
    count({ ...mine, due: "overdue" }),
    count({ ...mine, due: "today" }),
    actor.permissions.has("case.assign") ? count(caseFilter.parse({ state: "received", owner: "none" })) : 0,
    listDepartmentTasks(db, actor.permissions.has("task.answer") ? actor.departmentIds : [], FEW, null),
    waitingForMe(look),
    listPromisesToday(db, [actor.id, ...actor.deputyOf], moment.endOfToday, FEW),
    listDrafts(db, actor, FEW),
    goalCourses(look),
  ]);
  const nearest =
    sort === "due" ? (rows.find((row) => row.next_due_at && row.next_due_at > now)?.next_due_at ?? null) : null;
  return decided({
    say: { overdue, dueToday, approvals: approvals.length, nearest },
    mine: rows.map((row) => shapeRow(row, actor)),
    mineCount,
    unowned,
    tasks: tasks.map((task) => shapeTask(task, { actor, customerName: task.customer_name })),
    approvals,
    promises: promises.map((row) => ({
      caseId: row.case_id,
      number: row.number,
      title: titleFor(actor, row),
      customerName: nameFor(actor, row.customer_name),
      channel: row.channel as never,
      dueAt: row.next_word_at!,
    })),
    drafts: drafts.map((row) => ({
      place: row.place,
      caseId: row.case_id,
      number: row.number,
      title: row.title && titleFor(actor, { title: row.title, customer_name: row.customer_name ?? "" }),
      updatedAt: row.updated_at,
    })),
    goals,
  });
}

/** One page of tasks: of my departments, or those that wait for my word as arbiter. */
export async function listTasks(
  look: Look,
  input: { scope: "department" | "asked" | "arbitration"; limit: number; after?: string },
) {
  const { db, actor } = look;
  const tasks =
    input.scope === "arbitration"
      ? await listArbitrations(db, actor, input.limit)
      : await listDepartmentTasks(db, actor.departmentIds, input.limit, readPlace(input.after));
  const last = tasks.at(-1);
  const more = last && tasks.length === input.limit && input.scope === "department";
  const next = more
    ? Buffer.from(JSON.stringify([last.due_at.toISOString(), last.task_id])).toString("base64url")
    : null;
  return decided({ items: tasks.map((task) => shapeTask(task, { actor, customerName: task.customer_name })), next });
}

function titleFor(actor: Actor, { title, customer_name }: { title: string; customer_name: string }): string {
  return asRead(actor, customer_name, title);
}

/** Everything that waits for this person's decision, oldest duty first: remedies, own faults, contested tasks, statements. */
async function waitingForMe(look: Look) {
  const { db, actor } = look;
  const holds = (permission: Parameters<typeof actor.permissions.has>[0]) => actor.permissions.has(permission);
  const [remedies, faults, contested, statements] = await Promise.all([
    holds("case.approve") ? listOpenRemedies(db, actor, FEW) : [],
    holds("case.supervise") ? listOwnFaults(db, actor, FEW) : [],
    listArbitrations(db, actor, FEW),
    holds("case.decide") ? listUnconfirmed(db, actor, FEW) : [],
  ]);
  const plain = { amountMinor: null, currency: null };
  return [
    ...remedies.map((row) => {
      const remedy = row.remedy as RemedyProposal;
      const { amountMinor, currency } = remedy;
      return {
        caseId: row.case_id,
        number: row.number,
        title: titleFor(actor, row),
        what: "remedy" as const,
        byName: remedy.proposedByName,
        at: remedy.proposedAt,
        amountMinor,
        currency,
      };
    }),
    ...faults.map((row) => ({
      caseId: row.case_id,
      number: row.number,
      title: titleFor(actor, row),
      what: "own_fault" as const,
      byName: row.owner_name ?? "",
      at: row.last_event_at,
      ...plain,
    })),
    ...contested.map((task) => ({
      caseId: task.case_id,
      number: task.case_number,
      title: titleFor(actor, { title: task.case_title, customer_name: task.customer_name }),
      what: "arbitration" as const,
      byName: task.department_name,
      at: task.dispatched_at,
      ...plain,
    })),
    ...statements
      .filter((row) => row.answered_by !== actor.id)
      .map((row) => ({
        caseId: row.case_id,
        number: row.number,
        title: titleFor(actor, row),
        what: "finding" as const,
        byName: row.answered_by_name ?? "",
        at: row.answered_at!,
        ...plain,
      })),
  ];
}

const cache = new Map<string, { until: number; goals: ReturnType<typeof courseOf>[] }>();
const CACHE_MS = 60_000;

/** Goals change slowly and cost an aggregate: one minute old is new enough. Keyed by what a person may see. */
async function goalCourses(look: Look) {
  const key = look.actor.scope === "all" ? "all" : look.actor.departmentIds.join();
  const known = cache.get(key);
  if (known && known.until > look.now.getTime()) return known.goals;
  const weeks = await goalWeeks(look.db, look.actor, look.now);
  const column = {
    acceptance_minutes: "acceptance_minutes",
    handling_in_time: "in_time",
    bounces: "bounces",
    reopened: "reopened",
    agreed: "agreed",
  } as const;
  const goals = (Object.keys(GOALS) as Goal[]).map((goal) =>
    courseOf(
      goal,
      weeks.map((one) => ({ week: one.week, count: one.count, value: one[column[goal]] })),
    ),
  );
  if (cache.size > 200) cache.clear();
  cache.set(key, { until: look.now.getTime() + CACHE_MS, goals });
  return goals;
}
