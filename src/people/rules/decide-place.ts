import { type Branch, wouldLoop } from "./department-tree.ts";

/** A department or a region as an administrator changes it. */
export interface Place extends Branch {
  name: string;
  version: number;
  archived: boolean;
}

/** Where a name may stand once: departments in the whole house, regions beside each other. */
export type NamesAreUnique = "everywhere" | "beside";

/** What every change of a place may be refused for. */
export type PlaceFault =
  | "unknown"
  | "not_archived"
  | "stale"
  | "above_unknown"
  | "above_archived"
  | "loop"
  | "name_taken"
  | "in_use";

/** Why a place cannot be added where it is asked to stand, or null. */
export function decideAdded(
  all: readonly Place[],
  asked: { name: string; parentId: string | null },
  unique: NamesAreUnique,
): PlaceFault | null {
  if (asked.parentId && !open(all, asked.parentId)) return "above_unknown";
  return isTaken(all, asked, unique) ? "name_taken" : null;
}

/** Why a place in use cannot be renamed or moved as asked, or null; `version` is the one that was looked at. */
export function decideChanged(
  all: readonly Place[],
  id: string,
  asked: { version: number; name?: string; parentId?: string | null },
  unique: NamesAreUnique,
): PlaceFault | null {
  const place = open(all, id);
  if (!place) return "unknown";
  if (place.version !== asked.version) return "stale";
  const parentId = asked.parentId === undefined ? place.parentId : asked.parentId;
  if (asked.parentId && !open(all, asked.parentId)) return "above_unknown";
  if (wouldLoop(all, id, asked.parentId ?? null)) return "loop";
  return isTaken(all, { id, name: asked.name ?? place.name, parentId }, unique) ? "name_taken" : null;
}

/** Why a place cannot be taken out of use, or null; `left` counts whom and what still stands in it. */
export function decideArchived(
  all: readonly Place[],
  id: string,
  asked: { version: number },
  left: number,
): PlaceFault | null {
  const place = open(all, id);
  if (!place) return "unknown";
  if (place.version !== asked.version) return "stale";
  return left + countBelow(all, id) > 0 ? "in_use" : null;
}

/**
 * Why an archived place cannot be brought back, or null: under what it stood before, or under what is asked. What was
 * above it may be archived too; then that comes back first, or another place is named.
 */
export function decideRestored(
  all: readonly Place[],
  id: string,
  asked: { version: number; parentId?: string | null },
  unique: NamesAreUnique,
): PlaceFault | null {
  const place = all.find((one) => one.id === id);
  if (!place?.archived) return "not_archived";
  if (place.version !== asked.version) return "stale";
  const parentId = asked.parentId === undefined ? place.parentId : asked.parentId;
  if (parentId && !open(all, parentId)) return asked.parentId ? "above_unknown" : "above_archived";
  return isTaken(all, { id, name: place.name, parentId }, unique) ? "name_taken" : null;
}

/** Places in use directly under one. */
export function countBelow(all: readonly Place[], id: string): number {
  return all.filter((one) => one.parentId === id && !one.archived).length;
}

function open(all: readonly Place[], id: string): Place | undefined {
  return all.find((one) => one.id === id && !one.archived);
}

/** An archived department keeps its name in the house; an archived region gives its name up. */
function isTaken(
  all: readonly Place[],
  asked: { id?: string; name: string; parentId: string | null },
  unique: NamesAreUnique,
): boolean {
  const others = all.filter((one) => one.id !== asked.id && one.name === asked.name);
  return others.some((one) => unique === "everywhere" || (one.parentId === asked.parentId && !one.archived));
}
