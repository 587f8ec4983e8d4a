import { CASE_WORDS } from "../../cases/rules/words.ts";
import { SEVERITIES } from "../../kernel/vocabulary.ts";
import { FILTER_KEYS, type FilterKey, KEY_WORDS, keyNamed } from "./filter-keys.ts";

/** How a query may go on: what it is called, and the whole query once it is taken. */
export interface Offer {
  label: string;
  query: string;
}
type Locale = "zh" | "en";

const STATES = { zh: ["未结", "已结束"], en: ["open", "ended"] };
const OWNERS = { zh: ["我", "未分派"], en: ["me", "none"] };
const DAYS = { zh: ["今天", "7天前", "30天前"], en: ["today", "7d", "30d"] };

/** The condition that is being typed at the end of a query, with what of its value stands there. */
export function begunIn(query: string): { key: FilterKey; said: string; before: string } | null {
  const parts = /^(.*?)(\S+?)[:：]["“]?([^"“”\s]*)$/su.exec(query);
  const key = parts ? keyNamed(parts[2]!) : undefined;
  return parts && key ? { key, said: parts[3]!, before: parts[1]! } : null;
}

/** Conditions a query may go on with as it is typed: those whose name begins so, then the values of the one begun. */
export function offersFor(query: string, locale: Locale, colleagues: readonly string[] = []): Offer[] {
  const begun = begunIn(query);
  if (begun) {
    const said = begun.said.toLowerCase();
    return valuesOf(begun.key, locale, colleagues)
      .filter((value) => value.toLowerCase().includes(said) && value.toLowerCase() !== said)
      .map((value) => ({ label: value, query: `${begun.before}${keyWord(begun.key, locale)}:${quoted(value)} ` }));
  }
  const [, before, last] = /^(.*?)(\S*)$/su.exec(query)!;
  const typed = last!.toLowerCase();
  const named = FILTER_KEYS.filter((key) => typed !== "" && KEY_WORDS[key].some((word) => word.startsWith(typed)));
  return named.map((key) => ({ label: `${keyWord(key, locale)}:`, query: `${before}${keyWord(key, locale)}:` }));
}

/** Every condition, behind what has been typed. */
export function allOffers(query: string, locale: Locale): Offer[] {
  const before = query.trim() === "" ? "" : `${query.trim()} `;
  return FILTER_KEYS.map((key) => ({ label: keyWord(key, locale), query: `${before}${keyWord(key, locale)}:` }));
}

/** What a condition is called in a language. */
export function keyWord(key: FilterKey, locale: Locale): string {
  return KEY_WORDS[key].find((word) => /^[a-z]/.test(word) === (locale === "en")) ?? key;
}

function valuesOf(key: FilterKey, locale: Locale, colleagues: readonly string[]): string[] {
  const words = CASE_WORDS[locale];
  if (key === "state") return [...STATES[locale], ...Object.values(words.state)];
  if (key === "channel") return Object.values(words.channel);
  if (key === "kind") return Object.values(words.kind);
  if (key === "severity") return SEVERITIES.map(String);
  return key === "owner" ? [...OWNERS[locale], ...colleagues] : DAYS[locale];
}

function quoted(value: string): string {
  return value.includes(" ") ? `"${value}"` : value;
}
