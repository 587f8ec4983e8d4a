import type { Actor } from "../../kernel/authority.ts";
import { decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import type { Database } from "../../platform/db/database.ts";
import { type CaseFilter, caseFilter } from "../contract/lists.ts";
import { goalWeeks, listAccounted, listDrafts, listPromisesToday, nearestOfMine } from "../desk-store.ts";
import { countDepartmentTasks, type ListedTask, listArbitrations, listDepartmentTasks } from "../desk-tasks-store.ts";
import { countRows, listRows, type Moment, type Sort } from "../list-store.ts";
import { courseOf, GOALS, type Goal } from "../rules/goals.ts";
import { titleFor, waitingForMe } from "./desk-approvals.ts";
import { houseFor } from "./desk-house.ts";
import { referralsFor, teamDue, watchFor } from "./desk-watch.ts";
import { momentOf, readPlace } from "./list-cases.ts";
import { asRead, inSteadOf, nameFor, shapeRow, shapeTask } from "./shape-case.ts";

const MINE = 50;
const MOST = 1000;
const FEW = 8;
/** The start of the day, in one answer. */
export async function viewDesk(look: Look, { sort }: { sort: Sort }) {
  const { db, actor, now } = look;
  const moment = momentOf(look);
  const { endOfToday } = moment;
  const [mine, firstDue, tasks, accounted, approvals, promises, drafts, goals, watch, team, house, referrals] =
    await Promise.all([
      mineOf(look, moment, sort),
      nearestOfMine(db, actor, now),
      tasksOf(look, endOfToday),
      accountedOf(look, moment),
      waitingForMe(look),
      listPromisesToday(db, actor, endOfToday, FEW),
      listDrafts(db, actor, FEW),
      goalCourses(look),
      watchFor(look),
      teamDue(look, moment),
      houseFor(look),
      referralsFor(look),
    ]);
  // What stands on the page counts: supervisors and compliance read this above the cases that they watch.
  const nearest = nextOf(now, [
    firstDue,
    ...watch.flatMap(({ items }) => items.map((item) => item.nextDueAt)),
    ...tasks.tasks.map((task) => task.dueAt),
    ...promises.map((row) => row.next_word_at),
  ]);
  const { overdue, dueToday, ...my } = mine;
  const { tasksDue, ...asked } = tasks;
  return decided({
    say: { overdue, dueToday, approvals: approvals.length, tasksDue, nearest, team, referrals },
    ...my,
    ...asked,
    ...accounted,
    watch,
    approvals,
    promises: promises.map((row) => shapePromise(actor, row)),
    drafts: drafts.map((row) => shapeDraft(row)),
    goals,
    house,
  });
}

/** Cases of mine, how many of them are late and due, and what nobody has yet. */
async function mineOf({ db, actor }: Look, moment: Moment, sort: Sort) {
  const mine = caseFilter.parse({ owner: "me" });
  const count = (filter: CaseFilter) => countRows(db, filter, actor, moment, MOST);
  const [rows, mineCount, overdue, dueToday, unowned] = await Promise.all([
    listRows(db, { filter: mine, sort, limit: MINE, after: null }, actor, moment),
    count(mine),
    count({ ...mine, due: "overdue" }),
    count({ ...mine, due: "today" }),
    actor.permissions.has("case.assign") ? count(caseFilter.parse({ state: "received", owner: "none" })) : 0,
  ]);
  return { mine: rows.map((row) => shapeRow(row)), mineCount, overdue, dueToday, unowned };
}

/** The nearest tasks of my departments, how many there are, and how many fall due until tonight. */
async function tasksOf({ db, actor }: Look, endOfToday: Date) {
  if (!actor.permissions.has("task.answer")) return { tasks: [], tasksCount: 0, tasksDue: 0 };
  const [tasks, { count, due }] = await Promise.all([
    listDepartmentTasks(db, actor, FEW, null),
    countDepartmentTasks(db, actor, endOfToday, MOST),
  ]);
  const shaped = tasks.map((task) => shapeListed(actor, task));
  return { tasks: shaped, tasksCount: count, tasksDue: due };
}

const shapeListed = (actor: Actor, task: ListedTask) =>
  shapeTask(task, task, { standsInFor: inSteadOf(actor, task.department_id) });

/** Cases of mine that have their account and wait for the answer or for the closing: no clock runs that would show them. */
async function accountedOf({ db, actor }: Look, moment: Moment) {
  const filter = caseFilter.parse({ owner: "me", state: "accounted" });
  const [rows, accountedCount] = await Promise.all([
    listAccounted(db, actor, FEW),
    countRows(db, filter, actor, moment, MOST),
  ]);
  const accounted = rows.map((row) => ({
    caseId: row.case_id,
    number: row.number,
    title: titleFor(row),
    customerName: nameFor(row),
    at: row.accounted_at!,
    answered: row.answer_at !== null,
    attempts: row.contact_attempts,
    nextWordAt: row.next_word_at,
    standsInFor: ownerAway(actor, row),
  }));
  return { accounted, accountedCount };
}

/** The first moment still to come: over all that the day's sentence counts, or the sooner one would be missed. */
function nextOf(now: Date, moments: readonly (Date | null)[]): Date | null {
  const ahead = moments.filter((at): at is Date => at !== null && at > now);
  return ahead.reduce<Date | null>((first, at) => (first && first <= at ? first : at), null);
}

/** R2: whose case it is where the reader has it as their deputy. */
function ownerAway(actor: Actor, row: { owner_id: string | null; owner_name: string | null }): string | null {
  return row.owner_id === actor.id ? null : row.owner_name;
}

function shapePromise(actor: Actor, row: Awaited<ReturnType<typeof listPromisesToday>>[number]) {
  return {
    caseId: row.case_id,
    number: row.number,
    title: titleFor(row),
    customerName: nameFor(row),
    channel: row.channel as never,
    dueAt: row.next_word_at!,
    standsInFor: ownerAway(actor, row),
  };
}

function shapeDraft(row: Awaited<ReturnType<typeof listDrafts>>[number]) {
  return {
    place: row.place,
    caseId: row.case_id,
    number: row.number,
    title: row.title && asRead({ ...row, customer_name: row.customer_name ?? "" }, row.title),
    updatedAt: row.updated_at,
  };
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
      : await listDepartmentTasks(db, actor, input.limit, readPlace(input.after));
  const last = tasks.at(-1);
  const more = last && tasks.length === input.limit && input.scope === "department";
  const next = more
    ? Buffer.from(JSON.stringify([last.due_at.toISOString(), last.task_id])).toString("base64url")
    : null;
  return decided({ items: tasks.map((task) => shapeListed(actor, task)), next });
}

type Courses = ReturnType<typeof courseOf>[];
/** One cache per database: what runs beside this host, or after it, never sees another's figures. */
const caches = new WeakMap<Database, Map<string, { until: number; goals: Courses }>>();
const CACHE_MS = 60_000;

/** Goals change slowly and cost an aggregate: one minute old is new enough. Keyed by what a person may see. */
async function goalCourses(look: Look): Promise<Courses> {
  const cache = caches.get(look.db) ?? new Map<string, { until: number; goals: Courses }>();
  caches.set(look.db, cache);
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
