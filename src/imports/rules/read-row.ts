import type { BroughtIn, History } from "../../cases/rules/brought-in.ts";
import { LENGTHS } from "../../kernel/fields.ts";
import type { Agreement, Cause, Channel, Finding, Kind, Phase } from "../../kernel/vocabulary.ts";
import { columnsOf, entries, keyColumns, type Mapping } from "./mapping.ts";
import { type GivenCustomer, readCustomer } from "./read-customer.ts";
import type { Written } from "./read-date.ts";
import { clean, Faulty, pick, readField, type Values } from "./read-field.ts";
import { fault, type RowFault } from "./row-faults.ts";
import type { Target } from "./targets.ts";

/** A row as a case to be, with what it is recognised by and whose it is. */
export interface Incoming extends BroughtIn {
  /** The key in the source; for a hash the key's columns, to be hashed. */
  key: string | { of: string[] };
  customer: GivenCustomer | null;
}

export interface RowContext {
  now: Date;
  /** The zone of times that carry none, unless the mapping names another. */
  zone: string;
}

/** Reads one row by the mapping: whole, or the first thing that is wrong with it. */
export function readRow(
  mapping: Mapping,
  cells: Readonly<Record<string, string>>,
  context: RowContext,
): { ok: true; value: Incoming } | { ok: false; fault: RowFault } {
  try {
    const values: Values = {};
    for (const [target, rule] of entries(mapping)) {
      const value = readField(target, rule, cells, rule.zone ?? mapping.zone ?? context.zone, context.now);
      if (value !== undefined) values[target] = value as never;
    }
    return { ok: true, value: compose(mapping, cells, values, context) };
  } catch (error) {
    if (error instanceof Faulty) return { ok: false, fault: error.fault };
    throw error;
  }
}

function compose(
  mapping: Mapping,
  cells: Readonly<Record<string, string>>,
  values: Values,
  { now }: RowContext,
): Incoming {
  const text = (target: Target) => values[target] as string | undefined;
  const words = text("words");
  if (!words) throw new Faulty(fault("words", "words_empty"));
  const received = values.receivedAt as Written | undefined;
  if (!received && mapping.undated !== "import_day") throw new Faulty(fault("receivedAt", "date_missing"));
  const history = historyIn(values, received ?? { at: now, day: "", bare: false });
  return {
    key: keyOf(mapping, cells),
    words,
    title: text("title"),
    receivedAt: received?.at ?? now,
    channel: (text("channel") ?? "import") as Channel,
    kind: (text("kind") ?? "complaint") as Kind,
    phase: text("phase") as Phase | undefined,
    product: text("product"),
    severity: Number(text("severity") ?? 2),
    causes: (values.causes ?? []) as Cause[],
    incidentOn: (values.incidentOn as Written | undefined)?.day,
    referralNumber: text("referralNumber"),
    customer: readCustomer(text),
    history,
    note: !history && values.reply ? undatedResult(mapping, cells) : undefined,
  };
}

function keyOf(mapping: Mapping, cells: Readonly<Record<string, string>>): Incoming["key"] {
  const of = keyColumns(mapping).map((column) => clean(cells[column] ?? ""));
  if (typeof mapping.key !== "string") return { of };
  const [key] = of;
  if (!key) throw new Faulty(fault("key", "key_empty"));
  return withinLengthOfKey(key);
}

function withinLengthOfKey(key: string): string {
  if (key.includes("\u0000")) throw new Faulty(fault("key", "binary"));
  if (key.length > 200) throw new Faulty(fault("key", "too_long", { count: key.length, max: 200 }));
  return key;
}

/** What dates a reply: its own time, else the closing, by which the customer was told. */
const DATES_REPLY = ["replyAt", "closedAt"] as const;

function historyIn(values: Values, received: Written): History | null {
  const reply = values.reply as string | undefined;
  if (!reply) return null;
  const dated = DATES_REPLY.find((target) => values[target]);
  // R8: without a time nobody may say that the customer was told.
  if (!dated) return null;
  const replied = values[dated] as Written;
  const replyAt = notBefore(dated, replied, received, "before_received");
  const accepted = values.acceptedAt as Written | undefined;
  const closed = values.closedAt as Written | undefined;
  return {
    acceptedAt: accepted ? notBefore("acceptedAt", accepted, received, "before_received") : null,
    reply,
    replyAt,
    replyBy: (values.replyBy as string | undefined) ?? null,
    agreement: (values.agreement as Agreement | undefined) ?? null,
    finding: (values.finding as Finding | undefined) ?? null,
    closedAt: closed ? notBefore("closedAt", closed, { ...replied, at: replyAt }, "closed_before_reply") : replyAt,
  };
}

/** Of an answered row what must not be lost although its reply has no time, under the file's own names. */
const UNDATED = ["reply", "replyBy", "acceptedAt", "finding", "agreement"] as const;

function undatedResult({ fields }: Mapping, cells: Readonly<Record<string, string>>): string {
  const lines = UNDATED.flatMap((target) => {
    const rule = fields[target];
    const said = rule ? pick(rule, cells) : "";
    const name = rule ? columnsOf(rule).join(" / ") : "";
    return said ? [name ? `${name}: ${said}` : said] : [];
  });
  return lines.join("\n").slice(0, LENGTHS.note);
}

/** A bare day on the day of what came before it means a time after it, not midnight. */
function notBefore(
  field: Target,
  written: Written,
  earlier: Written,
  code: "before_received" | "closed_before_reply",
): Date {
  if (written.at >= earlier.at) return written.at;
  if (written.bare && written.day === earlier.day) return earlier.at;
  throw new Faulty(fault(field, code, { value: written.day }));
}
