import { proposedSeverities } from "../cases/proposed-severity.ts";
import type { Database } from "../platform/db/database.ts";
import {
  besidesOf,
  casesOfPerson,
  findPerson,
  identifiersOf,
  localesOf,
  messagesOf,
  ownInstantsOf,
  suppliedOf,
} from "./requests-store.ts";
import { whoSaid } from "./who-said.ts";

/**
 * What is kept of a person, to be handed to them: their record, their cases with what they said and what we told them,
 * what they handed in, and what the product suggested by itself. Nobody else's data: no names of staff, no internal notes
 * or tasks, no other person of a case.
 */
export async function copyOfPerson(db: Database, customerId: string, now: Date) {
  const [person, cases] = [await findPerson(db, customerId), await casesOfPerson(db, customerId)];
  const identifiers = await identifiersOf(db, customerId);
  const ids = cases.map((one) => one.case_id);
  const [messages, supplied] = [await messagesOf(db, ids), await suppliedOf(db, ids)];
  const [own, besides] = [await ownInstantsOf(db, ids), await besidesOf(db, ids)];
  const suggested = await proposedSeverities(db, cases);
  const language = languageOf(await localesOf(db, ids), [person?.name, ...cases.map((one) => one.words)]);
  return {
    madeAt: now.toISOString(),
    language,
    record: person && {
      name: person.name,
      phone: person.phone,
      email: person.email,
      customerSince: person.since_year,
      segment: person.segment,
      care: person.needs_care,
      careAdjustments: person.care_adjustments,
      careKinds: person.care_kinds,
      careNote: person.care_note,
      careBasis: person.care_basis,
      knownBy: identifiers.map(({ kind, value, use_when }) => ({ kind, value, useWhen: use_when })),
    },
    cases: cases.map((one) => ({
      number: one.number,
      kind: one.kind,
      state: one.state,
      channel: one.channel,
      receivedAt: one.received_at,
      closedAt: one.closed_at,
      product: one.product,
      words: one.words,
      yourNeed: one.business_need,
      yourDemand: one.demand,
      finding: one.finding,
      yourAnswer: one.agreement,
      said: messages
        .filter((message) => message.case_id === one.case_id)
        .map((message) => ({
          at: message.at,
          from: whoSaid(message, own, besides),
          channel: message.channel,
          text: message.body,
        })),
      handedIn: supplied
        .filter((piece) => piece.case_id === one.case_id)
        .map(({ title, file_name, added_at }) => ({ title, fileName: file_name, at: added_at })),
      suggestedByTheProgram: suggested(one),
    })),
  };
}

export type CopyOfPerson = Awaited<ReturnType<typeof copyOfPerson>>;

/** The language in which they last read our privacy notice; without it the one they go by and write in. */
export function languageOf(read: readonly string[], written: readonly (string | null | undefined)[]): "zh" | "en" {
  const last = read.at(-1);
  if (last === "zh" || last === "en") return last;
  const said = written.find(Boolean);
  return said && !/\p{Script=Han}/u.test(said) ? "en" : "zh";
}
