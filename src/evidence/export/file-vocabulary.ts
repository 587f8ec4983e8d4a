import { OUTCOME_WORDS } from "../../cases/rules/outcome-words.ts";
import { STORY as en } from "../../cases/rules/story-words/en.ts";
import { STORY as zh } from "../../cases/rules/story-words/zh.ts";
import { CASE_WORDS } from "../../cases/rules/words.ts";
import { PARTY_WORDS } from "../../persons/rules/party-words.ts";

/** The words of closed vocabularies in the language of the file, as the pages say them; what has none stands as it is. */
export function fileWord(locale: "zh" | "en") {
  const { kind, channel, state, due } = CASE_WORDS[locale];
  const { purpose, event } = { zh, en }[locale];
  const { role: partyRole, paper, scope } = PARTY_WORDS[locale];
  const words = { kind, channel, state, due, purpose, event, partyRole, paper, scope, ...OUTCOME_WORDS[locale] };
  return (of: keyof typeof words, key: string): string => (words[of] as Record<string, string>)[key] ?? key;
}
