import { sql } from "kysely";
import type { Database, Tx } from "../../platform/db/database.ts";
import { type Named, pageOfNames } from "../rules/name-order.ts";
import { putRoles } from "./roles.ts";

export interface PersonRow {
  person_id: string;
  sign_in_name: string;
  name: string;
  email: string | null;
  department_id: string | null;
  department_name: string | null;
  locale: string;
  state: string;
  toured_at: Date | null;
  created_at: Date;
  version: number;
  roles: { role: string; scope: string }[];
}

function persons(db: Database | Tx) {
  return db
    .selectFrom("person as p")
    .leftJoin("department as d", "d.department_id", "p.department_id")
    .select([
      "p.person_id",
      "p.sign_in_name",
      "p.name",
      "p.email",
      "p.department_id",
      "d.name as department_name",
      "p.locale",
      "p.state",
      "p.toured_at",
      "p.created_at",
      "p.version",
      sql<{ role: string; scope: string }[]>`coalesce((select json_agg(json_build_object('role', r.role, 'scope',
        r.scope) order by r.role) from person_role r where r.person_id = p.person_id), '[]')`.as("roles"),
    ]);
}

export function findPerson(db: Database | Tx, personId: string): Promise<PersonRow | undefined> {
  return persons(db).where("p.person_id", "=", personId).executeTakeFirst();
}

/** A person whose row stays locked until the transaction ends. */
export function lockPerson(tx: Tx, personId: string): Promise<PersonRow | undefined> {
  return persons(tx).where("p.person_id", "=", personId).forUpdate("p").executeTakeFirst();
}

/** Whether this person may sign in now. */
export async function isActive(db: Database | Tx, personId: string): Promise<boolean> {
  const row = await db.selectFrom("person").select("state").where("person_id", "=", personId).executeTakeFirst();
  return row?.state === "active";
}

/** Names of these persons. */
export async function namesOf(db: Database, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("person")
    .select(["person_id as id", "name"])
    .where("person_id", "in", [...ids])
    .orderBy("name")
    .execute();
}

export interface PersonFilter {
  q?: string;
  departmentIds?: readonly string[];
  role?: string;
  state?: string;
}

/** Persons in the order of their names, after a place: the names are put in order here, then one page of them is read. */
export async function listPersons(
  db: Database,
  filter: PersonFilter,
  after: Named | null,
  limit: number,
): Promise<PersonRow[]> {
  const names = await namesThatFit(db, filter);
  const page = pageOfNames(names, after, limit).map(({ id }) => id);
  if (page.length === 0) return [];
  const rows = await persons(db).where("p.person_id", "in", page).execute();
  return rows.sort((one, other) => page.indexOf(one.person_id) - page.indexOf(other.person_id));
}

function namesThatFit(db: Database, filter: PersonFilter): Promise<Named[]> {
  let query = db.selectFrom("person as p").select(["p.person_id as id", "p.name"]);
  if (filter.q) {
    const like = `%${filter.q.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((where) => where.or([where("p.name", "ilike", like), where("p.sign_in_name", "ilike", like)]));
  }
  if (filter.departmentIds) query = query.where("p.department_id", "in", [...filter.departmentIds]);
  if (filter.state) query = query.where("p.state", "=", filter.state);
  const { role } = filter;
  if (role)
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom("person_role as held")
          .select("held.role")
          .whereRef("held.person_id", "=", "p.person_id")
          .where("held.role", "=", role),
      ),
    );
  return query.execute();
}

export async function insertPerson(
  tx: Tx,
  person: {
    id: string;
    signInName: string;
    name: string;
    email?: string | null;
    departmentId: string | null;
    locale: "zh" | "en";
    state: "invited" | "active";
    roles: readonly { role: string; scope: string }[];
    at: Date;
  },
): Promise<boolean> {
  const row = await tx
    .insertInto("person")
    .values({
      person_id: person.id,
      sign_in_name: person.signInName,
      name: person.name,
      email: person.email ?? null,
      department_id: person.departmentId,
      locale: person.locale,
      state: person.state,
      created_at: person.at,
    })
    .onConflict((conflict) => conflict.column("sign_in_name").doNothing())
    .returning("person_id")
    .executeTakeFirst();
  if (!row) return false;
  await putRoles(tx, person.id, person.roles);
  return true;
}

export async function updatePerson(
  tx: Tx,
  personId: string,
  change: Partial<{
    name: string;
    email: string | null;
    department_id: string | null;
    locale: string;
    state: string;
    toured_at: Date | null;
  }>,
  version: number,
): Promise<void> {
  await tx
    .updateTable("person")
    .set({ ...change, version })
    .where("person_id", "=", personId)
    .execute();
}

export async function anyPerson(db: Database | Tx): Promise<boolean> {
  return (await db.selectFrom("person").select("person_id").limit(1).executeTakeFirst()) !== undefined;
}

export async function deletePerson(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom("invitation").where("person_id", "=", personId).execute();
  await tx.deleteFrom("person_role").where("person_id", "=", personId).execute();
  await tx.deleteFrom("person").where("person_id", "=", personId).execute();
}
