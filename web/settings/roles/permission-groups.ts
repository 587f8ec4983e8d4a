import { PERMISSIONS, type Permission, type Role } from "../../../src/kernel/authority.ts";
import type { Spaces } from "../../words/spaces.ts";

export type GroupWord = keyof Spaces["settings"]["roles"]["group"];

/** Where a permission stands in the table, by the first part of its name. */
const GROUP_OF: Record<string, GroupWord> = {
  case: "case",
  task: "case",
  note: "case",
  message: "case",
  customer: "customer",
  search: "customer",
  import: "house",
  people: "house",
  keys: "house",
  audit: "house",
  view: "house",
};

/** All permissions in groups; one whose group is not known stands with the house's. */
export function permissionGroups(): { group: GroupWord; permissions: Permission[] }[] {
  const all = Object.keys(PERMISSIONS) as Permission[];
  const groups: GroupWord[] = ["case", "customer", "house"];
  return groups.map((group) => ({
    group,
    permissions: all.filter((permission) => (GROUP_OF[permission.split(".")[0]!] ?? "house") === group),
  }));
}

export function holds(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}
