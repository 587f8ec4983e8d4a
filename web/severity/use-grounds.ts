import { useTranslation } from "react-i18next";
import type { WeighedSeverity } from "../../src/cases/rules/severity.ts";
import { useFormat } from "../words/use-format.ts";

/** The sentence that says why it is this level. */
export function useGrounds(weighed: WeighedSeverity): string {
  const { t } = useTranslation("severity");
  const format = useFormat();
  const grounds = weighed.grounds.map((ground) => {
    const amount = ground.fact === "amount" ? format.money(ground.amountMinor) : "";
    const count = ground.fact === "affected" ? ground.affected : 0;
    return t(`ground.${ground.fact}`, { amount, count: format.number(count) as never });
  });
  return grounds.length > 0 ? t("because", { grounds: format.list(grounds) }) : t("nothing");
}
