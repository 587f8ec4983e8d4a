import {
  type Actor,
  type Permission,
  permissionsOf,
  type Reach,
  ROLES,
  ROW_SCOPES,
  type Role,
  type RowScope,
} from "../../kernel/authority.ts";
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
  /** Whom they stand in for today; `departmentId` where that one answers a department's tasks. */
  deputyOf: readonly { id: string; name: string; departmentId: string | null }[];
}

/** The widest of several scopes; `own` when there is none. */
export function widestScope(scopes: readonly string[]): RowScope {
  return ROW_SCOPES[Math.max(0, ...scopes.map((scope) => (ROW_SCOPES as readonly string[]).indexOf(scope)))]!;
}

/** Four eyes and a person's judgement (R11): what no key may do, whatever its roles; it is no second pair of eyes. */
const PERSONS_ONLY: readonly Permission[] = ["case.decide", "case.approve", "case.supervise"];

/**
 * Who acts, with everything authority asks about. Under scope `region` the departments are all those of the own
 * department's region and the regions below it, beside the own department and what hangs under it.
 */
export function actorOf(holder: Holder, organisation: Organisation): Actor {
  const roles = ROLES.filter((role) => holder.roles.some((held) => held.role === role));
  const own = organisation.departments.find((department) => department.id === holder.departmentId);
  const regionIds = own?.regionId ? withBelow(organisation.regions, own.regionId) : [];
  const reach = reachOf(holder, organisation, regionIds);
  const reading = reach.get("case.read") ?? narrowest(holder, organisation);
  return {
    kind: holder.kind,
    id: holder.id,
    name: holder.name,
    roles,
    permissions: new Set(reach.keys()),
    ...reading,
    reach,
    departmentId: holder.departmentId,
    departmentName: own?.name ?? null,
    regionIds,
    deputyOf: holder.deputyOf.map(({ id }) => id),
    deputyAt: holder.deputyOf.flatMap(({ name, departmentId }) =>
      departmentId ? withBelow(organisation.departments, departmentId).map((id) => ({ departmentId: id, name })) : [],
    ),
    locale: holder.locale,
  };
}

function narrowest(holder: Holder, organisation: Organisation): Reach {
  const departmentIds = holder.departmentId ? withBelow(organisation.departments, holder.departmentId) : [];
  return { scope: "own", departmentIds };
}

/** Each permission with the widest rows among the roles that hold it. */
function reachOf(holder: Holder, { departments }: Organisation, regionIds: readonly string[]) {
  const below = holder.departmentId ? withBelow(departments, holder.departmentId) : [];
  const inRegion = departments.filter((each) => each.regionId && regionIds.includes(each.regionId));
  const wide = [...new Set([...below, ...inRegion.map((each) => each.id)])];
  const reach = new Map<Permission, Reach>();
  for (const { role, scope } of holder.roles.filter((held) => isRole(held.role))) {
    for (const permission of permissionsOf([role as Role])) {
      if (holder.kind === "key" && PERSONS_ONLY.includes(permission)) continue;
      const widest = widestScope([scope, reach.get(permission)?.scope ?? "own"]);
      reach.set(permission, { scope: widest, departmentIds: widest === "region" ? wide : below });
    }
  }
  return reach;
}

function isRole(role: string): boolean {
  return (ROLES as readonly string[]).includes(role);
}
