import { z } from "zod";
import { SOURCE_LENGTH } from "../../cases/rules/import-key.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { nearest } from "./nearest.ts";
import { refuse } from "./refusals.ts";
import { TARGET_KEYS, TARGETS, type Takes, type Target } from "./targets.ts";

const name = z.string().min(1).max(200);
const names = z.array(name).min(1).max(20);
const joined = z.strictObject({ join: names, with: z.string().max(20).optional() });
const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** How one field is filled: exactly one of column, value, first, join; then a table of values, or date formats. */
const rule = z.strictObject({
  column: name.optional(),
  value: scalar.optional(),
  /** The first that is not empty. */
  first: z
    .array(z.union([name, joined]))
    .min(1)
    .max(20)
    .optional(),
  join: names.optional(),
  /** Between the joined texts; a blank line when not given. */
  with: z.string().max(20).optional(),
  /** What is written → what is meant. */
  table: z.record(z.string(), scalar).optional(),
  /** For what the table does not name; without it such a value stays as it is. */
  otherwise: scalar.optional(),
  format: z.union([name.transform((one) => [one]), names]).optional(),
  zone: name.optional(),
});
export type FieldRule = z.output<typeof rule>;

const fields = Object.fromEntries(TARGET_KEYS.map((key) => [key, z.preprocess(asRule, rule).optional()]));

/** What becomes of rows that do not say when the complaint was received. */
export const UNDATED_ROWS = ["leave_out", "import_day"] as const;

const mappingShape = z.strictObject({
  source: z.string().trim().min(1).max(SOURCE_LENGTH),
  sheet: name.optional(),
  zone: name.optional(),
  undated: z.enum(UNDATED_ROWS).optional(),
  key: z.union([name, z.strictObject({ hash: names })]),
  fields: z.strictObject(fields),
});

/** A checked mapping: where identity comes from, and how each field is filled. */
export interface Mapping {
  source: string;
  sheet?: string;
  zone?: string;
  /**
   * The day a complaint was received starts legal limits, so it is never made up: rows without it are left out and given
   * back, unless somebody says that the day of the import counts.
   */
  undated?: (typeof UNDATED_ROWS)[number];
  /** The column of the key, or the columns it is a hash of. */
  key: string | { hash: string[] };
  fields: Partial<Record<Target, FieldRule>>;
}

const KEYS_AT: Record<string, readonly string[]> = {
  "": Object.keys(mappingShape.shape),
  fields: TARGET_KEYS,
  key: ["hash"],
};
const WAYS = ["column", "value", "first", "join"] as const;

/** Reads a mapping as parsed from YAML or sent by the page; an unknown entry is named with the nearest known one. */
export function readMapping(raw: unknown): Decision<Mapping> {
  const read = mappingShape.safeParse(raw);
  if (!read.success) return refuseIssue(read.error.issues[0]!);
  const mapping = read.data as unknown as Mapping;
  if (!mapping.fields.words) return refuse("mapping_words_missing");
  for (const [target, one] of entries(mapping)) {
    const wrong = checkRule(target, one);
    if (!wrong.ok) return wrong;
  }
  for (const zone of [mapping.zone, ...entries(mapping).map(([, one]) => one.zone)])
    if (zone && !isZone(zone)) return refuse("zone_unknown", { params: { zone } });
  return decided(mapping);
}

/** Refuses a mapping that names a column the file does not have. */
export function checkColumns(mapping: Mapping, columns: readonly string[]): Decision<void> {
  const there = new Set(columns);
  const used = [
    ...keyColumns(mapping).map((column) => ["key", column] as const),
    ...entries(mapping).flatMap(([target, one]) => columnsOf(one).map((column) => [target, column] as const)),
  ];
  const absent = used.find(([, column]) => !there.has(column));
  if (!absent) return decided(undefined);
  const [key, column] = absent;
  return refuse("column_unknown", { params: { key, column, nearest: nearest(column, columns) } });
}

/** The fields a mapping fills, each with its rule. */
export function entries(mapping: Mapping): [Target, FieldRule][] {
  return Object.entries(mapping.fields).filter(([, one]) => one !== undefined) as [Target, FieldRule][];
}

export function keyColumns(mapping: Mapping): string[] {
  return typeof mapping.key === "string" ? [mapping.key] : mapping.key.hash;
}

/** The columns a rule reads. */
export function columnsOf(one: FieldRule): string[] {
  const first = (one.first ?? []).flatMap((part) => (typeof part === "string" ? [part] : part.join));
  return [...(one.column === undefined ? [] : [one.column]), ...first, ...(one.join ?? [])];
}

/** A bare name is the name of a column. */
function asRule(raw: unknown): unknown {
  return typeof raw === "string" ? { column: raw } : raw;
}

function checkRule(target: Target, one: FieldRule): Decision<void> {
  const ways = WAYS.filter((way) => one[way] !== undefined);
  if (ways.length !== 1) {
    const problem = `${WAYS.join(" / ")} ×${ways.length}`;
    return refuse("mapping_wrong", { params: { key: `fields.${target}`, problem } });
  }
  const takes: Takes = TARGETS[target];
  if (takes.as !== "one" && takes.as !== "many") return decided(undefined);
  const known: readonly string[] = takes.of;
  const meant = [one.value, one.otherwise, ...Object.values(one.table ?? {})];
  const strange = meant.find((value) => value !== undefined && value !== "" && !known.includes(value));
  if (strange === undefined) return decided(undefined);
  return refuse("mapping_value_unknown", {
    params: { key: `fields.${target}`, value: strange, known: known.join(", ") },
  });
}

function refuseIssue(issue: z.core.$ZodIssue): Decision<never> {
  if (issue.code === "invalid_union") {
    const inner = issue.errors.flat().find((one) => one.code === "unrecognized_keys");
    if (inner) return refuseIssue({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue);
  }
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    const [key] = issue.keys;
    const known = KEYS_AT[path] ?? Object.keys(rule.shape);
    const whole = path ? `${path}.${key}` : key!;
    return refuse("mapping_key_unknown", { params: { key: whole, nearest: nearest(key!, known) } });
  }
  return refuse("mapping_wrong", { params: { key: path || "·", problem: issue.message } });
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}
