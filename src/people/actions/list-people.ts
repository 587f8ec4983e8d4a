import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import { withBelow } from "../rules/department-tree.ts";
import { refusePeople } from "../rules/refusals.ts";
import { readOrganisation } from "../store/authority.ts";
import { hasSecondFactor } from "../store/credentials.ts";
import { findPerson, listPersons } from "../store/persons.ts";
import { departmentOfRow, personAnswer } from "./person-answer.ts";

interface Filter {
  q?: string;
  department?: string;
  role?: string;
  state?: string;
}

/** One page of people by name; a department brings those below it. */
export async function listPeople(look: Look, input: Filter & { limit: number; after?: string }) {
  const rows = await listPersons(look.db, await filterOf(look, input), placeOf(input.after), input.limit + 1);
  const people = rows.slice(0, input.limit).map(personAnswer);
  const last = people.at(-1);
  const next = rows.length > input.limit && last ? placeAfter(last.name, last.id) : null;
  return decided({ people, next });
}

/** Active people whose name fits, for a picker. */
export async function pickPeople(look: Look, input: Filter & { limit: number }) {
  const filter = { ...(await filterOf(look, input)), state: "active" };
  const rows = await listPersons(look.db, filter, null, input.limit);
  return decided({
    people: rows.map((row) => ({ id: row.person_id, name: row.name, department: departmentOfRow(row) })),
  });
}

export async function readPerson(
  look: Look,
  input: { personId: string },
): Promise<Decision<ReturnType<typeof personAnswer> & { secondFactor: boolean }>> {
  const row = await findPerson(look.db, input.personId);
  if (!row) return refusePeople("person_unknown");
  return decided({ ...personAnswer(row), secondFactor: await hasSecondFactor(look.db, row.person_id) });
}

async function filterOf(look: Look, { q, department, role, state }: Filter) {
  const departmentIds = department ? withBelow((await readOrganisation(look.db)).departments, department) : undefined;
  return { q: q || undefined, departmentIds, role, state };
}

function placeAfter(name: string, id: string): string {
  return Buffer.from(`${id}${name}`).toString("base64url");
}

/** Back from the opaque place; anything unreadable begins at the beginning. */
function placeOf(after: string | undefined): { name: string; id: string } | null {
  const plain = after ? Buffer.from(after, "base64url").toString() : "";
  const [id, name] = [plain.slice(0, 36), plain.slice(36)];
  return /^[0-9a-f-]{36}$/.test(id) && name && !name.includes("\u0000") ? { id, name } : null;
}
