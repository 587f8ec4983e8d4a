import { useTranslation } from "react-i18next";
import type { WeighedSeverity } from "../../src/cases/rules/severity.ts";
import { SeverityBars } from "../ui/SeverityBars.tsx";
import { useGrounds } from "./use-grounds.ts";

/** The level the facts give and why, in words. */
export function Proposed({ weighed }: { weighed: WeighedSeverity }) {
  const { t } = useTranslation("severity");
  const why = useGrounds(weighed);
  return (
    <p className="wf-result" aria-live="polite">
      <b>{t("proposed")}</b>
      <SeverityBars level={weighed.severity} />
      <span className="m">{why}</span>
    </p>
  );
}
