import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import {
  countBelow,
  decideAdded,
  decideArchived,
  decideChanged,
  decideRestored,
  type Place,
} from "../rules/decide-place.ts";
import { refusePeople } from "../rules/refusals.ts";
import { refusePlace } from "../rules/refuse-place.ts";
import {
  countOpenTasks,
  insertDepartment,
  listDepartmentRows,
  lockDepartments,
  updateDepartmentRow,
} from "../store/departments.ts";
import { lockRegion } from "../store/regions.ts";
import { changeAuthority } from "./change-authority.ts";

type Done = Promise<Decision<{ done: true }>>;

export async function createDepartment(
  act: Act,
  input: { name: string; parentId: string | null; regionId: string | null },
): Promise<Decision<{ id: string }>> {
  const { name } = input;
  const fault = decideAdded(placesOf(await lockDepartments(act.tx)), input, "everywhere");
  if (fault) return refusePlace("department", fault, { name });
  const refused = await refuseRegion(act, input.regionId);
  if (refused) return refused;
  const id = act.newId();
  // The very first department has no rows to lock: only the index sees two at once.
  if (!(await insertDepartment(act.tx, { id, ...input }))) return refusePlace("department", "name_taken", { name });
  await changeAuthority(act, "everybody", { kind: "department_created", body: { departmentId: id, ...input } });
  return decided({ id });
}

/** Renames a department, or moves it under another or to another region. */
export async function updateDepartment(
  act: Act,
  input: { departmentId: string; version: number; name?: string; parentId?: string | null; regionId?: string | null },
): Done {
  const rows = await lockDepartments(act.tx);
  const { departmentId, version, ...change } = input;
  const fault = decideChanged(placesOf(rows), departmentId, input, "everywhere");
  if (fault) return refusePlace("department", fault, { name: input.name ?? "" });
  const { name, parent_id: parentId, region_id: regionId } = rows.find((row) => row.department_id === departmentId)!;
  const refused = change.regionId !== regionId && (await refuseRegion(act, change.regionId));
  if (refused) return refused;
  await updateDepartmentRow(act.tx, departmentId, {
    name: change.name,
    parent_id: change.parentId,
    region_id: change.regionId,
    version: version + 1,
  });
  await changeAuthority(act, "everybody", {
    kind: "department_changed",
    body: { departmentId, before: { name, parentId, regionId }, after: change },
  });
  return decided({ done: true });
}

/** Archives a department once nobody and nothing is left in it. */
export async function archiveDepartment(
  act: Act,
  input: { departmentId: string; version: number; reason: string },
): Done {
  const { departmentId, version, reason } = input;
  await lockDepartments(act.tx);
  const rows = await listDepartmentRows(act.tx);
  const places = placesOf(rows);
  const department = rows.find((row) => row.department_id === departmentId);
  const people = department?.people ?? 0;
  const tasks = await countOpenTasks(act.tx, departmentId);
  const fault = decideArchived(places, departmentId, input, people + tasks);
  if (fault) return refusePlace("department", fault, { people, departments: countBelow(places, departmentId), tasks });
  await updateDepartmentRow(act.tx, departmentId, { archived_at: act.now, version: version + 1 });
  const body = { departmentId, name: department!.name };
  await changeAuthority(act, "everybody", { kind: "department_archived", reason, body });
  return decided({ done: true });
}

/** Brings an archived department back, where it stood or where it is asked to stand; its people are chosen anew. */
export async function restoreDepartment(
  act: Act,
  input: { departmentId: string; version: number; reason: string; parentId?: string | null; regionId?: string | null },
): Done {
  const { departmentId, version, reason } = input;
  const rows = await lockDepartments(act.tx);
  const department = rows.find((row) => row.department_id === departmentId);
  const fault = decideRestored(placesOf(rows), departmentId, input, "everywhere");
  const above = rows.find((row) => row.department_id === department?.parent_id);
  if (fault) return refusePlace("department", fault, { name: above?.name ?? "" });
  const { name, parent_id, region_id } = department!;
  const { parentId = parent_id, regionId = region_id } = input;
  const refused = await refuseRegion(act, regionId, input.regionId === undefined);
  if (refused) return refused;
  await updateDepartmentRow(act.tx, departmentId, {
    parent_id: parentId,
    region_id: regionId,
    archived_at: null,
    version: version + 1,
  });
  const body = {
    departmentId,
    name,
    before: { parentId: parent_id, regionId: region_id },
    after: { parentId, regionId },
  };
  await changeAuthority(act, "everybody", { kind: "department_restored", reason, body });
  return decided({ done: true });
}

function placesOf(
  rows: readonly {
    department_id: string;
    parent_id: string | null;
    name: string;
    version: number;
    archived_at: Date | null;
  }[],
): Place[] {
  return rows.map((row) => ({
    id: row.department_id,
    parentId: row.parent_id,
    name: row.name,
    version: row.version,
    archived: row.archived_at !== null,
  }));
}

/** A region that is not there or archived; `stays` when it is the one where the department stood. */
async function refuseRegion(act: Act, regionId: string | null | undefined, stays = false) {
  if (!regionId) return null;
  const region = await lockRegion(act.tx, regionId);
  if (region && !region.archived_at) return null;
  if (region && stays) return refusePeople("place_archived", { field: "regionId", params: { name: region.name } });
  return refusePeople("region_unknown");
}
