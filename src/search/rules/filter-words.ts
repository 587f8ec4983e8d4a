import { CASE_WORDS } from "../../cases/rules/words.ts";
import { SEVERITIES } from "../../kernel/vocabulary.ts";
import type { FilterKey } from "./filter-keys.ts";

const STATE_WORDS: [string, string][] = [
  ...["未结", "未结束", "open"].map((word): [string, string] => [word, "open"]),
  ...["已结束", "已结", "ended", "closed all"].map((word): [string, string] => [word, "ended"]),
  ...wordsOf("state"),
];
const WORDS = {
  state: STATE_WORDS,
  channel: wordsOf("channel"),
  kind: wordsOf("kind"),
  severity: SEVERITIES.flatMap((one): [string, string][] => [
    [String(one), String(one)],
    [`${one}级`, String(one)],
  ]),
  owner: [
    ...["我", "本人", "me"].map((word): [string, string] => [word, "me"]),
    ...["无", "未分派", "没有", "none", "nobody", "unassigned"].map((word): [string, string] => [word, "none"]),
  ],
} satisfies Partial<Record<FilterKey, [string, string][]>>;

/** Keys of a vocabulary by themselves and by their words in both languages. */
function wordsOf(vocabulary: "state" | "channel" | "kind"): [string, string][] {
  return (["zh", "en"] as const).flatMap((locale) =>
    Object.entries<string>(CASE_WORDS[locale][vocabulary]).flatMap(([key, word]): [string, string][] => [
      [key, key],
      [word.toLowerCase(), key],
    ]),
  );
}

/**
 * The value of a condition for the word that somebody wrote: a key, a word of either language or its beginning, a day;
 * a name of an owner stays as written. Null when it is none.
 */
export function keyedWord(key: FilterKey, said: string, today: string): string | null {
  if (key === "before" || key === "after") return dayNamed(said, today);
  const written = said.toLowerCase();
  const words = WORDS[key];
  const found = words.find(([word]) => word === written) ?? words.find(([word]) => word.startsWith(written));
  if (key === "owner") return words.find(([word]) => word === written)?.[1] ?? said;
  return found?.[1] ?? null;
}

const DAY_MS = 86_400_000;
const DAYS: Record<string, number> = { 今天: 0, today: 0, 昨天: 1, yesterday: 1, 前天: 2 };

/** `2026-11-02`, `2026/11/2`, `2026年11月2日`, `11-02` of this year, 昨天, `7天前`, `7d`; else null. */
function dayNamed(said: string, today: string): string | null {
  const written = said.toLowerCase();
  const ago = DAYS[written] ?? /^(\d{1,4})(?:天前?|d)$/.exec(written)?.[1];
  if (ago !== undefined)
    return new Date(Date.parse(`${today}T00:00:00Z`) - Number(ago) * DAY_MS).toISOString().slice(0, 10);
  const parts = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/.exec(written);
  if (!parts) return null;
  const [year, month, day] = [parts[1] ?? today.slice(0, 4), parts[2]!.padStart(2, "0"), parts[3]!.padStart(2, "0")];
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(8, 10) !== day ? null : `${year}-${month}-${day}`;
}
