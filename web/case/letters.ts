import { sentence } from "../../src/cases/rules/account-text.ts";
import { titleOf } from "../../src/cases/rules/naming.ts";
import type { DeclineGround, Route } from "../../src/cases/rules/needs.ts";
import { addressed } from "../words/addressed.ts";
import { words as english } from "../words/en/letters.ts";
import { dayDated, money, timeOfDay } from "../words/format.ts";
import type { Locale } from "../words/locale.ts";
import { words as chinese } from "../words/zh/letters.ts";
import type { Given, Values } from "./acts/act-spec.ts";
import { customerOf } from "./case-here.ts";

const LETTERS: Record<Locale, typeof chinese> = { zh: chinese, en: english };

/** The language the customer wrote in, which letters answer in. */
export function customersLocale(words: string): Locale {
  return /\p{Script=Han}/u.test(words) ? "zh" : "en";
}

function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)).trim();
}

function common({ page, now }: Given) {
  const { words: said, number, receivedAt } = page.case;
  const locale = customersLocale(said);
  const words = LETTERS[locale];
  const name = customerOf(page);
  const gist = titleOf(said).replaceAll("“", "‘").replaceAll("”", "’");
  // “三次！” says nothing back to who wrote it.
  const scrap = [...gist].length < (locale === "zh" ? 5 : 12);
  const about =
    scrap || gist.endsWith("…")
      ? fill(words.about.dated, { day: dayDated(new Date(receivedAt), now, locale) })
      : fill(words.about.quoted, { gist });
  return {
    locale,
    words,
    dear: name ? words.dear.replace("{name}", addressed(name, locale)) : words.dearNobody,
    about,
    number,
  };
}

/** Days are dated: the letter may be read on another one. */
export function acknowledgementFor(given: Given, owner: string, nextWordAt: string | null): string {
  const { words, locale, ...said } = common(given);
  const next = promised(words.acknowledgementNext, given, locale, nextWordAt);
  return fill(words.acknowledgement, { ...said, owner, next });
}

/** The sentence that promises the next word; empty without a time. */
function promised(
  sentence: string,
  { now }: Given,
  locale: Locale,
  nextWordAt: string | null,
  of: object = {},
): string {
  if (!nextWordAt) return "";
  const at = new Date(nextWordAt);
  return fill(sentence, { ...of, when: `${dayDated(at, now, locale)} ${timeOfDay(at)}` });
}

/** Empty until the ground is chosen, as the next two are until the colleague is: no letter with a gap in it. */
export function declineFor(given: Given, ground: string): string {
  const { words, locale: _, ...said } = common(given);
  return ground ? fill(words.decline, { ...said, ground: words.ground[ground as DeclineGround] }) : "";
}

export function handOverFor(given: Given, to: string): string {
  const { words, locale: _, ...said } = common(given);
  return to && fill(words.handOver, { ...said, to });
}

export function reopenFor(given: Given, to: string, nextWordAt: string | null): string {
  const { words, locale, ...said } = common(given);
  return to && fill(words.reopen, { ...said, to, next: promised(words.reopenNext, given, locale, nextWordAt, { to }) });
}

/** Whether a text names this sum already, however it is written: 432.1, 432.10元, 1,281.40. */
function names(text: string, minor: number): boolean {
  const forms = [String(minor / 100), (minor / 100).toFixed(2)].map((form) => form.replace(".", "\\."));
  return new RegExp(`(?<![\\d.])(?:${forms.join("|")})(?!\\d|\\.\\d)`).test(text.replace(/(?<=\d)[,，](?=\d)/g, ""));
}

/** The remedy as sentences; its sum is a sentence of its own unless the text says it. Each ends ready for the next. */
function remedyWords({ page }: Given, locale: Locale) {
  const { remedy } = page.case;
  if (!remedy) return { remedy: "", amount: "" };
  const { text, amountMinor: minor, currency } = remedy;
  const sum = minor === null || names(text, minor) ? "" : money(minor, currency ?? "CNY", locale);
  const gap = locale === "zh" ? "" : " ";
  const amount = sum && fill(LETTERS[locale].amount, { sum }) + gap;
  return { remedy: sentence(text, locale) + gap, amount };
}

export function proposalFor(given: Given, nextWordAt: string | null): string {
  const { words, locale, dear } = common(given);
  const next = promised(words.proposalNext, given, locale, nextWordAt);
  return fill(words.proposal, { dear, ...remedyWords(given, locale), next });
}

/** The account's four parts from the decision, the remedy and what was done (R8); all to be read over before it is told. */
export function accountFor(given: Given): Values {
  const { words, locale, ...said } = common(given);
  const { decision } = given.page.case;
  const routes: Route[] = ["internal_review", "industry_mediation", "regulator"];
  return {
    facts: decision ? fill(words.accountFacts, { ...said, reason: sentence(decision.reason, locale) }) : "",
    responsibility: decision
      ? fill(words.accountResponsibility[decision.responsibility], { share: decision.companyShare ?? "" })
      : "",
    done: doneWords(given, locale),
    routes,
    closing: words.closing,
  };
}

/** What was done: the remedy, and what was finished beside it; empty while there is nothing to tell. */
function doneWords(given: Given, locale: Locale): string {
  const words = LETTERS[locale];
  const { remedy } = given.page.case;
  if (remedy?.kind === "none") return fill(words.accountNothing, { reason: sentence(remedy.text, locale) });
  const finished = given.page.steps
    .filter((step) => step.doneAt)
    .map((step) => step.text.trim().replace(/[。.；;，,]+$/, ""))
    .filter((text) => text && !remedy?.text.includes(text))
    .join(locale === "zh" ? "；" : "; ");
  if (!remedy)
    return finished && fill(words.accountDone, { remedy: sentence(finished, locale), amount: "", steps: "" });
  const steps = finished && fill(words.accountSteps, { steps: finished });
  return fill(words.accountDone, { ...remedyWords(given, locale), steps });
}
