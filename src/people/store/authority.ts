import { sql } from "kysely";
import type { Database, Tx } from "../../platform/db/database.ts";
import type { Holder, Organisation } from "../rules/actor-of.ts";
import { deputyOfNow } from "./absences.ts";

/** A session with the person behind it. */
export interface SessionHolder {
  sessionId: string;
  seenAt: Date;
  expiresAt: Date;
  state: string;
  holder: Holder;
}

/** Whose session this token is, in one query; absent when there is none. */
export async function findSessionHolder(db: Database, token: string, now: Date): Promise<SessionHolder | undefined> {
  const { rows } = await sql<{
    session_id: string;
    seen_at: Date;
    expires_at: Date;
    person_id: string;
    name: string;
    department_id: string | null;
    locale: "zh" | "en";
    state: string;
    roles: { role: string; scope: string }[] | null;
    deputy_of: Holder["deputyOf"] | null;
  }>`
    select s.id as session_id, s.updated_at as seen_at, s.expires_at, p.person_id, p.name, p.department_id, p.locale,
           p.state,
           (select json_agg(json_build_object('role', r.role, 'scope', r.scope)) from person_role r
            where r.person_id = p.person_id) as roles,
           ${deputyOfNow(sql`p.person_id`, now)} as deputy_of
    from auth_session s join person p on p.person_id = s.user_id
    where s.token = ${token}`.execute(db);
  const row = rows[0];
  return (
    row && {
      sessionId: row.session_id,
      seenAt: row.seen_at,
      expiresAt: row.expires_at,
      state: row.state,
      holder: {
        kind: "person",
        id: row.person_id,
        name: row.name,
        roles: row.roles ?? [],
        departmentId: row.department_id,
        locale: row.locale,
        deputyOf: row.deputy_of ?? [],
      },
    }
  );
}

/** Notes that a session is in use; harmless when another process has just done so. */
export async function touchSession(db: Database, sessionId: string, now: Date): Promise<void> {
  await sql`update auth_session set updated_at = ${now} where id = ${sessionId} and updated_at < ${now}`.execute(db);
}

/** An API key with what it may do. */
export interface KeyHolder {
  hash: Buffer;
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedOn: string | null;
  holder: Holder;
}

export async function findKeyHolder(db: Database, prefix: string): Promise<KeyHolder | undefined> {
  const row = await db.selectFrom("api_key").selectAll().where("prefix", "=", prefix).executeTakeFirst();
  return (
    row && {
      hash: row.hash,
      expiresAt: row.expires_at,
      revokedAt: row.revoked_at,
      lastUsedOn: row.last_used_on,
      holder: {
        kind: "key",
        id: row.key_id,
        name: row.name,
        roles: row.roles.map((role) => ({ role, scope: row.scope })),
        departmentId: row.department_id,
        locale: "zh",
        deputyOf: [],
      },
    }
  );
}

export async function noteKeyUsed(db: Database, keyId: string, day: string): Promise<void> {
  await db
    .updateTable("api_key")
    .set({ last_used_on: day })
    .where("key_id", "=", keyId)
    .where((where) => where.or([where("last_used_on", "is", null), where("last_used_on", "<", day)]))
    .execute();
}

/** Departments and regions, as authority needs them. */
export async function readOrganisation(db: Database): Promise<Organisation> {
  const [departments, regions] = await Promise.all([
    db.selectFrom("department").select(["department_id", "parent_id", "name", "region_id"]).execute(),
    db.selectFrom("region").select(["region_id", "parent_id"]).execute(),
  ]);
  return {
    departments: departments.map((row) => ({
      id: row.department_id,
      parentId: row.parent_id,
      name: row.name,
      regionId: row.region_id,
    })),
    regions: regions.map((row) => ({ id: row.region_id, parentId: row.parent_id })),
  };
}

/** Channel on which all processes hear whose authority changed. */
export const PEOPLE_CHANNEL = "redress_people";

/** Whose authority changed: one person, one key, or (departments, regions) everybody's. */
export type Whose = `person:${string}` | `key:${string}` | "everybody";

/** Told to every process when, and only if, the transaction commits. Rare enough for NOTIFY inside a transaction. */
export async function tellDoormen(tx: Tx, whose: Whose): Promise<void> {
  await sql`select pg_notify(${PEOPLE_CHANNEL}, ${whose})`.execute(tx);
}
