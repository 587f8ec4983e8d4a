import { type Actor, permissionsOf, ROLES, ROW_SCOPES, type Role, type RowScope } from "../../kernel/authority.ts";
import { type Branch, withBelow } from "./department-tree.ts";

/** Departments and regions of the organisation, as far as authority needs them. */
export interface Organisation {
  departments: readonly (Branch & { name: string; regionId: string | null })[];
  regions: readonly Branch[];
}

/** A person or key as kept. */
export interface Holder {
  kind: "person" | "key";
  id: string;
  name: string;
  roles: readonly { role: string; scope: string }[];
  departmentId: string | null;
  locale: "zh" | "en";
  deputyOf: readonly string[];
}

/** The widest of several scopes; `own` when there is none. */
export function widestScope(scopes: readonly string[]): RowScope {
  return ROW_SCOPES[Math.max(0, ...scopes.map((scope) => (ROW_SCOPES as readonly string[]).indexOf(scope)))]!;
}

/**
 * Who acts, with everything authority asks about. Under scope `region` the departments are all those of the own
 * department's region and the regions below it, beside the own department and what hangs under it.
 */
export function actorOf(holder: Holder, organisation: Organisation): Actor {
  const roles = ROLES.filter((role): role is Role => holder.roles.some((held) => held.role === role));
  const scope = widestScope(holder.roles.filter((held) => isRole(held.role)).map((held) => held.scope));
  const own = organisation.departments.find((department) => department.id === holder.departmentId);
  const regionIds = own?.regionId ? withBelow(organisation.regions, own.regionId) : [];
  const below = holder.departmentId ? withBelow(organisation.departments, holder.departmentId) : [];
  const inRegion =
    scope === "region"
      ? organisation.departments.filter((each) => each.regionId && regionIds.includes(each.regionId))
      : [];
  return {
    kind: holder.kind,
    id: holder.id,
    name: holder.name,
    roles,
    permissions: permissionsOf(roles),
    scope,
    departmentId: holder.departmentId,
    departmentName: own?.name ?? null,
    departmentIds: [...new Set([...below, ...inRegion.map((each) => each.id)])],
    regionIds,
    deputyOf: holder.deputyOf,
    locale: holder.locale,
  };
}

function isRole(role: string): boolean {
  return (ROLES as readonly string[]).includes(role);
}
