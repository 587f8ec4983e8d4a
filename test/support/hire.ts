import { type Actor, type Permission, permissionsOf, type Reach, type Role } from "../../src/kernel/authority.ts";
import type { Bank } from "./bank.ts";

/** Somebody of the retail department whose roles each have rows of their own. */
export function hire(bank: Bank, name: string, held: readonly (readonly [Role, Reach["scope"]])[]): void {
  const reach = new Map<Permission, Reach>();
  const departmentIds = [bank.departments.零售业务部!];
  for (const [role, scope] of held)
    for (const permission of permissionsOf([role]))
      if (reach.get(permission)?.scope !== "all") reach.set(permission, { scope, departmentIds });
  const actor: Actor = {
    ...bank.actors.song!,
    roles: held.map(([role]) => role),
    permissions: new Set(reach.keys()),
    scope: "all",
    departmentIds,
    reach,
  };
  bank.actors[name] = actor;
}
