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
import { refusePlace } from "../rules/refuse-place.ts";
import { countDepartmentsIn, insertRegion, lockRegions, updateRegionRow } from "../store/regions.ts";
import { changeAuthority } from "./change-authority.ts";

type Done = Promise<Decision<{ done: true }>>;

export async function createRegion(
  act: Act,
  input: { name: string; parentId: string | null },
): Promise<Decision<{ id: string }>> {
  const fault = decideAdded(await lockPlaces(act), input, "beside");
  if (fault) return refusePlace("region", fault, { name: input.name });
  const id = act.newId();
  await insertRegion(act.tx, { id, ...input });
  await changeAuthority(act, "everybody", { kind: "region_created", body: { regionId: id, ...input } });
  return decided({ id });
}

/** Renames a region, or moves it under another. */
export async function updateRegion(
  act: Act,
  input: { regionId: string; version: number; name?: string; parentId?: string | null },
): Done {
  const all = await lockPlaces(act);
  const { regionId, version, ...change } = input;
  const region = all.find(({ id }) => id === regionId);
  const fault = decideChanged(all, regionId, input, "beside");
  if (fault) return refusePlace("region", fault, { name: change.name ?? region?.name ?? "" });
  const { name, parentId } = region!;
  const row = { name: change.name, parent_id: change.parentId, version: version + 1 };
  await updateRegionRow(act.tx, regionId, row);
  const body = { regionId, before: { name, parentId }, after: change };
  await changeAuthority(act, "everybody", { kind: "region_changed", body });
  return decided({ done: true });
}

/** Archives a region once no department and no other region lies in it. */
export async function archiveRegion(act: Act, input: { regionId: string; version: number; reason: string }): Done {
  const { regionId, version, reason } = input;
  const all = await lockPlaces(act);
  const departments = await countDepartmentsIn(act.tx, regionId);
  const fault = decideArchived(all, regionId, input, departments);
  if (fault) return refusePlace("region", fault, { departments, regions: countBelow(all, regionId) });
  await updateRegionRow(act.tx, regionId, { archived_at: act.now, version: version + 1 });
  const body = { regionId, name: all.find(({ id }) => id === regionId)!.name };
  await changeAuthority(act, "everybody", { kind: "region_archived", reason, body });
  return decided({ done: true });
}

/** Brings an archived region back, where it stood or where it is asked to stand. */
export async function restoreRegion(
  act: Act,
  input: { regionId: string; version: number; reason: string; parentId?: string | null },
): Done {
  const { regionId, version, reason } = input;
  const all = await lockPlaces(act);
  const region = all.find(({ id }) => id === regionId);
  const fault = decideRestored(all, regionId, input, "beside");
  if (fault) {
    const named = fault === "above_archived" ? all.find(({ id }) => id === region!.parentId) : region;
    return refusePlace("region", fault, { name: named?.name ?? "" });
  }
  const { name } = region!;
  const { parentId = region!.parentId } = input;
  await updateRegionRow(act.tx, regionId, { parent_id: parentId, archived_at: null, version: version + 1 });
  const body = { regionId, name, before: { parentId: region!.parentId }, after: { parentId } };
  await changeAuthority(act, "everybody", { kind: "region_restored", reason, body });
  return decided({ done: true });
}

async function lockPlaces(act: Act): Promise<Place[]> {
  const rows = await lockRegions(act.tx);
  return rows.map((row) => ({
    id: row.region_id,
    parentId: row.parent_id,
    name: row.name,
    version: row.version,
    archived: row.archived_at !== null,
  }));
}
