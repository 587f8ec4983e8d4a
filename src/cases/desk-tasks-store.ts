import { type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { type Actor, reaching } from "../kernel/authority.ts";
import { isActive } from "../people/colleague.ts";
import type { Database } from "../platform/db/database.ts";
import type { Tables } from "../schema/tables.ts";
import { type CustomerNamed, customerNamed } from "./customer-named.ts";
import { lastOf } from "./desk-store.ts";
import type { TaskRow } from "./store.ts";
import { uninvolved } from "./uninvolved.ts";
import { visibleTo } from "./visible-to.ts";

/** A task with whose case it is: its texts may name them. */
export type ListedTask = TaskRow & CustomerNamed;

function tasksWithCustomer(db: Database, actor: Actor) {
  return db
    .selectFrom("case_task")
    .innerJoin("cases", "cases.case_id", "case_task.case_id")
    .selectAll("case_task")
    .select((e) => customerNamed(actor)(e as never));
}

/**
 * Open tasks of the own departments, and of those of colleagues one stands in for today (R2); of theirs not what one asked
 * or leads, alone or for another (R11: the rule is decideTaskAnswer).
 */
function openFor(actor: Actor, departmentIds: readonly string[]) {
  const leads = [actor.id, ...actor.deputyOf];
  const forThem = sql<SqlBool>`case_task.asked_by <> ${actor.id}::uuid and not exists (select from cases led
    where led.case_id = case_task.case_id and led.owner_id = any(${leads}::uuid[]))`;
  return ({ and, eb, or }: ExpressionBuilder<Tables, "case_task">) =>
    and([
      eb("case_task.department_id", "in", [...departmentIds]),
      eb("case_task.answered_at", "is", null),
      eb("case_task.state", "in", ["dispatched", "arbitration"]),
      ...(actor.deputyAt.length > 0
        ? [or([sql<SqlBool>`case_task.department_id = any(${[...actor.departmentIds]}::uuid[])`, forThem])]
        : []),
    ]);
}

/** How many open tasks this person answers, and how many of them are due by then; counted up to `most`. */
export async function countDepartmentTasks(db: Database, actor: Actor, by: Date, most: number) {
  const departmentIds = answersFor(actor);
  if (departmentIds.length === 0) return { count: 0, due: 0 };
  const open = db
    .selectFrom("case_task")
    .select("due_at")
    .where((e) => openFor(actor, departmentIds)(e))
    .orderBy("due_at")
    .limit(most);
  return db
    .selectFrom(open.as("open"))
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .select(({ fn }) => fn.countAll<number>().filterWhere("due_at", "<=", by).as("due"))
    .executeTakeFirstOrThrow();
}

/** Departments whose tasks this person answers: the own ones, and those of colleagues they stand in for today (R2). */
function answersFor(actor: Actor): string[] {
  return [...new Set([...actor.departmentIds, ...actor.deputyAt.map(({ departmentId }) => departmentId)])];
}

/** Open tasks that this person answers, nearest due first. */
export function listDepartmentTasks(
  db: Database,
  actor: Actor,
  limit: number,
  after: [string | null, string] | null,
): Promise<ListedTask[]> {
  const departmentIds = answersFor(actor);
  if (departmentIds.length === 0) return Promise.resolve([]);
  return tasksWithCustomer(db, actor)
    .where((e) => openFor(actor, departmentIds)(e as never) as never)
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(due_at, task_id) > (${after![0]}::timestamptz, ${after![1]}::uuid)`),
    )
    .orderBy("due_at")
    .orderBy("task_id")
    .limit(limit)
    .execute();
}

/**
 * Tasks that wait for this person's word: as arbiter, or as a supervisor where the arbiter has left or where they stand in
 * for the arbiter (R2), each with who was named.
 */
export async function listArbitrations(db: Database, actor: Actor, limit: number) {
  const reached = visibleTo(reaching(actor, "case.supervise"));
  const left = (e: ExpressionBuilder<Tables, "cases" | "case_task">) =>
    e.and([reached(e as never) as never, e.not(isActive(sql.ref("case_task.arbiter_id")))]);
  const inStead = (e: ExpressionBuilder<Tables, "cases" | "case_task">) =>
    e.and([
      reached(e as never) as never,
      sql<SqlBool>`arbiter_id = any(${[...actor.deputyOf]}::uuid[])`,
      sql<SqlBool>`(cases.owner_id is null or cases.owner_id <> all(${[actor.id, ...actor.deputyOf]}::uuid[]))`,
    ]);
  return tasksWithCustomer(db, actor)
    .select(["case_task.case_number as number", "case_task.case_title as title"])
    .select(lastOf("task_escalated").as("contested_at"))
    .select(sql<string | null>`(select a.name from person a where a.person_id = arbiter_id)`.as("arbiter_name"))
    .where("case_task.state", "=", "arbitration")
    .where(await uninvolved(db, actor))
    .where((e) =>
      actor.permissions.has("case.supervise")
        ? e.or([e("arbiter_id", "=", actor.id), left(e), inStead(e)])
        : e("arbiter_id", "=", actor.id),
    )
    .orderBy("due_at")
    .limit(limit)
    .execute();
}
