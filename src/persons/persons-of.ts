import { maskEmail, maskName, maskPhone } from "../customers/rules/masking.ts";
import { dayIn } from "../kernel/zone.ts";
import type { Look } from "../platform/act.ts";
import { addresseesOf } from "./rules/decide-party.ts";
import { standingOf } from "./rules/party.ts";
import { listParties, type PartyRow, partyOf } from "./store.ts";

/**
 * Who stands behind a case, and whom to write to. Somebody without a part in customers' data reads a masked name and
 * what part they have: no number, no paper (R12).
 */
export async function personsOf(
  look: Pick<Look, "db" | "now" | "zone">,
  row: { case_id: string; persons: number; customer_id: string | null; customer_name: string },
  open: boolean,
) {
  const today = dayIn(look.zone, look.now);
  const rows = row.persons === 0 ? [] : await listParties(look.db, row.case_id);
  const hasCustomer = row.customer_id !== null || row.customer_name !== "";
  const { why, to, through } = addresseesOf(rows.map(partyOf), hasCustomer, today);
  return {
    persons: rows.map((one) => shapeParty(one, open, today)),
    writeTo: { why, to: [...to], through },
  };
}

/** How they are reached, in clear and by id: for a case file whose leaving is kept in the journal, never for a page (R12). */
export async function contactsOfParties(db: Look["db"], caseId: string) {
  const rows = await listParties(db, caseId);
  return new Map(rows.map(({ party_id, phone, email }) => [party_id, { phone, email }]));
}

function shapeParty(row: PartyRow, open: boolean, today: string) {
  const party = partyOf(row);
  return {
    partyId: row.party_id,
    role: party.role,
    name: open ? row.name : maskName(row.name),
    relation: open ? row.relation : null,
    phone: open && row.phone ? maskPhone(row.phone) : null,
    email: open && row.email ? maskEmail(row.email) : null,
    represents: row.represents,
    paper: open ? party.paper : null,
    scope: open ? party.scope : null,
    paperSaid: open ? row.paper_said : null,
    validUntil: open ? party.validUntil : null,
    standing: standingOf(party, today),
    addedAt: row.added_at,
    addedByName: row.added_by_name,
    endedAt: row.ended_at,
    endedReason: open ? row.ended_reason : null,
    version: row.version,
  };
}
