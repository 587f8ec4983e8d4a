import { dayIn } from "../../kernel/zone.ts";
import type { FieldRule } from "./mapping.ts";
import { readDate, type Written } from "./read-date.ts";
import { fault, type RowFault } from "./row-faults.ts";
import { TARGETS, type Takes, type Target } from "./targets.ts";
import { keyForWord } from "./value-words.ts";

/** What the fields of a row hold. */
export type Values = Partial<Record<Target, string | string[] | Written>>;

/** Thrown and caught within the reading of one row. */
export class Faulty extends Error {
  constructor(readonly fault: RowFault) {
    super(fault.code);
  }
}

/** Reads one field of a row as its target takes it; nothing when it is empty. Throws `Faulty`. */
export function readField(
  target: Target,
  rule: FieldRule,
  cells: Readonly<Record<string, string>>,
  zone: string,
  now: Date,
): Values[Target] {
  const written = translate(target, rule, pick(rule, cells));
  if (written === "") return undefined;
  if (written.includes("\u0000")) throw new Faulty(fault(target, "binary"));
  const takes: Takes = TARGETS[target];
  if (takes.as === "text") return withinLength(target, written, takes.max);
  if (takes.as === "one") return knownValue(target, written, takes.of);
  if (takes.as === "many") {
    const parts = written.split(/[,;，；、|]/).map((part) => part.trim());
    return parts
      .filter(Boolean)
      .map((part) => knownValue(target, part, takes.of))
      .slice(0, takes.max);
  }
  const read = readDate(written, zone, rule.format);
  if (!read) throw new Faulty(fault(target, "date_unreadable", { value: written }));
  const ahead = takes.as === "day" ? read.day > dayIn(zone, now) : read.at > now;
  if (ahead) throw new Faulty(fault(target, "date_in_future", { value: written }));
  return read;
}

/** What stands in the file for a field, before it is read. */
export function pick(rule: FieldRule, cells: Readonly<Record<string, string>>): string {
  const cell = (column: string) => clean(cells[column] ?? "");
  const join = (columns: string[], between = "\n\n") => [...new Set(columns.map(cell))].filter(Boolean).join(between);
  if (rule.value !== undefined) return rule.value;
  if (rule.column !== undefined) return cell(rule.column);
  if (rule.join) return join(rule.join, rule.with);
  const parts = (rule.first ?? []).map((part) => (typeof part === "string" ? cell(part) : join(part.join, part.with)));
  return parts.find(Boolean) ?? "";
}

/** Trimmed, one kind of line end, and no half of a surrogate pair, which PostgreSQL cannot keep. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .trim();
}

function translate(target: Target, rule: FieldRule, written: string): string {
  const meant = rule.table && Object.hasOwn(rule.table, written) ? rule.table[written]! : undefined;
  if (meant !== undefined) return meant;
  if (rule.otherwise === undefined) return written;
  const takes: Takes = TARGETS[target];
  const known = takes.as === "one" && (takes.of.includes(written) || keyForWord(target, written) !== undefined);
  return known ? written : rule.otherwise;
}

function withinLength(target: Target, written: string, max: number): string {
  if (written.length > max) throw new Faulty(fault(target, "too_long", { count: written.length, max }));
  return written;
}

function knownValue(target: Target, written: string, known: readonly string[]): string {
  const value = known.includes(written) ? written : keyForWord(target, written);
  if (value === undefined)
    throw new Faulty(fault(target, "value_unknown", { value: written, known: known.slice(0, 12).join(", ") }));
  return value;
}
