import { useTranslation } from "react-i18next";
import { buttonClass } from "../ui/Button.tsx";
import { useNow } from "../ui/now.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { useFormat } from "../words/use-format.ts";
import { CaseLink } from "./CaseLink.tsx";
import type { Approval } from "./desk-data.ts";
import { InStead } from "./InStead.tsx";

/** What waits for my decision, longest first: remedies, possible own fault (R5), contested tasks, findings (R11). */
export function Approvals({ approvals }: { approvals: readonly Approval[] }) {
  const { t } = useTranslation("desk");
  const format = useFormat();
  const now = useNow();
  const nameOf = (one: Approval) =>
    one.what === "remedy" && one.amountMinor !== null
      ? t("approvals.remedyOf", { money: format.money(one.amountMinor, one.currency ?? undefined) })
      : t(`approvals.${one.what}`);
  const by = (one: Approval) =>
    (one.what === "own_fault" || one.what === "heard" || one.what === "review") && !one.byName
      ? t(`approvals.by.${one.what}_none`)
      : t(`approvals.by.${one.what}`, { name: one.byName });
  return (
    <section id="approvals" aria-labelledby="desk-approvals">
      <SectionHead id="desk-approvals" title={t("approvals.title")} note={approvals.length} />
      <ul className="lst">
        {approvals.map((one) => (
          <li key={`${one.what}${one.caseId}${one.at}`}>
            <div className="grow">
              <div className="ct el">{nameOf(one)}</div>
              <div className="m el" title={one.title}>
                <InStead of={one.standsInFor} />
                {by(one)} · {one.number} · {one.title}
              </div>
            </div>
            <span className="m nw" title={format.exact(one.at)}>
              {t("approvals.waits", { time: format.duration(now.getTime() - Date.parse(one.at)) })}
            </span>
            <CaseLink
              caseId={one.caseId}
              className={buttonClass({ size: "s" })}
              label={`${t("approvals.look")}${format.locale === "zh" ? "：" : ": "}${nameOf(one)} ${one.number}`}
            >
              {t("approvals.look")}
            </CaseLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
