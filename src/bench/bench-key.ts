import { createHash, randomBytes } from "node:crypto";
import { SYSTEM } from "../kernel/authority.ts";
import type { Database } from "../platform/db/database.ts";
import { idsAt } from "../platform/ids.ts";

/** Makes a key that may take, read, search and note; on a database made for measuring only. */
export async function benchKey(db: Database): Promise<string> {
  const prefix = randomBytes(4).toString("hex");
  const secret = randomBytes(32);
  const now = new Date();
  await db
    .insertInto("api_key")
    .values({
      key_id: idsAt(now)(),
      name: "bench",
      prefix,
      hash: createHash("sha256").update(secret).digest(),
      roles: ["compliance"],
      scope: "all",
      created_by: SYSTEM.id,
      created_at: now,
    })
    .execute();
  return `rk_${prefix}_${secret.toString("base64url")}`;
}
