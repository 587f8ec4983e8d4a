import type { Database } from "../platform/db/database.ts";
import { absenceAnswer } from "./actions/absences.ts";
import { listAbsences } from "./store/absences.ts";

/** Absences of these people running or to come, as who plans their work reads them. */
export async function absencesByPerson(db: Database, ids: readonly string[], now: Date) {
  const found = new Map<string, ReturnType<typeof absenceAnswer>[]>();
  for (const row of await listAbsences(db, ids, now))
    found.set(row.person_id, [...(found.get(row.person_id) ?? []), absenceAnswer(row)]);
  return found;
}
