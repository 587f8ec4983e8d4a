import { decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import { listDepartmentRows } from "../store/departments.ts";
import { listRegionRows } from "../store/regions.ts";

/** The department tree and the region tree, flat; archived ones only when asked for. */
export async function listDepartments(look: Look, input: { archived: boolean }) {
  const [departments, regions] = await Promise.all([listDepartmentRows(look.db), listRegionRows(look.db)]);
  const shown = (row: { archived_at: Date | null }) => input.archived || row.archived_at === null;
  return decided({
    departments: departments.filter(shown).map((row) => ({
      id: row.department_id,
      parentId: row.parent_id,
      regionId: row.region_id,
      name: row.name,
      people: row.people,
      archivedAt: row.archived_at,
      version: row.version,
    })),
    regions: regions.filter(shown).map((row) => ({
      id: row.region_id,
      parentId: row.parent_id,
      name: row.name,
      archivedAt: row.archived_at,
      version: row.version,
    })),
  });
}
