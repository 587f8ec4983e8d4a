import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { findColleague, findDepartment } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import type { editDetails as contract } from "../contract/handling.ts";
import type { DetailChange } from "../rules/events.ts";
import { refuse } from "../rules/refusals.ts";
import type { CaseChange, CaseRow } from "../store.ts";

const COLUMNS = {
  title: "title",
  kind: "kind",
  phase: "phase",
  product: "product",
  causes: "causes",
  incidentOn: "incident_on",
  complainedPersonId: "complained_person_id",
  complainedDepartmentId: "complained_department_id",
} as const satisfies Partial<Record<keyof InputOf<typeof contract>, keyof CaseRow>>;
type Field = keyof typeof COLUMNS;

/** What an edit really changes: the columns, and each field as it was and becomes, for the journal. */
export async function detailChanges(
  act: Act,
  row: CaseRow,
  input: InputOf<typeof contract>,
): Promise<Decision<{ change: CaseChange; changes: DetailChange[] }>> {
  const change: CaseChange = {};
  const changes: DetailChange[] = [];
  for (const field of Object.keys(COLUMNS) as Field[]) {
    const from = row[COLUMNS[field]];
    const to = input[field];
    if (to === undefined || JSON.stringify(to) === JSON.stringify(from)) continue;
    Object.assign(change, { [COLUMNS[field]]: to });
    const said =
      field in NAMED ? await namedChange(act, field as keyof typeof NAMED, from as never, to as never) : { from, to };
    if (!said) return refuse(field === "complainedPersonId" ? "person_unknown" : "department_unknown", { field });
    changes.push({ field, ...said });
  }
  return decided({ change, changes });
}

/** Who or what department an id means, by name; those who have left keep theirs. */
const NAMED = {
  complainedPersonId: async (act: Act, id: string) => (await findColleague(act.tx, id))?.name,
  complainedDepartmentId: async (act: Act, id: string) => (await findDepartment(act.tx, id))?.name,
};

async function namedChange(act: Act, field: keyof typeof NAMED, from: string | null, to: string | null) {
  const name = NAMED[field];
  const toName = to && (await name(act, to));
  // Only what is put in must exist: a department that is archived by now can still be taken off.
  if (to && !toName) return null;
  return { from: from && ((await name(act, from)) ?? from), to: toName ?? null, fromId: from, toId: to };
}
