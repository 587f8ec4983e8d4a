import { keep, type Moved, takeForAct } from "../../cases/work-on.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { limitsNow } from "../../limits/limits.ts";
import type { Act } from "../../platform/act.ts";
import type { correctPerson as contract } from "../contract/persons.ts";
import { decideParty } from "../rules/decide-party.ts";
import type { Paper, PaperScope, PartyRole } from "../rules/party.ts";
import { refuseParty } from "../rules/refusals.ts";
import { listParties, type PartyRow, partyOf, updateParty } from "../store.ts";
import { knownNames } from "./known-names.ts";
import { readContact } from "./read-contact.ts";

type Input = InputOf<typeof contract>;

/** Corrects somebody behind a case, and puts their paper on file; the journal keeps which fields changed. */
export async function correctPerson(act: Act, input: Input): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "edit_persons");
  if (!held.ok) return held;
  const { row, facts } = held.value;
  const parties = await listParties(act.tx, row.case_id);
  const party = parties.find((one) => one.party_id === input.partyId);
  if (!party) return refuseParty("person_not_on_case");
  if (party.ended_at) return refuseParty("person_ended");
  if (party.version !== input.version) return refuseParty("person_changed");
  const contact = readContact(input);
  if (!contact.ok) return contact;
  const next = corrected(party, { ...input, ...contact.value });
  const fields = (Object.keys(next) as (keyof typeof next)[]).filter((field) => next[field] !== party[field]);
  if (fields.length === 0)
    return decided({ caseId: row.case_id, number: row.number, state: facts.state, version: row.journal_seq });
  const { representatives } = await limitsNow(act.tx);
  const said = {
    role: party.role as PartyRole,
    represents: next.represents,
    paper: next.paper as Paper | null,
    scope: next.paper_scope as PaperScope | null,
    paperSaid: next.paper_said,
  };
  const others = parties.filter((one) => one !== party).map(partyOf);
  const may = decideParty(said, others, representatives, row.customer_id !== null);
  if (!may.ok) return may;
  await updateParty(act.tx, row.case_id, party.party_id, { ...next, version: party.version + 1 });
  const change = fields.includes("name") ? { customer_known_as: knownNames(row, party.name, next.name) } : {};
  const body = { partyId: party.party_id, role: party.role as PartyRole, fields: [...new Set(fields.map(namedField))] };
  return decided(await keep(act, held.value, change, [{ kind: "person_corrected", body }]));
}

/** The columns as they will stand; a paper taken off takes along what was said of it. */
function corrected(party: PartyRow, input: Input) {
  const put = <T>(given: T | undefined, now: T) => (given === undefined ? now : given);
  const paper = put(input.paper as string | null | undefined, party.paper);
  const ofPaper = <T>(value: T) => (paper === null ? null : value);
  return {
    name: input.name ?? party.name,
    relation: put(input.relation, party.relation),
    phone: put(input.phone, party.phone),
    email: put(input.email, party.email),
    represents: input.represents ?? party.represents,
    paper,
    paper_scope: ofPaper(put(input.scope as string | null | undefined, party.paper_scope)),
    paper_said: ofPaper(put(input.paperSaid, party.paper_said)),
    paper_valid_until: ofPaper(put(input.validUntil, party.paper_valid_until)),
  };
}

/** One word for what changed: everything of the paper is the paper. */
function namedField(column: string): string {
  return column.startsWith("paper") ? "paper" : column;
}
