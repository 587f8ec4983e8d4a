import { type Decision, decided } from "../../kernel/refusal.ts";
import { keyNames, namesOf } from "./guess-names.ts";
import type { FieldRule, Mapping } from "./mapping.ts";
import { refuse } from "./refusals.ts";
import { plainName, TARGET_KEYS, TARGETS, type Takes, type Target } from "./targets.ts";

/**
 * A mapping guessed from column names in Chinese and English: each column goes to the first field that knows its
 * name. Values that are no known ones become the field's harmless default. Refused when no column holds the words.
 */
export function guessMapping(columns: readonly string[], source: string): Decision<Mapping> {
  const guessed = guessColumns(columns, source);
  if (guessed.fields.words) return decided(guessed);
  return refuse("mapping_not_guessed", { params: { columns: columns.join(", ").slice(0, 500) } });
}

/** What the column names tell, also where none holds the words: a page then asks for the rest. */
export function guessColumns(columns: readonly string[], source: string): Mapping {
  const free = new Map(columns.map((column) => [plainName(column), column]));
  const take = (names: readonly string[]): string | undefined => {
    const name = names.find((one) => free.has(one));
    const column = name === undefined ? undefined : free.get(name);
    if (name !== undefined) free.delete(name);
    return column;
  };
  const key = take(keyNames());
  const fields: Partial<Record<Target, FieldRule>> = {};
  for (const target of TARGET_KEYS) {
    const column = take(namesOf(target));
    if (column !== undefined) fields[target] = { column, ...fallback(target) };
  }
  if (!fields.reply) for (const target of HISTORY) delete fields[target];
  // A number of a person that stands alone also serves as their name; without one no new person could be added.
  if (fields.customerKey && !fields.customerName) fields.customerName = fields.customerKey;
  return { source, key: key ?? { hash: [...columns].slice(0, 20) }, fields };
}

/** Without a reply there is no history to bring along. */
const HISTORY = ["replyAt", "replyBy", "acceptedAt", "agreement", "finding", "closedAt"] as const;

const DEFAULTS: Partial<Record<Target, string>> = { channel: "import", kind: "complaint", severity: "2" };

function fallback(target: Target): Pick<FieldRule, "otherwise"> {
  const takes: Takes = TARGETS[target];
  return takes.as === "one" ? { otherwise: DEFAULTS[target] ?? "" } : {};
}

/**
 * The name of a source, from the name of a file: letters, digits and hyphens, without endings. A sheet that is not the
 * one read by itself is a source of its own: sheets may number their rows each from one.
 */
export function sourceName(fileName: string, sheet?: string): string {
  const bare = fileName.replace(/\.gz$/i, "").replace(/\.[A-Za-z0-9]{1,5}$/, "");
  const file = plainWords(bare).slice(0, sheet === undefined ? 60 : 40) || "file";
  return sheet === undefined ? file : `${file}-${plainWords(sheet)}`.slice(0, 60).replace(/-+$/, "");
}

function plainWords(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}
