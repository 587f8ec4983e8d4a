import { titleOf } from "../../src/cases/rules/naming.ts";
import type { DeclineGround, Route } from "../../src/cases/rules/needs.ts";
import { words as english } from "../words/en/letters.ts";
import { dayTime, money } from "../words/format.ts";
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
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function common({ page }: Given) {
  const locale = customersLocale(page.case.words);
  const words = LETTERS[locale];
  const name = customerOf(page);
  const dear = name ? fill(words.dear, { name }) : words.dearNobody;
  return { locale, words, dear, gist: titleOf(page.case.words), number: page.case.number };
}

export function acknowledgementFor(given: Given, owner: string, nextWordAt: string | null): string {
  const { words, locale, ...said } = common(given);
  const when = nextWordAt ? dayTime(new Date(nextWordAt), given.now, locale) : "";
  return fill(words.acknowledgement, { ...said, owner, when });
}

export function declineFor(given: Given, ground: string): string {
  const { words, locale: _, ...said } = common(given);
  const why = ground ? words.ground[ground as DeclineGround] : "……";
  return fill(words.decline, { ...said, ground: why });
}

export function handOverFor(given: Given, to: string): string {
  const { words, locale: _, ...said } = common(given);
  return fill(words.handOver, { ...said, to: to || "……" });
}

export function reopenFor(given: Given, to: string): string {
  const { words, locale: _, ...said } = common(given);
  return fill(words.reopen, { ...said, to: to || "……" });
}

function remedyWords({ page }: Given, locale: Locale) {
  const { remedy } = page.case;
  if (!remedy) return { remedy: "", amount: "" };
  const stop = locale === "zh" ? "。" : ". ";
  const text = remedy.text.trim().replace(/[。.]$/, "");
  const sum = remedy.amountMinor === null ? "" : money(remedy.amountMinor, remedy.currency ?? "CNY", locale);
  return { remedy: text + stop, amount: sum && !text.includes(sum) ? sum + stop : "" };
}

export function proposalFor(given: Given): string {
  const { words, locale, dear } = common(given);
  return fill(words.proposal, { dear, ...remedyWords(given, locale) });
}

/** The account's four parts from the decision, the remedy and what was done (R8); all to be read over before sending. */
export function accountFor(given: Given): Values {
  const { words, locale, ...said } = common(given);
  const { decision, remedy } = given.page.case;
  const stop = locale === "zh" ? "。" : ". ";
  const finished = given.page.steps.filter((step) => step.doneAt).map((step) => step.text.replace(/[。.]$/, ""));
  const steps = finished.filter((text) => !remedy?.text.includes(text)).join(locale === "zh" ? "，" : "; ");
  const routes: Route[] = ["internal_review", "industry_mediation", "regulator"];
  return {
    facts: fill(words.accountFacts, { ...said, reason: decision?.reason ?? "" }),
    responsibility: decision
      ? fill(words.accountResponsibility[decision.responsibility], { share: decision.companyShare ?? "" })
      : "",
    done:
      remedy && remedy.kind !== "none"
        ? fill(words.accountDone, { ...remedyWords(given, locale), steps: steps && steps + stop })
        : fill(words.accountNothing, { reason: remedy?.text ?? "" }),
    routes,
    closing: words.closing,
  };
}
