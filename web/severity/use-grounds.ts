import { useTranslation } from "react-i18next";
import type { SeverityFacts } from "../../src/cases/rules/severity.ts";
import { type WeighedSeverity, weighSeverity } from "../../src/cases/rules/severity.ts";
import { useFormat } from "../words/use-format.ts";

/** What the facts give, and the sentence that says why. */
export function useWeighed(facts: SeverityFacts): WeighedSeverity & { why: string } {
  const { t } = useTranslation("severity");
  const format = useFormat();
  const weighed = weighSeverity(facts);
  const grounds = weighed.grounds.map((ground) => {
    const amount = ground.fact === "amount" ? format.money(ground.amountMinor) : "";
    const count = ground.fact === "affected" ? ground.affected : 0;
    return t(`ground.${ground.fact}`, { amount, count: format.number(count) as never });
  });
  return { ...weighed, why: grounds.length > 0 ? t("because", { grounds: format.list(grounds) }) : t("nothing") };
}
