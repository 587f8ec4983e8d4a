import { type Actor, reaching } from "../kernel/authority.ts";
import { listOpenDepartments, type OpenDepartment } from "../people/open-departments.ts";
import type { Database } from "../platform/db/database.ts";
import type { RunRow } from "./store.ts";

/** Which departments this person may give the new cases of a run to: the one it has, and those their importing reaches. */
export async function choosableDepartments(
  db: Database,
  actor: Actor,
  { department_id, department_name }: Pick<RunRow, "department_id" | "department_name">,
): Promise<OpenDepartment[]> {
  const { scope, departmentIds } = reaching(actor, "import.run");
  const within = (await listOpenDepartments(db)).filter(
    (one) => scope === "all" || departmentIds.includes(one.departmentId),
  );
  if (!department_id || within.some((one) => one.departmentId === department_id)) return within;
  return [{ departmentId: department_id, name: department_name ?? "" }, ...within];
}
