import { useTranslation } from "react-i18next";
import type { SeverityFacts } from "../../src/cases/rules/severity.ts";
import { SeverityBars } from "../ui/SeverityBars.tsx";
import { useWeighed } from "./use-grounds.ts";

/** The level the facts give and why, in words. */
export function Proposed({ facts }: { facts: SeverityFacts }) {
  const { t } = useTranslation("severity");
  const { severity, why } = useWeighed(facts);
  return (
    <p className="wf-result" aria-live="polite">
      <b>{t("proposed")}</b>
      <SeverityBars level={severity} />
      <span className="m">{why}</span>
    </p>
  );
}
