import type { Role, RowScope } from "../../kernel/authority.ts";
import type { PersonRow } from "../store/persons.ts";

/** A person as the contract answers it; the columns hold nothing but what the vocabularies allow. */
export function personAnswer(row: PersonRow) {
  return {
    id: row.person_id,
    name: row.name,
    signInName: row.sign_in_name,
    email: row.email,
    department: departmentOfRow(row),
    locale: row.locale as "zh" | "en",
    state: row.state as "invited" | "active" | "locked" | "left",
    roles: row.roles as { role: Role; scope: RowScope }[],
    createdAt: row.created_at,
    version: row.version,
  };
}

export function departmentOfRow(row: PersonRow) {
  return row.department_id ? { id: row.department_id, name: row.department_name ?? "" } : null;
}
