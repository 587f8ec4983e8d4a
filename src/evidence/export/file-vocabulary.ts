import { MATTER as enMatter } from "../../cases/rules/matter-words/en.ts";
import { MATTER as zhMatter } from "../../cases/rules/matter-words/zh.ts";
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
  const { phase, severity, ground, cause } = { zh: zhMatter, en: enMatter }[locale];
  const causes = Object.entries(cause).flatMap(([family, names]) =>
    Object.entries(names).map(([key, name]) => [`${family}.${key}`, name]),
  );
  const matter = { phase, severity, ground, cause: Object.fromEntries(causes) };
  const words = {
    ...matter,
    kind,
    channel,
    state,
    due,
    purpose,
    event,
    partyRole,
    paper,
    scope,
    ...OUTCOME_WORDS[locale],
  };
  return (of: keyof typeof words, key: string): string => (words[of] as Record<string, string>)[key] ?? key;
}

/** An amount in minor units as the file says it: `2,300.00元`, `CNY 2,300.00`. */
export function amountSaid(minor: number, currency: string | null, locale: "zh" | "en"): string {
  const value = (minor / 100).toLocaleString("en", { minimumFractionDigits: 2 });
  return locale === "zh" && currency === "CNY" ? `${value}元` : `${currency ?? ""} ${value}`.trim();
}
