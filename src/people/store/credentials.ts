import { v7 } from "uuid";
import type { Database, Tx } from "../../platform/db/database.ts";
import { authTables } from "./auth-tables.ts";

/** Gives a person the means to sign in with a password; replaces an earlier password. */
export async function putPassword(
  tx: Tx,
  person: { id: string; name: string; signInName: string },
  hash: string,
  now: Date,
): Promise<void> {
  const tables = authTables(tx);
  const stamps = { created_at: now, updated_at: now };
  await tables
    .insertInto("auth_user")
    .values({
      id: person.id,
      name: person.name,
      // better-auth wants a unique address; people sign in by name and may share one or have none.
      email: `${person.id}@people.invalid`,
      email_verified: true,
      username: person.signInName,
      ...stamps,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  await tables
    .insertInto("auth_account")
    .values({
      id: v7({ msecs: now.getTime() }),
      user_id: person.id,
      account_id: person.id,
      provider_id: "credential",
      password: hash,
      ...stamps,
    })
    .onConflict((conflict) =>
      conflict.columns(["provider_id", "account_id"]).doUpdateSet((set) => ({
        password: set.ref("excluded.password"),
        updated_at: set.ref("excluded.updated_at"),
      })),
    )
    .execute();
}

export async function findPasswordHash(db: Database | Tx, personId: string): Promise<string | null> {
  const row = await authTables(db)
    .selectFrom("auth_account")
    .select("password")
    .where("provider_id", "=", "credential")
    .where("account_id", "=", personId)
    .executeTakeFirst();
  return row?.password ?? null;
}

export async function hasSecondFactor(db: Database | Tx, personId: string): Promise<boolean> {
  const row = await authTables(db)
    .selectFrom("auth_user")
    .select("two_factor_enabled")
    .where("id", "=", personId)
    .executeTakeFirst();
  return row?.two_factor_enabled ?? false;
}

/** Takes the second factor away from someone who lost it. */
export async function removeSecondFactor(tx: Tx, personId: string): Promise<void> {
  await authTables(tx).deleteFrom("auth_two_factor").where("user_id", "=", personId).execute();
  await authTables(tx).updateTable("auth_user").set({ two_factor_enabled: false }).where("id", "=", personId).execute();
}

/** Who is half-way through signing in, behind the challenge in the cookie. */
export async function findChallenged(db: Database, challenge: string, now: Date): Promise<string | undefined> {
  const row = await authTables(db)
    .selectFrom("auth_verification")
    .select("value")
    .where("identifier", "=", challenge)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row?.value;
}
