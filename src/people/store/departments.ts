import type { Updateable } from "kysely";
import type { Database, Tx } from "../../platform/db/database.ts";
import type { DepartmentTable } from "../../schema/tables.ts";

export interface DepartmentRow {
  department_id: string;
  parent_id: string | null;
  region_id: string | null;
  name: string;
  archived_at: Date | null;
  version: number;
  people: number;
}

/** All departments with the number of active people in each, by name. */
export async function listDepartmentRows(db: Database | Tx): Promise<DepartmentRow[]> {
  const rows = await db
    .selectFrom("department as d")
    .leftJoin("person as p", (join) =>
      join.onRef("p.department_id", "=", "d.department_id").on("p.state", "in", ["active", "invited", "locked"]),
    )
    .select((select) => [
      "d.department_id",
      "d.parent_id",
      "d.region_id",
      "d.name",
      "d.archived_at",
      "d.version",
      select.fn.count<number>("p.person_id").as("people"),
    ])
    .groupBy("d.department_id")
    .orderBy("d.name")
    .execute();
  return rows;
}

/** All departments, their rows locked: two moves at once cannot make a loop together. */
export function lockDepartments(tx: Tx) {
  return tx
    .selectFrom("department")
    .select(["department_id", "parent_id", "region_id", "name", "archived_at", "version"])
    .orderBy("department_id")
    .forUpdate()
    .execute();
}

/** The department, if it is there and not archived. */
export function findOpenDepartment(db: Database | Tx, id: string) {
  return db
    .selectFrom("department")
    .select(["department_id", "name", "region_id"])
    .where("department_id", "=", id)
    .where("archived_at", "is", null)
    .executeTakeFirst();
}

export async function insertDepartment(
  tx: Tx,
  department: { id: string; name: string; parentId: string | null; regionId: string | null },
): Promise<boolean> {
  const row = await tx
    .insertInto("department")
    .values({
      department_id: department.id,
      name: department.name,
      parent_id: department.parentId,
      region_id: department.regionId,
      archived_at: null,
    })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .returning("department_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes a change as the version after the one that was looked at. */
export async function updateDepartmentRow(
  tx: Tx,
  id: string,
  change: Updateable<DepartmentTable> & { version: number },
): Promise<void> {
  await tx.updateTable("department").set(change).where("department_id", "=", id).execute();
}

/** Tasks of the department that nobody has answered yet. */
export async function countOpenTasks(tx: Tx, departmentId: string): Promise<number> {
  const row = await tx
    .selectFrom("case_task")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("department_id", "=", departmentId)
    .where("state", "in", ["dispatched", "handed_back", "arbitration"])
    .executeTakeFirstOrThrow();
  return row.count;
}
