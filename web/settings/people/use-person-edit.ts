import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import type { readPerson } from "../../../src/people/contract/people.ts";
import { useEdit } from "../parts/use-edit.ts";
import type { PersonFields } from "./PersonFieldset.tsx";

export type Person = AnswerOf<typeof readPerson>;

function fieldsOf(person: Person): PersonFields {
  const { name, email, department, roles } = person;
  return { name, email: email ?? "", departmentId: department?.id ?? null, roles };
}

/** My edits to a person over the version I looked at. */
export function usePersonEdit(latest: Person) {
  return useEdit(latest.version, fieldsOf(latest));
}
