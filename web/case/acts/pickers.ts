import type { Role } from "../../../src/kernel/authority.ts";
import { listDepartments } from "../../../src/people/contract/departments.ts";
import { pickPeople } from "../../../src/people/contract/people.ts";
import { call } from "../../shell/client/call.ts";
import type { PickerOption } from "../../ui/Picker.tsx";

type Find = (query: string) => Promise<readonly PickerOption[]>;

/** Active colleagues by name, each with the department; all roles unless one is asked for. */
export function findPeople(role?: Role) {
  return async (query: string): Promise<readonly PickerOption[]> => {
    const { people } = await call(pickPeople, { limit: 20, ...(query && { q: query }), ...(role && { role }) });
    return people.map((one) => ({ id: one.id, label: one.name, note: one.department?.name }));
  };
}

/** Who may be a contact owner: case owners first, then supervisors. */
export async function findHandlers(query: string): Promise<readonly PickerOption[]> {
  const [owners, supervisors] = await Promise.all([findPeople("case_owner")(query), findPeople("supervisor")(query)]);
  const seen = new Set(owners.map((one) => one.id));
  return [...owners, ...supervisors.filter((one) => !seen.has(one.id))];
}

/** Who may take a reopened case (R10): supervisors, then compliance. */
export async function findRaised(query: string): Promise<readonly PickerOption[]> {
  const [supervisors, compliance] = await Promise.all([
    findPeople("supervisor")(query),
    findPeople("compliance")(query),
  ]);
  const seen = new Set(supervisors.map((one) => one.id));
  return [...supervisors, ...compliance.filter((one) => !seen.has(one.id))];
}

/** The same colleagues without one of them: who has the case already does not take it over. */
export function without(find: Find, id: string | null): Find {
  return async (query) => (await find(query)).filter((one) => one.id !== id);
}

/** Departments in use, by part of their name. */
export async function findDepartments(query: string): Promise<readonly PickerOption[]> {
  const { departments } = await call(listDepartments, {});
  return departments
    .filter((one) => !one.archivedAt && one.name.includes(query))
    .map((one) => ({ id: one.id, label: one.name, person: false }));
}
