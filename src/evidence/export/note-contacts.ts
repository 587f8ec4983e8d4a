import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import type { Look } from "../../platform/act.ts";
import { inTransaction } from "../../platform/db/transaction.ts";
import { idsAt } from "../../platform/ids.ts";
import type { FilePerson } from "./case-file-source.ts";

/**
 * R12: a number that leaves in clear is a number looked at, and is kept like every other look, as the file is made and of
 * exactly what stands in it: between asking and making a number may have come or gone. Why it left stands with the export
 * in the case's own chain, which not everybody reads who reads of looks.
 */
export async function noteContacts(
  look: Look,
  of: { caseId: string; number: string; exportId: string },
  persons: readonly FilePerson[],
): Promise<void> {
  const events = persons.flatMap(({ name, phone, email }) =>
    (["phone", "email"] as const)
      .filter((field) => ({ phone, email })[field])
      .map((field) => ({ kind: "identifier_revealed", body: { ...of, name, field } })),
  );
  if (events.length === 0) return;
  const { actor, now } = look;
  await inTransaction(look.db, (tx) => appendOrganisationEvent({ tx, actor, now, newId: idsAt(now) }, ...events));
}
