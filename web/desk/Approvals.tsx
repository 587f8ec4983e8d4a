import { useTranslation } from "react-i18next";
import { BODIES } from "../../src/referrals/rules/bodies.ts";
import { buttonClass } from "../ui/Button.tsx";
import { useNow } from "../ui/now.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { useFormat } from "../words/use-format.ts";
import { CaseLink } from "./CaseLink.tsx";
import type { Approval } from "./desk-data.ts";
import { InStead } from "./InStead.tsx";

/** What waits for my decision, longest first: remedies, possible own fault (R5), contested tasks, findings and answers (R11). */
export function Approvals({ approvals }: { approvals: readonly Approval[] }) {
  const { t } = useTranslation("desk");
  const format = useFormat();
  const now = useNow();
  const nameOf = (one: Approval) => {
    if (one.referral) return t("approvals.referral", { body: BODIES[one.referral.body][format.locale] });
    if (one.what !== "remedy" || one.amountMinor === null) return t(`approvals.${one.what}`);
    return t("approvals.remedyOf", { money: format.money(one.amountMinor, one.currency ?? undefined) });
  };
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
              {one.referral && <Theirs {...one.referral} />}
            </div>
            <span className="m nw" title={format.exact(one.at)}>
              {t("approvals.waits", { time: format.duration(now.getTime() - Date.parse(one.at)) })}
            </span>
            <CaseLink
              caseId={one.caseId}
              search={one.referral ? { referral: one.referral.referralId } : undefined}
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

/** The body's own number, and its date as theirs: none of our clocks (§2.3). */
function Theirs({ number, wantedOn }: NonNullable<Approval["referral"]>) {
  const { t } = useTranslation("desk");
  const format = useFormat();
  const now = useNow();
  const day = wantedOn && format.dayShort(`${wantedOn}T12:00:00Z`, now);
  return (
    <div className="m">
      {t("approvals.referralOf", { number })}
      {day && ` · ${t("approvals.wanted", { day })}`}
    </div>
  );
}
