import { LENGTHS } from "../../kernel/fields.ts";
import { AGREEMENTS, CAUSE_KEYS, CHANNELS, FINDINGS, KINDS, PHASES, SEVERITIES } from "../../kernel/vocabulary.ts";

/** What a field of a case takes: text with a limit, an instant, a day, one of a vocabulary, or several. */
export type Takes =
  | { as: "text"; max: number }
  | { as: "instant" }
  | { as: "day" }
  | { as: "one"; of: readonly string[] }
  | { as: "many"; of: readonly string[]; max: number };

/**
 * Every field a mapping can fill, with what it takes. `reply` with `replyAt`, or else `closedAt`, makes a case with its
 * history; the fields around it belong to that history. An undated reply becomes an internal note.
 */
export const TARGETS = {
  words: { as: "text", max: LENGTHS.words },
  title: { as: "text", max: LENGTHS.title },
  receivedAt: { as: "instant" },
  channel: { as: "one", of: CHANNELS },
  kind: { as: "one", of: KINDS },
  phase: { as: "one", of: PHASES },
  product: { as: "text", max: LENGTHS.name },
  severity: { as: "one", of: SEVERITIES.map(String) },
  causes: { as: "many", of: CAUSE_KEYS, max: 12 },
  incidentOn: { as: "day" },
  customerName: { as: "text", max: LENGTHS.name },
  customerPhone: { as: "text", max: 40 },
  customerEmail: { as: "text", max: 200 },
  customerKey: { as: "text", max: 200 },
  referralNumber: { as: "text", max: 60 },
  acceptedAt: { as: "instant" },
  reply: { as: "text", max: LENGTHS.message },
  replyAt: { as: "instant" },
  replyBy: { as: "text", max: LENGTHS.name },
  agreement: { as: "one", of: AGREEMENTS },
  finding: { as: "one", of: FINDINGS },
  closedAt: { as: "instant" },
} as const satisfies Record<string, Takes>;
export type Target = keyof typeof TARGETS;
export const TARGET_KEYS = Object.keys(TARGETS) as Target[];

/** A name as it is compared: letters and digits only, lower case, half width. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
