import { useTranslation } from "react-i18next";
import { useFormat } from "../words/use-format.ts";

interface Reasons {
  shared: readonly string[];
  sameNumbers: readonly string[];
  sameCustomer: boolean;
  sameProduct: boolean;
}

/** Why two cases may be the same matter, in one line. */
export function useLikenessWords() {
  const { t } = useTranslation("matters");
  const { locale } = useFormat();
  const quoted = (words: readonly string[]) => words.join(locale === "zh" ? "”“" : "”, “");
  return ({ shared, sameNumbers, sameCustomer, sameProduct }: Reasons) =>
    [
      sameCustomer && t("sameCustomer"),
      shared.length > 0 && t("shares", { words: quoted(shared) }),
      sameNumbers.length > 0 && t("sameNumbers", { numbers: quoted(sameNumbers) }),
      sameProduct && t("sameProduct"),
    ]
      .filter(Boolean)
      .join(" · ");
}
