import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { findColleague, findDepartment } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import { fileSaid } from "../../taxonomies/file-said.ts";
import type { editDetails as contract } from "../contract/handling.ts";
import type { DetailChange } from "../rules/events.ts";
import { refuse } from "../rules/refusals.ts";
import type { CaseChange, CaseRow } from "../store.ts";

const COLUMNS = {
  title: "title",
  kind: "kind",
  phase: "phase",
  product: "product",
  region: "region",
  causes: "causes",
  incidentOn: "incident_on",
  complainedPersonId: "complained_person_id",
  complainedDepartmentId: "complained_department_id",
  complainedPersonSaid: "complained_person_said",
  complainedDepartmentSaid: "complained_department_said",
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
    const filed = field in FILED ? await fileAs(act, field as keyof typeof FILED, input[field] as string) : null;
    const to = filed ? filed.said : input[field];
    if (filed && filed.code !== row[FILED[field as keyof typeof FILED]])
      Object.assign(change, { [FILED[field as keyof typeof FILED]]: filed.code });
    if (to === undefined || JSON.stringify(to) === JSON.stringify(from)) continue;
    Object.assign(change, { [COLUMNS[field]]: to });
    const said =
      field in NAMED ? await namedChange(act, field as keyof typeof NAMED, from as never, to as never) : { from, to };
    if (!said) return refuse(field === "complainedPersonId" ? "person_unknown" : "department_unknown", { field });
    changes.push({ field, ...said });
  }
  return decided({ change, changes });
}

/** Where the code stands that something said is filed under. */
const FILED = { product: "product_code", region: "region_code" } as const;

/** What was said, and where it is filed; null where the edit does not touch it. */
async function fileAs(act: Act, field: keyof typeof FILED, said: string | null | undefined) {
  if (said === undefined) return null;
  return (await fileSaid(act.tx, field, [said], act.now)).get(said ?? "") ?? { said: null, code: null };
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
