import { openDutyLine } from "../cases/duty-line.ts";
import { colleaguesWithRole } from "../people/colleague.ts";
import type { Tx } from "../platform/db/database.ts";

/** Who answers for a place, nearest first, as ids: its supervisors, those above, compliance; never who calls. */
export async function callLine(tx: Tx, departmentId: string | null, callerId: string): Promise<string[][]> {
  const [line, compliance] = await Promise.all([openDutyLine(tx), colleaguesWithRole(tx, "compliance", departmentId)]);
  const fits = (one: { personId: string }) => one.personId !== callerId;
  const levels = [line.supervisors(departmentId, fits), line.heads(departmentId, fits), compliance.filter(fits)];
  return levels.map((level) => level.map((one) => one.personId));
}
