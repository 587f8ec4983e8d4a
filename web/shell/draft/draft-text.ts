const CODE = /^[a-z0-9_.$:-]*$/;
const INSTANT = /^\d{4}-\d\d-\d\dT/;

/**
 * What a draft says, for a person to read beside another one: the texts, names and times in which the two differ.
 * Ids and codes of choices are left out; they mean nothing to a reader.
 */
export function draftText(body: object, beside: object, time: (instant: string) => string): string[] {
  const other = beside as Record<string, unknown>;
  return Object.entries(body)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(other[name]))
    .flatMap(([, value]) => said(value, time));
}

function said(value: unknown, time: (instant: string) => string): string[] {
  if (typeof value === "string") {
    if (INSTANT.test(value)) return [time(value)];
    return CODE.test(value) ? [] : [value.trim()];
  }
  if (Array.isArray(value)) return value.flatMap((one) => said(one, time));
  if (typeof value !== "object" || value === null) return [];
  const { label, name } = value as { label?: unknown; name?: unknown };
  if (typeof label === "string" || typeof name === "string") return [String(label ?? name)];
  return Object.values(value).flatMap((one) => said(one, time));
}
