import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act, Look } from "../../platform/act.ts";
import { wouldLoop } from "../rules/department-tree.ts";
import { refusePeople } from "../rules/refusals.ts";
import {
  countOpenTasks,
  insertDepartment,
  insertRegion,
  listDepartmentRows,
  listRegionRows,
  lockDepartments,
  regionExists,
  updateDepartmentRow,
} from "../store/departments.ts";
import { changeAuthority } from "./change-authority.ts";

/** The department tree and the region tree, flat. */
export async function listDepartments(look: Look, input: { archived: boolean }) {
  const [rows, regions] = await Promise.all([listDepartmentRows(look.db), listRegionRows(look.db)]);
  return decided({
    departments: rows
      .filter((row) => input.archived || row.archived_at === null)
      .map((row) => ({
        id: row.department_id,
        parentId: row.parent_id,
        regionId: row.region_id,
        name: row.name,
        people: row.people,
        archivedAt: row.archived_at,
      })),
    regions: regions.map((row) => ({ id: row.region_id, parentId: row.parent_id, name: row.name })),
  });
}

interface Place {
  parentId?: string | null;
  regionId?: string | null;
}

export async function createDepartment(
  act: Act,
  input: { name: string; parentId: string | null; regionId: string | null },
): Promise<Decision<{ id: string }>> {
  const refused = await refusePlace(act, await lockDepartments(act.tx), input);
  if (refused) return refused;
  const id = act.newId();
  if (!(await insertDepartment(act.tx, { id, ...input })))
    return refusePeople("department_name_taken", { params: { name: input.name } });
  await changeAuthority(act, "everybody", { kind: "department_created", body: { departmentId: id, ...input } });
  return decided({ id });
}

/** Renames a department, or moves it under another or to another region. */
export async function updateDepartment(
  act: Act,
  input: Place & { departmentId: string; name?: string },
): Promise<Decision<{ done: true }>> {
  const all = await lockDepartments(act.tx);
  const department = all.find((row) => row.department_id === input.departmentId);
  if (!department || department.archived_at) return refusePeople("department_unknown");
  const refused = await refusePlace(act, all, input);
  if (refused) return refused;
  const branches = all.map((row) => ({ id: row.department_id, parentId: row.parent_id }));
  if (wouldLoop(branches, department.department_id, input.parentId ?? null)) return refusePeople("department_loop");
  if (all.some((row) => row.name === input.name && row !== department))
    return refusePeople("department_name_taken", { params: { name: input.name! } });
  const { departmentId, ...change } = input;
  await updateDepartmentRow(act.tx, departmentId, {
    ...(input.name !== undefined && { name: input.name }),
    ...(input.parentId !== undefined && { parent_id: input.parentId }),
    ...(input.regionId !== undefined && { region_id: input.regionId }),
  });
  const { name, parent_id: parentId, region_id: regionId } = department;
  await changeAuthority(act, "everybody", {
    kind: "department_changed",
    body: { departmentId, before: { name, parentId, regionId }, after: change },
  });
  return decided({ done: true });
}

/** Archives a department once nobody and nothing is left in it. */
export async function archiveDepartment(
  act: Act,
  input: { departmentId: string; reason: string },
): Promise<Decision<{ done: true }>> {
  await lockDepartments(act.tx);
  const all = await listDepartmentRows(act.tx);
  const department = all.find((row) => row.department_id === input.departmentId);
  if (!department || department.archived_at) return refusePeople("department_unknown");
  const below = all.filter((row) => row.parent_id === input.departmentId && !row.archived_at).length;
  const tasks = await countOpenTasks(act.tx, input.departmentId);
  if (department.people + below + tasks > 0)
    return refusePeople("department_in_use", { params: { people: department.people, departments: below, tasks } });
  await updateDepartmentRow(act.tx, input.departmentId, { archived_at: act.now });
  await changeAuthority(act, "everybody", {
    kind: "department_archived",
    reason: input.reason,
    body: { departmentId: input.departmentId, name: department.name },
  });
  return decided({ done: true });
}

export async function createRegion(
  act: Act,
  input: { name: string; parentId: string | null },
): Promise<Decision<{ id: string }>> {
  if (input.parentId && !(await regionExists(act.tx, input.parentId))) return refusePeople("region_unknown");
  const id = act.newId();
  await insertRegion(act.tx, { id, ...input });
  await changeAuthority(act, "everybody", { kind: "region_created", body: { regionId: id, ...input } });
  return decided({ id });
}

async function refusePlace(
  act: Act,
  all: readonly { department_id: string; archived_at: Date | null }[],
  { parentId, regionId }: Place,
) {
  if (parentId && !all.some((row) => row.department_id === parentId && !row.archived_at))
    return refusePeople("department_unknown", { field: "parentId" });
  if (regionId && !(await regionExists(act.tx, regionId))) return refusePeople("region_unknown");
  return null;
}
