import type { Look } from "../platform/act.ts";
import type { Database } from "../platform/db/database.ts";
import { asRead, nameFor } from "./reads/shape-case.ts";
import type { State } from "./rules/states.ts";
import { listBriefs, textsOf } from "./search-store.ts";

/** When each of these cases came in, and all that a search may find it by. */
export function searchableTexts(db: Database, caseIds: readonly string[]) {
  return textsOf(db, caseIds);
}

/** These cases as a list of hits shows them, newest first, and as this person may read them (R12). */
export async function briefsOf({ db, actor }: Look, caseIds: readonly string[]) {
  if (caseIds.length === 0) return [];
  const rows = await listBriefs(db, actor, caseIds);
  return rows.map((row) =>
    asRead(row, {
      caseId: row.case_id,
      number: row.number,
      title: row.title,
      state: row.state as State,
      customerName: nameFor(row),
      ownerName: row.owner_name,
      receivedAt: row.received_at,
      words: row.words,
    }),
  );
}
