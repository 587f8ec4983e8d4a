import { type SqlBool, sql } from "kysely";
import type { Actor } from "../kernel/authority.ts";
import { findDepartmentLine } from "../people/colleague.ts";
import type { Database } from "../platform/db/database.ts";

/**
 * Only the rows in which this person has no interest (R11); the same rule as `mustBeUninvolved`, said in SQL over a table
 * named `cases`: not recused, not complained about in person, with their department, or with one above it.
 */
export async function uninvolved(db: Database, actor: Actor) {
  const own = actor.departmentId;
  const line = own === null || actor.roles.includes("compliance") ? [] : await findDepartmentLine(db, own);
  const theirs = [...new Set(own === null ? line : [own, ...line])];
  return sql<SqlBool>`(not (${actor.id}::uuid = any(cases.recused))
    and cases.complained_person_id is distinct from ${actor.id}::uuid
    and (cases.complained_department_id is null or cases.complained_department_id <> all(${theirs}::uuid[])))`;
}
