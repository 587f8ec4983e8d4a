import type { Database, Tx } from "../platform/db/database.ts";
import { FIRST_NOTICE } from "./rules/first-notice.ts";
import { findNotice } from "./store.ts";

/** The privacy notice that is read now; `byName` is null of the one that comes with the product. */
export async function noticeInForce(db: Database | Tx) {
  const own = await findNotice(db);
  return own
    ? { version: own.version, at: own.at, byName: own.by_name, zh: own.zh, en: own.en }
    : { ...FIRST_NOTICE, byName: null };
}
