import { needsDepartment } from "./needs-department.ts";

export interface PersonChange {
  version: number;
  name?: string;
  email?: string | null;
  departmentId?: string | null;
  roles?: readonly { role: string; scope: string }[];
  state?: "active" | "locked" | "left";
  reason?: string;
}

interface Before {
  id: string;
  state: string;
  version: number;
  departmentId: string | null;
  roles: readonly { role: string; scope: string }[];
}

export type UpdateRefusal =
  | "stale_person"
  | "state_not_possible"
  | "reason_missing"
  | "last_administrator"
  | "department_needed";

/** Why an administrator's change to a person is refused, or null. `administrators` are the active ones, by id. */
export function decideUpdate(
  before: Before,
  change: PersonChange,
  administrators: readonly string[],
): UpdateRefusal | null {
  if (change.version !== before.version) return "stale_person";
  const changesState = change.state !== undefined && change.state !== before.state;
  if (changesState && before.state === "invited") return "state_not_possible";
  if (changesState && !change.reason) return "reason_missing";
  const roles = change.roles ?? before.roles;
  const stays = (change.state ?? before.state) === "active" && roles.some((held) => held.role === "administrator");
  if (!stays && administrators.length === 1 && administrators[0] === before.id) return "last_administrator";
  const departmentId = change.departmentId === undefined ? before.departmentId : change.departmentId;
  if (needsDepartment({ departmentId, roles })) return "department_needed";
  return null;
}
