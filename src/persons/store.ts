import type { Insertable, Selectable, Updateable } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type { CasePersonTable } from "../schema/tables.ts";
import type { Paper, PaperScope, Party, PartyRole } from "./rules/party.ts";

export type PartyRow = Selectable<CasePersonTable>;

/** Everybody behind a case, in the order they were entered, those whose part has ended among them. */
export function listParties(db: Database, caseId: string): Promise<PartyRow[]> {
  return db.selectFrom("case_person").selectAll().where("case_id", "=", caseId).orderBy("party_id").execute();
}

export async function insertParty(tx: Tx, row: Insertable<CasePersonTable>): Promise<void> {
  await tx.insertInto("case_person").values(row).execute();
}

export async function updateParty(
  tx: Tx,
  caseId: string,
  partyId: string,
  change: Updateable<CasePersonTable>,
): Promise<void> {
  await tx
    .updateTable("case_person")
    .set(change)
    .where("case_id", "=", caseId)
    .where("party_id", "=", partyId)
    .execute();
}

/** The row as the rules read it. The checks of the contract keep the vocabularies, so the casts only name them. */
export function partyOf(row: PartyRow): Party {
  return {
    partyId: row.party_id,
    role: row.role as PartyRole,
    name: row.name,
    represents: row.represents,
    paper: row.paper as Paper | null,
    scope: row.paper_scope as PaperScope | null,
    validUntil: row.paper_valid_until,
    ended: row.ended_at !== null,
  };
}
