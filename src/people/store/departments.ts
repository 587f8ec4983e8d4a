import type { Database, Tx } from "../../platform/db/database.ts";

export interface DepartmentRow {
  department_id: string;
  parent_id: string | null;
  region_id: string | null;
  name: string;
  archived_at: Date | null;
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
      select.fn.count<number>("p.person_id").as("people"),
    ])
    .groupBy("d.department_id")
    .orderBy("d.name")
    .execute();
  return rows;
}

export function listRegionRows(db: Database | Tx) {
  return db.selectFrom("region").select(["region_id", "parent_id", "name"]).orderBy("name").execute();
}

/** All departments, their rows locked: two moves at once cannot make a loop together. */
export function lockDepartments(tx: Tx) {
  return tx
    .selectFrom("department")
    .select(["department_id", "parent_id", "region_id", "name", "archived_at"])
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

export async function updateDepartmentRow(
  tx: Tx,
  id: string,
  change: Partial<{ name: string; parent_id: string | null; region_id: string | null; archived_at: Date }>,
): Promise<void> {
  if (Object.keys(change).length === 0) return;
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

export async function insertRegion(
  tx: Tx,
  region: { id: string; name: string; parentId: string | null },
): Promise<void> {
  await tx
    .insertInto("region")
    .values({ region_id: region.id, name: region.name, parent_id: region.parentId })
    .execute();
}

export async function regionExists(db: Database | Tx, id: string): Promise<boolean> {
  const row = await db.selectFrom("region").select("region_id").where("region_id", "=", id).executeTakeFirst();
  return row !== undefined;
}
