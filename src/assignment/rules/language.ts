/** Languages a complaint can be written in, as its script says; colleagues say which of them they speak. */
export const LANGUAGES = ["zh", "en", "ja", "ko", "ug", "bo", "mn"] as const;
export type Language = (typeof LANGUAGES)[number];

const SCRIPTS: readonly [Language, RegExp][] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["ug", /\p{Script=Arabic}/gu],
  ["bo", /\p{Script=Tibetan}/gu],
  ["mn", /\p{Script=Mongolian}/gu],
];

/** A word of Latin letters says about as much as two Han characters. */
const LATIN_WORD = /\p{Script=Latin}{2,}/gu;
const HAN = /\p{Script=Han}/gu;

/**
 * The language of what the customer said, by its script: a few characters of a script that no other language here uses
 * decide; else Han or Latin, whichever says more. Text without letters counts as Chinese.
 */
export function languageOf(words: string): Language {
  const count = (sign: RegExp) => words.match(sign)?.length ?? 0;
  const [han, latin] = [count(HAN), 2 * count(LATIN_WORD)];
  for (const [language, sign] of SCRIPTS) if (count(sign) > Math.max(2, (han + latin) / 8)) return language;
  return latin > han ? "en" : "zh";
}
