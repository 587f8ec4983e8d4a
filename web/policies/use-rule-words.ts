import { useTranslation } from "react-i18next";
import type { PolicyRule } from "../../src/cases/rules/policies-of-case.ts";
import { listValues } from "../../src/taxonomies/contract.ts";
import { useRead } from "../shell/client/use-read.ts";
import { nameOf } from "../taxonomies/find-values.ts";
import { useFormat } from "../words/use-format.ts";
import { useVocabulary } from "../words/use-vocabulary.ts";

/** The names of products by their codes, in the language on screen. */
export function useProductName(): (code: string) => string {
  const { data } = useRead(listValues, { scheme: "product" });
  return (code) => {
    const value = data?.values.find((one) => one.code === code);
    return value ? nameOf(value) : code;
  };
}

/** For which cases a rule counts, in one sentence. */
export function useRuleWords(): (rule: PolicyRule) => string {
  const { t } = useTranslation("houserules");
  const word = useVocabulary();
  const format = useFormat();
  const product = useProductName();
  return (rule) => {
    const said = [
      rule.kinds && t("applies.kinds", { what: format.list(rule.kinds.map((one) => word("kind", one))) }),
      rule.channels && t("applies.channels", { what: format.list(rule.channels.map((one) => word("channel", one))) }),
      rule.products && t("applies.products", { what: format.list(rule.products.map(product)) }),
    ].filter(Boolean);
    return said.length === 0 ? t("applies.everything") : said.join(" · ");
  };
}
