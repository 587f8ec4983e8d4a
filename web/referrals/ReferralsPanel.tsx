import "./Referrals.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BODIES } from "../../src/referrals/rules/bodies.ts";
import { useHere } from "../case/case-here.ts";
import { useAddress } from "../shell/use-address.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useFormat } from "../words/use-format.ts";
import { RegisterDialog } from "./RegisterDialog.tsx";
import { useReferrals } from "./use-referrals.ts";
import { WantedBy } from "./WantedBy.tsx";

/** What outside bodies passed on about this case, each with its own number and date, and how far our answer is. */
export function ReferralsPanel() {
  const { t } = useTranslation("referrals");
  const { locale } = useFormat();
  const { page } = useHere();
  const { caseId, number, channel, referralNumber } = page.case;
  const may = page.acts.includes("add_referral");
  // Most cases have none: nothing is asked for then.
  const { data } = useReferrals(caseId, Boolean(referralNumber) || channel === "referral");
  const [, setAddress] = useAddress();
  const [adding, setAdding] = useState(false);
  const items = data?.items ?? [];
  if (items.length === 0 && !may) return null;
  return (
    <section className="rf-panel" aria-label={t("panel.title")}>
      <SectionHead
        level={3}
        title={t("panel.title")}
        note={items.length || undefined}
        end={
          may && (
            <button type="button" className="lk" onClick={() => setAdding(true)}>
              {t("form.submit")}
            </button>
          )
        }
      />
      <ul>
        {items.map((one) => {
          const last = one.packages.at(-1)?.state ?? "none";
          const answered = one.demands.filter(({ answer }) => answer).length;
          return (
            <li key={one.referralId}>
              <div className="row">
                <b className="el">{BODIES[one.body][locale]}</b>
                <button
                  type="button"
                  className="lk right nw"
                  aria-label={`${t("panel.one", { number: one.number })} ${t("panel.open")}`}
                  onClick={() => setAddress({ referral: one.referralId })}
                >
                  {t("panel.open")}
                </button>
              </div>
              <div className="m el">{one.number}</div>
              <div className="row">
                <Tag>{one.state === "open" ? t(`state.${last}`) : t(`panel.${one.state}`)}</Tag>
                {one.demands.length > 0 && one.state !== "withdrawn" && (
                  <span className="m">{t("progress", { answered, demands: one.demands.length })}</span>
                )}
              </div>
              {one.state === "open" && <WantedBy day={one.wantedOn} />}
            </li>
          );
        })}
      </ul>
      {adding && <RegisterDialog caseNumber={number} onClose={() => setAdding(false)} />}
    </section>
  );
}
