import type { Database } from "../platform/db/database.ts";
import { findCaseIdByKey } from "./store.ts";

/** The case behind a human number, whoever asks; what may be told of it is the asker's to decide. */
export function caseByNumber(db: Database, number: string): Promise<string | undefined> {
  return findCaseIdByKey(db, "number", number);
}
