import { keep, takeForAct } from "../../cases/work-on.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { decided } from "../../kernel/refusal.ts";
import { limitsNow } from "../../limits/limits.ts";
import type { Act } from "../../platform/act.ts";
import type { addPerson as contract } from "../contract/persons.ts";
import { decideParty } from "../rules/decide-party.ts";
import { insertParty, listParties, partyOf } from "../store.ts";
import { knownNames } from "./known-names.ts";
import { readContact } from "./read-contact.ts";

/** Enters somebody behind a case; the journal keeps who they are by id, their name stays with them. */
export async function addPerson(act: Act, input: InputOf<typeof contract>) {
  const held = await takeForAct(act, input.caseId, "edit_persons");
  if (!held.ok) return held;
  const { row } = held.value;
  const contact = readContact(input);
  if (!contact.ok) return contact;
  const [others, { representatives }] = await Promise.all([listParties(act.tx, row.case_id), limitsNow(act.tx)]);
  const said = {
    role: input.role,
    represents: input.represents,
    paper: input.paper ?? null,
    scope: input.scope ?? null,
    paperSaid: input.paperSaid ?? null,
  };
  const may = decideParty(said, others.map(partyOf), representatives, row.customer_id !== null);
  if (!may.ok) return may;
  const partyId = act.newId();
  await insertParty(act.tx, {
    case_id: row.case_id,
    party_id: partyId,
    role: input.role,
    name: input.name,
    relation: input.relation ?? null,
    phone: contact.value.phone ?? null,
    email: contact.value.email ?? null,
    represents: input.represents,
    paper: said.paper,
    paper_scope: said.paper && said.scope,
    paper_said: said.paper && said.paperSaid,
    paper_valid_until: said.paper && (input.validUntil ?? null),
    added_at: act.now,
    added_by: act.actor.id,
    added_by_name: act.actor.name,
  });
  const change = { persons: others.length + 1, customer_known_as: knownNames(row, input.name) };
  const body = { partyId, role: input.role, paper: said.paper, represents: input.represents };
  const moved = await keep(act, held.value, change, [{ kind: "person_added", body }]);
  return decided({ ...moved, partyId });
}
