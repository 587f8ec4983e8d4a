import { keyedWord } from "./filter-words.ts";

/** What somebody asked for: words, phrases to be found exactly so, and conditions; `unread` are conditions nobody knows. */
export interface AskedQuery {
  words: string;
  phrases: string[];
  filters: Filter[];
  unread: { key: FilterKey; value: string }[];
}
export const FILTER_KEYS = ["state", "channel", "owner", "kind", "severity", "after", "before"] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];
/** One condition: `value` as the list of cases takes it, `said` as it was written. */
export interface Filter {
  key: FilterKey;
  value: string;
  said: string;
}

/** What each condition is called, in either language. */
export const KEY_WORDS: Record<FilterKey, readonly string[]> = {
  state: ["状态", "state", "status"],
  channel: ["渠道", "channel"],
  owner: ["负责人", "主办", "owner"],
  kind: ["类别", "kind", "type"],
  severity: ["严重度", "severity"],
  after: ["晚于", "之后", "after", "since"],
  before: ["早于", "之前", "before"],
};
const KEY_OF = new Map(FILTER_KEYS.flatMap((key) => KEY_WORDS[key].map((word) => [word, key] as const)));

/** The condition that a word names, in either language. */
export function keyNamed(word: string): FilterKey | undefined {
  return KEY_OF.get(word.toLowerCase());
}

const QUOTED = '“([^”]*)”|"([^"]*)"|「([^」]*)」|『([^』]*)』';
const PART = new RegExp(`${QUOTED}|(\\S*?)[:：](?:“([^”]*)”|"([^"]*)"|([^\\s“"「『]*))|(\\S+)`, "gu");

/** Reads a query as it was typed; nothing typed is an error: what is no condition is a word. */
export function readQuery(query: string, today: string): AskedQuery {
  const asked: AskedQuery = { words: "", phrases: [], filters: [], unread: [] };
  const words: string[] = [];
  for (const [whole, ...parts] of query.matchAll(PART)) {
    const phrase = parts.slice(0, 4).find((part) => part !== undefined);
    const key = parts[4] === undefined ? undefined : keyNamed(parts[4]);
    if (phrase !== undefined) {
      if (phrase.trim()) asked.phrases.push(phrase.trim());
    } else if (key === undefined) words.push(whole);
    else addFilter(asked, key, (parts[5] ?? parts[6] ?? parts[7] ?? "").trim(), today);
  }
  asked.words = words.join(" ");
  return asked;
}

/** The query without its conditions of one kind. */
export function withoutCondition(query: string, key: FilterKey): string {
  const kept = query.replace(PART, (whole, ...parts: (string | undefined)[]) =>
    parts[4] !== undefined && keyNamed(parts[4]) === key ? "" : whole,
  );
  return kept.replace(/\s+/g, " ").trim();
}

/** A condition that is only begun (状态:) asks for nothing yet. */
function addFilter(asked: AskedQuery, key: FilterKey, said: string, today: string): void {
  if (said === "") return;
  const value = keyedWord(key, said, today);
  if (value === null) asked.unread.push({ key, value: said });
  else asked.filters.push({ key, value, said });
}
