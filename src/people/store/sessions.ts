import type { Database, Tx } from "../../platform/db/database.ts";
import { authTables } from "./auth-tables.ts";

export interface SessionRow {
  id: string;
  person_id: string;
  token: string;
  address: string | null;
  browser: string | null;
  created_at: Date;
  seen_at: Date;
  expires_at: Date;
}

/** Sessions of a person, the most recently used first. */
export function listSessionsOf(db: Database | Tx, personId: string): Promise<SessionRow[]> {
  return sessions(db).where("user_id", "=", personId).orderBy("updated_at", "desc").limit(100).execute();
}

export function findSession(db: Database | Tx, sessionId: string): Promise<SessionRow | undefined> {
  return sessions(db).where("id", "=", sessionId).executeTakeFirst();
}

function sessions(db: Database | Tx) {
  return authTables(db)
    .selectFrom("auth_session")
    .select([
      "id",
      "user_id as person_id",
      "token",
      "ip_address as address",
      "user_agent as browser",
      "created_at",
      "updated_at as seen_at",
      "expires_at",
    ]);
}

export async function deleteSession(tx: Tx, sessionId: string): Promise<void> {
  await authTables(tx).deleteFrom("auth_session").where("id", "=", sessionId).execute();
}

export async function deleteSessionByToken(tx: Tx, token: string): Promise<void> {
  await authTables(tx).deleteFrom("auth_session").where("token", "=", token).execute();
}

/** Ends all sessions of a person, except the one with this token. */
export async function deleteSessionsOf(tx: Tx, personId: string, exceptToken: string | null = null): Promise<void> {
  let query = authTables(tx).deleteFrom("auth_session").where("user_id", "=", personId);
  if (exceptToken !== null) query = query.where("token", "<>", exceptToken);
  await query.execute();
}

/** Throws away sessions and half-finished sign-ins that have ended. */
export async function sweepSessions(db: Database, now: Date): Promise<void> {
  await authTables(db).deleteFrom("auth_session").where("expires_at", "<", now).execute();
  await authTables(db).deleteFrom("auth_verification").where("expires_at", "<", now).execute();
}
