import type { Database, Tx } from "../../platform/db/database.ts";

/** API keys with the name of who made them, the newest first. */
export function listKeyRows(db: Database) {
  return db
    .selectFrom("api_key as k")
    .leftJoin("person as p", "p.person_id", "k.created_by")
    .select([
      "k.key_id",
      "k.name",
      "k.prefix",
      "k.roles",
      "k.scope",
      "k.department_id",
      "p.name as created_by",
      "k.created_at",
      "k.expires_at",
      "k.revoked_at",
      "k.last_used_on",
    ])
    .orderBy("k.created_at", "desc")
    .limit(500)
    .execute();
}

export async function insertKey(
  tx: Tx,
  key: {
    id: string;
    name: string;
    prefix: string;
    hash: Buffer;
    roles: readonly string[];
    scope: string;
    departmentId: string | null;
    expiresAt: Date | null;
    by: string;
    at: Date;
  },
): Promise<void> {
  await tx
    .insertInto("api_key")
    .values({
      key_id: key.id,
      name: key.name,
      prefix: key.prefix,
      hash: key.hash,
      roles: [...key.roles],
      scope: key.scope,
      department_id: key.departmentId,
      expires_at: key.expiresAt,
      created_by: key.by,
      created_at: key.at,
    })
    .execute();
}

/** Revokes a key and gives its name; absent when there is none that still works. */
export async function markKeyRevoked(tx: Tx, keyId: string, at: Date): Promise<string | undefined> {
  const row = await tx
    .updateTable("api_key")
    .set({ revoked_at: at })
    .where("key_id", "=", keyId)
    .where("revoked_at", "is", null)
    .returning("name")
    .executeTakeFirst();
  return row?.name;
}
