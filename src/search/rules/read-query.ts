import { type FilterKey, keyNamed } from "./filter-keys.ts";
import { keyedWord } from "./filter-words.ts";

/** What somebody asked for: words, phrases to be found exactly so, and conditions; `unread` are conditions nobody knows. */
export interface AskedQuery {
  words: string;
  phrases: string[];
  filters: Filter[];
  unread: { key: FilterKey; value: string }[];
}
/** One condition: `value` as the list of cases takes it, `said` as it was written. */
export interface Filter {
  key: FilterKey;
  value: string;
  said: string;
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
