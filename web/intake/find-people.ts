import type { Role } from "../../src/kernel/authority.ts";
import { PERMISSIONS } from "../../src/kernel/authority.ts";
import { pickPeople } from "../../src/people/contract/people.ts";
import { call } from "../shell/client/call.ts";
import type { PickerOption } from "../ui/Picker.tsx";

const MOST = 8;

async function pick(q: string, role?: Role): Promise<PickerOption[]> {
  const { people } = await call(pickPeople, { limit: MOST, ...(q && { q }), ...(role && { role }) });
  return people.map(({ id, name, department }) => ({ id, label: name, ...(department && { note: department.name }) }));
}

/** Colleagues who may own a case: those of the roles that handle, each once. */
export async function findOwners(q: string): Promise<PickerOption[]> {
  const found = await Promise.all(PERMISSIONS["case.handle"].map((role) => pick(q, role)));
  return [...new Map(found.flat().map((one) => [one.id, one])).values()].slice(0, MOST);
}
