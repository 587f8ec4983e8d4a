import { type RawBuilder, type SqlBool, sql } from "kysely";
import { type Actor, PERMISSIONS, type Permission, type Role } from "../kernel/authority.ts";
import type { Database } from "../platform/db/database.ts";
import { actorOf, type Holder } from "./rules/actor-of.ts";
import { deputyOfNow } from "./store/absences.ts";
import { readOrganisation } from "./store/authority.ts";

/** A colleague as other capabilities need to know them: who, where, which roles, whether active. */
export interface Colleague {
  personId: string;
  name: string;
  departmentId: string | null;
  departmentName: string | null;
  regionId: string | null;
  roles: Role[];
  active: boolean;
}

/** The colleagues with these ids, in no order; unknown ids are simply absent. */
export async function findColleagues(db: Database, ids: readonly string[]): Promise<Colleague[]> {
  if (ids.length === 0) return [];
  return select(db, sql`p.person_id = any(${[...ids]}::uuid[])`);
}

export async function findColleague(db: Database, id: string): Promise<Colleague | undefined> {
  return (await findColleagues(db, [id]))[0];
}

/** Active colleagues of these departments who may handle cases. */
export function handlersIn(db: Database, departmentIds: readonly string[]): Promise<Colleague[]> {
  return select(
    db,
    sql`p.state = 'active' and p.department_id = any(${[...departmentIds]}::uuid[]) and exists (
      select 1 from person_role r where r.person_id = p.person_id and r.role = any(${[...PERMISSIONS["case.handle"]]}))`,
  );
}

/** Active colleagues who may handle cases, by part of their name: those of a department first. */
export async function handlersNamed(
  db: Database,
  part: string,
  departmentId: string | null,
  limit: number,
): Promise<Colleague[]> {
  const like = `%${part.replace(/[\\%_]/g, "\\$&")}%`;
  return select(
    db,
    sql`p.state = 'active' and p.name ilike ${like} and exists (
      select 1 from person_role r where r.person_id = p.person_id and r.role = any(${[...PERMISSIONS["case.handle"]]}))
      order by (p.department_id is not distinct from ${departmentId}::uuid) desc, p.name, p.person_id limit ${limit}`,
  );
}

/** Active colleagues holding a role, those of the department first: whom a supervisor's or arbiter's decision falls to. */
export async function colleaguesWithRole(db: Database, role: Role, departmentId: string | null): Promise<Colleague[]> {
  const found = await select(
    db,
    sql`p.state = 'active' and exists (select 1 from person_role r where r.person_id = p.person_id and r.role = ${role})`,
  );
  const near = (one: Colleague) => (one.departmentId === departmentId ? 0 : 1);
  return found.sort((a, b) => near(a) - near(b) || a.personId.localeCompare(b.personId));
}

async function select(db: Database, where: ReturnType<typeof sql>): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select p.person_id as "personId", p.name, p.department_id as "departmentId", d.name as "departmentName",
           d.region_id as "regionId", p.state = 'active' as active,
           coalesce((select array_agg(role) from person_role r where r.person_id = p.person_id), '{}') as roles
    from person p left join department d on d.department_id = p.department_id
    where ${where}`.execute(db);
  return rows;
}

/** Those of these people who are active, each with today's authority: what a colleague could see and do themselves. */
export async function findActors(db: Database, ids: readonly string[], now: Date): Promise<Actor[]> {
  if (ids.length === 0) return [];
  const [{ rows }, organisation] = await Promise.all([
    sql<Omit<Holder, "kind">>`
      select p.person_id as id, p.name, p.department_id as "departmentId", p.locale,
             coalesce((select json_agg(json_build_object('role', r.role, 'scope', r.scope)) from person_role r
               where r.person_id = p.person_id), '[]') as roles,
             coalesce(${deputyOfNow(sql`p.person_id`, now)}, '[]') as "deputyOf"
      from person p where p.state = 'active' and p.person_id = any(${[...ids]}::uuid[])`.execute(db),
    readOrganisation(db),
  ]);
  return rows.map((row) => actorOf({ ...row, kind: "person" }, organisation));
}

/** An active department by id. */
export function findDepartment(db: Database, departmentId: string) {
  return db
    .selectFrom("department")
    .select(["department_id", "name", "region_id"])
    .where("department_id", "=", departmentId)
    .where("archived_at", "is", null)
    .executeTakeFirst();
}

/** A department and those above it, from the bottom up. */
export async function findDepartmentLine(db: Database, departmentId: string): Promise<string[]> {
  const { rows } = await sql<{ department_id: string }>`
    with recursive line as (
      select department_id, parent_id, 0 as height from department where department_id = ${departmentId}
      union all
      select d.department_id, d.parent_id, l.height + 1 from department d join line l on d.department_id = l.parent_id
      where l.height < 20
    ) select department_id from line order by height`.execute(db);
  return rows.map((row) => row.department_id);
}

/** Whether a person is active, and holds a permission where one is named, as a piece of somebody else's statement. */
export function isActive(personId: RawBuilder<unknown>, holding?: Permission): RawBuilder<SqlBool> {
  const held = holding
    ? sql`and exists (select 1 from person_role r where r.person_id = p.person_id and r.role = any(${[...PERMISSIONS[holding]]}))`
    : sql``;
  return sql<SqlBool>`exists (select 1 from person p where p.person_id = ${personId} and p.state = 'active' ${held})`;
}

/** The ids of all departments below one, as a piece of somebody else's statement; empty where it is null. */
export function departmentsBelow(departmentId: RawBuilder<unknown>): RawBuilder<string[]> {
  return sql<string[]>`case when ${departmentId} is null then '{}'::uuid[] else (
    with recursive tree as (
      select department_id from department where parent_id = ${departmentId}
      union
      select d.department_id from department d join tree t on d.parent_id = t.department_id
    ) select coalesce(array_agg(department_id), '{}') from tree) end`;
}

/** The ids of all departments below this one. */
export async function findDepartmentsBelow(db: Database, departmentId: string): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`select ${departmentsBelow(sql`${departmentId}::uuid`)} as ids`.execute(
    db,
  );
  return rows[0]!.ids;
}

/** For every department the one above it. */
export async function departmentParents(db: Database): Promise<Map<string, string | null>> {
  const rows = await db.selectFrom("department").select(["department_id", "parent_id"]).execute();
  return new Map(rows.map((row) => [row.department_id, row.parent_id]));
}
