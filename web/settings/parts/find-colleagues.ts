import { pickPeople } from "../../../src/people/contract/people.ts";
import { call } from "../../shell/client/call.ts";
import type { PickerOption } from "../../ui/Picker.tsx";

/** Active people for a picker, without one of them. */
export async function findColleagues(query: string, without?: string): Promise<PickerOption[]> {
  const { people } = await call(pickPeople, { q: query });
  return people
    .filter((person) => person.id !== without)
    .map((person) => ({ id: person.id, label: person.name, note: person.department?.name }));
}
