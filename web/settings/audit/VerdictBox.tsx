import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { verifyAudit } from "../../../src/journal/contract.ts";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import type { Refused } from "../../shell/client/refusal-error.ts";
import { Icon } from "../../ui/Icon.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Signal } from "../../ui/Signal.tsx";
import { useFormat } from "../../words/use-format.ts";

export type Verdict = AnswerOf<typeof verifyAudit>;

/** Whether every chain is as it was written; what is not is named with the place. */
export function VerdictBox({ verdict, refusal }: { verdict: Verdict | null; refusal: Refused | null }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  if (refusal)
    return (
      <div className="verdict">
        <RefusalBox refusal={refusal} />
      </div>
    );
  if (!verdict) return null;
  const counts = { events: format.number(verdict.events), streams: format.number(verdict.streams) };
  if (verdict.ok)
    return (
      <div className="verdict" role="status">
        <div className="ok">
          <Signal tone="green" icon="check">
            {t("audit.whole")}
          </Signal>
          <span className="t2">{t("audit.counted", counts)}</span>
          <span className="m">
            {t("audit.head", { seq: format.number(verdict.head.seq) })}{" "}
            <code className="mono">{verdict.head.hash.slice(0, 16)}</code>
          </span>
        </div>
      </div>
    );
  return (
    <div className="verdict">
      <div className="refuse" role="alert">
        <Icon name="stop" />
        <div className="grow">
          <b>{t("audit.broken", { count: verdict.faulty })}</b>
          <p>{t("audit.brokenHow")}</p>
          <ul>
            {verdict.faults.map((fault) => (
              <li key={fault.stream}>
                {t("audit.faultAt", { seq: format.number(fault.seq), fault: t(`audit.fault.${fault.fault}`) })}{" "}
                {fault.stream === "organisation" ? (
                  t("audit.ownChain")
                ) : fault.fault === "gone" ? (
                  <code className="mono">{fault.stream}</code>
                ) : (
                  <Link to={`/cases/${fault.stream}` as "/desk"}>{t("audit.openCase")}</Link>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
