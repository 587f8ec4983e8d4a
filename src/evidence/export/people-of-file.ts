import { contactOf } from "../../customers/customer-card.ts";
import { maskName } from "../../customers/rules/masking.ts";
import type { Actor } from "../../kernel/authority.ts";
import { contactsOfParties, personsOf } from "../../persons/persons-of.ts";
import type { Look } from "../../platform/act.ts";
import type { FilePerson } from "./case-file-source.ts";

interface Row {
  case_id: string;
  persons: number;
  customer_id: string | null;
  customer_name: string;
}

/** Whether numbers and addresses stand in the file: who may look at them takes it, and it is not to be without them (R12). */
export const holdsContacts = (actor: Actor, redacted: boolean) => !redacted && actor.permissions.has("customer.reveal");

/** The customer and everybody behind the case, those whose part has ended among them. */
export async function peopleOfFile(
  look: Pick<Look, "db" | "now" | "zone">,
  row: Row,
  actor: Actor,
  redacted: boolean,
): Promise<FilePerson[]> {
  const open = !redacted && actor.permissions.has("customer.read");
  const clear = holdsContacts(actor, redacted);
  const { persons } = await personsOf(look, row, open);
  const contacts = clear && row.persons > 0 ? await contactsOfParties(look.db, row.case_id) : null;
  const own = clear && row.customer_id ? await contactOf(look.db, row.customer_id) : NO_CONTACT;
  const self = { ...NOTHING, ...own, name: open ? row.customer_name : maskName(row.customer_name) };
  return [self, ...persons.map((one) => ({ ...one, ...contacts?.get(one.partyId) }))];
}

const NO_CONTACT = { phone: null, email: null };
const NOTHING = {
  role: null,
  relation: null,
  ...NO_CONTACT,
  represents: false,
  paper: null,
  scope: null,
  paperSaid: null,
  validUntil: null,
  endedAt: null,
  endedReason: null,
};
