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

function openOf(departmentIds: readonly string[]) {
  return ({ and, eb }: ExpressionBuilder<Tables, "case_task">) =>
    and([
      eb("case_task.department_id", "in", [...departmentIds]),
      eb("case_task.answered_at", "is", null),
      eb("case_task.state", "in", ["dispatched", "arbitration"]),
    ]);
}

/** How many open tasks these departments have, and how many of them are due by then; counted up to `most`. */
export async function countDepartmentTasks(db: Database, departmentIds: readonly string[], by: Date, most: number) {
  if (departmentIds.length === 0) return { count: 0, due: 0 };
  const open = db
    .selectFrom("case_task")
    .select("due_at")
    .where((e) => openOf(departmentIds)(e))
    .orderBy("due_at")
    .limit(most);
  return db
    .selectFrom(open.as("open"))
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .select(({ fn }) => fn.countAll<number>().filterWhere("due_at", "<=", by).as("due"))
    .executeTakeFirstOrThrow();
}

/** Departments whose tasks this person answers: the own ones, and those of colleagues they stand in for today (R2). */
export function answersFor(actor: Actor): string[] {
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
    .where((e) => openOf(departmentIds)(e as never) as never)
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
      sql<SqlBool>`cases.owner_id is distinct from ${actor.id}::uuid`,
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
