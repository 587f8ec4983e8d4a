import type { Look } from "../platform/act.ts";
import type { Database } from "../platform/db/database.ts";
import { type CaseFilter, caseFilter } from "./contract/lists.ts";
import { filtered } from "./list-store.ts";
import { momentOf } from "./reads/list-cases.ts";
import { asRead, nameFor } from "./reads/shape-case.ts";
import type { State } from "./rules/states.ts";
import { customersNamed, listBriefs, listTellings, textsOf, withKept } from "./search-store.ts";

/** These cases and those they were merged into, whose words theirs are as well. */
export function casesTold(db: Database, caseIds: readonly string[]) {
  return withKept(db, caseIds);
}

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

/** What these cases tell, as it is compared with other tellings; whoever asks shows of it only what may be read. */
export async function tellingsOf(db: Database, caseIds: readonly string[]) {
  if (caseIds.length === 0) return [];
  const rows = await listTellings(db, caseIds);
  return rows.map((row) => ({
    caseId: row.case_id,
    words: row.words,
    customerId: row.customer_id,
    product: row.product,
    at: row.received_at,
  }));
}

/** Conditions of a search: those of a list, and an owner by a part of the name. */
export type Conditions = Partial<CaseFilter> & { ownerNamed?: string };

/** The ids of the cases this person may see that meet the conditions; whoever asks adds order and limit. */
export function casesMeeting(look: Look, { ownerNamed, ...conditions }: Conditions) {
  const filter = caseFilter.parse({ state: "all", ...conditions });
  const all = filtered(look.db.selectFrom("cases"), filter, look.actor, momentOf(look));
  return ownerNamed === undefined ? all : all.where("owner_name", "ilike", `%${literal(ownerNamed)}%`);
}

/** All that is written on these cases, each as this person may read it (R12). */
export async function textsAsRead({ db, actor }: Look, caseIds: readonly string[]) {
  if (caseIds.length === 0) return [];
  const [texts, named] = await Promise.all([textsOf(db, caseIds), customersNamed(db, actor, caseIds)]);
  return texts.map(({ caseId, text }) => ({ caseId, text: asRead(named.get(caseId)!, text) }));
}

function literal(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
