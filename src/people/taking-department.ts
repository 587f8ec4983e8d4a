import { sql } from "kysely";
import type { Database } from "../platform/db/database.ts";

/** A department by id, if it is in use; without an id, the one where most people take complaints on. */
export async function takingDepartment(
  db: Database,
  departmentId: string | null,
): Promise<{ departmentId: string; name: string } | undefined> {
  const { rows } = await sql<{ departmentId: string; name: string }>`
    select d.department_id as "departmentId", d.name from department d
    where d.archived_at is null and (${departmentId}::uuid is null or d.department_id = ${departmentId}::uuid)
    order by (
      select count(distinct p.person_id) from person p join person_role r on r.person_id = p.person_id
      where p.department_id = d.department_id and p.state = 'active' and r.role in ('agent', 'case_owner')
    ) desc, d.department_id
    limit 1`.execute(db);
  return rows[0];
}
