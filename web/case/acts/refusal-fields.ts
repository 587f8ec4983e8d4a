import type { Refused } from "../../shell/client/refusal-error.ts";

/** What a refusal says of single fields, by the field's name in the form: steps.0.dueAt belongs to steps. */
export function fieldsRefused(refusal: Refused | null): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  if (!refusal) return said;
  for (const { field, message } of refusal.missing ?? []) said.set(rootOf(field), message);
  if (refusal.field && !said.has(rootOf(refusal.field))) said.set(rootOf(refusal.field), refusal.message);
  return said;
}

/** Whether a refusal speaks of the fields of this form alone, by the names of the contract, which nobody should read. */
export function isOfFields(refusal: Refused, names: readonly string[]): boolean {
  const fields = [...fieldsRefused(refusal).keys()];
  return refusal.code === "field_wrong" && fields.length > 0 && fields.every((field) => names.includes(field));
}

function rootOf(path: string): string {
  return path.split(".")[0]!;
}
