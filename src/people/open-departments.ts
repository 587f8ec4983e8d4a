import type { Database } from "../platform/db/database.ts";
import { listDepartmentRows } from "./store/departments.ts";

/** A department as other capabilities name it. */
export interface OpenDepartment {
  departmentId: string;
  name: string;
}

/** All departments in use, by name. */
export async function listOpenDepartments(db: Database): Promise<OpenDepartment[]> {
  const rows = await listDepartmentRows(db);
  return rows.filter((row) => !row.archived_at).map((row) => ({ departmentId: row.department_id, name: row.name }));
}
