import type { Updateable } from "kysely";
import type { Database, Tx } from "../../platform/db/database.ts";
import type { RegionTable } from "../../schema/tables.ts";

export function listRegionRows(db: Database | Tx) {
  return db.selectFrom("region").selectAll().orderBy("name").execute();
}

/** All regions, their rows locked. Who also locks departments locks those first. */
export function lockRegions(tx: Tx) {
  return tx.selectFrom("region").selectAll().orderBy("region_id").forUpdate().execute();
}

/** A region, its row locked: it cannot be archived while a department is put into it. */
export function lockRegion(tx: Tx, id: string) {
  return tx.selectFrom("region").selectAll().where("region_id", "=", id).forUpdate().executeTakeFirst();
}

/** Departments in use that lie in the region. */
export async function countDepartmentsIn(tx: Tx, regionId: string): Promise<number> {
  const row = await tx
    .selectFrom("department")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("region_id", "=", regionId)
    .where("archived_at", "is", null)
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

/** Writes a change as the version after the one that was looked at. */
export async function updateRegionRow(
  tx: Tx,
  id: string,
  change: Updateable<RegionTable> & { version: number },
): Promise<void> {
  await tx.updateTable("region").set(change).where("region_id", "=", id).execute();
}
