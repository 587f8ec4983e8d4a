/** Roles of DOMAIN.md's opening list. One person may hold several, each with its own row scope. */
export const ROLES = [
  "agent",
  "case_owner",
  "investigator",
  "supervisor",
  "remedy_approver",
  "quality_analyst",
  "trainer",
  "new_staff",
  "compliance",
  "administrator",
] as const;
export type Role = (typeof ROLES)[number];

/** Which rows a role may see: own cases, the department (and below), the region (and below), all. */
export const ROW_SCOPES = ["own", "department", "region", "all"] as const;
export type RowScope = (typeof ROW_SCOPES)[number];

const everyone = ROLES;
const handlers = ["agent", "case_owner", "supervisor", "compliance"] as const;

/**
 * Permission → roles that hold it: the permission table of the product. Endpoints name a permission; the
 * settings page and the API documentation print this same table. R1/R13: everyone may take a complaint.
 */
export const PERMISSIONS = {
  "case.receive": everyone,
  "case.read": [
    "agent",
    "case_owner",
    "investigator",
    "supervisor",
    "remedy_approver",
    "quality_analyst",
    "compliance",
  ],
  "case.handle": handlers,
  "case.decide": ["case_owner", "supervisor", "compliance"],
  "case.approve": ["supervisor", "remedy_approver", "compliance"],
  "case.supervise": ["supervisor", "compliance"],
  "case.assign": ["case_owner", "supervisor", "compliance"],
  "assignment.manage": ["supervisor", "compliance", "administrator"],
  "case.export": ["case_owner", "supervisor", "quality_analyst", "compliance"],
  "case.hold": ["supervisor", "compliance"],
  "evidence.read": ["agent", "case_owner", "investigator", "supervisor", "remedy_approver", "compliance"],
  "evidence.add": ["agent", "case_owner", "investigator", "supervisor", "compliance"],
  "evidence.share": handlers,
  "task.answer": ["investigator", "case_owner", "supervisor", "compliance"],
  "note.write": ["agent", "case_owner", "investigator", "supervisor", "remedy_approver", "compliance"],
  "message.write": handlers,
  "customer.read": ["agent", "case_owner", "supervisor", "compliance"],
  "customer.edit": handlers,
  "customer.reveal": ["agent", "case_owner", "supervisor", "compliance"],
  "search.use": [
    "agent",
    "case_owner",
    "investigator",
    "supervisor",
    "remedy_approver",
    "quality_analyst",
    "compliance",
  ],
  "import.run": ["supervisor", "administrator"],
  "people.read": everyone,
  "people.manage": ["administrator"],
  "keys.manage": ["administrator"],
  "privacy.manage": ["compliance"],
  "backup.manage": ["administrator"],
  "taxonomy.manage": ["compliance", "administrator"],
  "audit.read": ["compliance", "administrator"],
  "policy.read": everyone,
  "policy.edit": ["compliance", "administrator"],
  "view.save": everyone,
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof PERMISSIONS;

/** Roles that see personal data in clear only after a logged reveal; all others never see more than the mask. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  const held = Object.entries(PERMISSIONS).filter(([, holders]) =>
    (holders as readonly Role[]).some((role) => roles.includes(role)),
  );
  return new Set(held.map(([permission]) => permission as Permission));
}

/** How far a permission reaches: each role counts within its own rows, so every permission has a reach of its own. */
export interface Reach {
  scope: RowScope;
  /** Own department and all below it; under scope `region` those of the region as well. */
  departmentIds: readonly string[];
}

/** Who acts, as far as any rule needs to know. Built once per request by the people capability. */
export interface Actor {
  kind: "person" | "key" | "system" | "customer";
  /** Person id; for a key the id of the key; for every customer the one id of customers. */
  id: string;
  name: string;
  roles: readonly Role[];
  permissions: ReadonlySet<Permission>;
  /** Row scope of what is being done: that of the endpoint's permission, of reading cases where it names none. */
  scope: RowScope;
  departmentId: string | null;
  departmentName: string | null;
  /** The departments of `scope`. */
  departmentIds: readonly string[];
  /** The reach of every permission held. */
  reach: ReadonlyMap<Permission, Reach>;
  regionIds: readonly string[];
  /** Persons this one stands in for today. */
  deputyOf: readonly string[];
  /** Departments whose tasks come to those persons, and so to this one today; each with whose place it is (R2). */
  deputyAt: readonly { departmentId: string; name: string }[];
  locale: "zh" | "en";
}

/** The same actor as far as one permission reaches: an administrator who also handles cases handles only their own. */
export function reaching(actor: Actor, permission: Permission): Actor {
  const reach = actor.reach.get(permission);
  if (!reach) return actor;
  return { ...actor, ...reach, deputyAt: IN_STEAD.has(permission) ? actor.deputyAt : [] };
}

/** R2, R11: who stands in answers a colleague's tasks; neither supervision nor customers' data comes with that. */
const IN_STEAD: ReadonlySet<Permission> = new Set([
  "case.read",
  "task.answer",
  "note.write",
  "evidence.read",
  "evidence.add",
]);

/** The reach of someone whose roles all have the same rows. */
export function evenReach(permissions: Iterable<Permission>, reach: Reach): ReadonlyMap<Permission, Reach> {
  return new Map([...permissions].map((permission) => [permission, reach]));
}

const EVERYTHING: Reach = { scope: "all", departmentIds: [] };

/** The product itself: timers, imports by command line, the demo. */
export const SYSTEM: Actor = {
  kind: "system",
  id: "00000000-0000-7000-8000-000000000000",
  name: "Redress",
  roles: ROLES,
  permissions: new Set(Object.keys(PERMISSIONS) as Permission[]),
  ...EVERYTHING,
  reach: evenReach(Object.keys(PERMISSIONS) as Permission[], EVERYTHING),
  departmentId: null,
  departmentName: null,
  regionIds: [],
  deputyOf: [],
  deputyAt: [],
  locale: "zh",
};

/** Under this id the journal names whoever acted for themselves in the customer portal; who it was says the case. */
export const CUSTOMER_ID = "00000000-0000-7000-8000-00000000c057";

/** R12: as whom the journal names them. What is hashed can be neither masked nor erased, so it holds no name of a person. */
export const CUSTOMER_IN_JOURNAL = "顾客 Customer";

const OF_CUSTOMERS: readonly Permission[] = ["case.receive", "case.handle", "message.write", "evidence.add"];

/**
 * A customer acting for themselves. It reaches whatever case it is given, so whoever makes one must have taken the case
 * from the customer's own entrance, never from what was sent; the rules let it do nothing but a customer's own part.
 */
export function customerActor(of: Pick<Actor, "name" | "locale" | "departmentId" | "departmentName">): Actor {
  return {
    ...of,
    kind: "customer",
    id: CUSTOMER_ID,
    roles: [],
    permissions: new Set(OF_CUSTOMERS),
    ...EVERYTHING,
    reach: evenReach(OF_CUSTOMERS, EVERYTHING),
    regionIds: [],
    deputyOf: [],
    deputyAt: [],
  };
}
