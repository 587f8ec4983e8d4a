import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { withdrawPolicyVersion } from "../../src/deadlines/contract/policies.ts";
import { saidRef } from "../../src/deadlines/rules/source-ref.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useMay } from "../shell/session/session.ts";
import { useAddress } from "../shell/use-address.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { useFormat } from "../words/use-format.ts";
import { Differences } from "./Differences.tsx";
import type { PolicyPage, PolicyVersion } from "./policy-page.ts";

/** Beside a policy: what to beware of, where it is from, its versions, the duties that go with it. */
export function PolicyFacts({ page, shown }: { page: PolicyPage; shown: PolicyVersion }) {
  const { t } = useTranslation("policies");
  const { locale } = useFormat();
  const { policy } = shown;
  const calendar = page.calendars.find(({ id }) => id === policy.clock.calendar);
  return (
    <aside className="pr" aria-label={t("about")}>
      {(policy.cautions.length > 0 || policy.verify.length > 0) && (
        <section>
          <SectionHead level={3} title={t("beware")} />
          <ul className="facts">
            {policy.cautions.map((one) => (
              <li key={one.en}>
                <Icon name="warning" size="s" /> {one[locale]}
              </li>
            ))}
            {policy.verify.map((one) => (
              <li key={one.en} className="t2">
                <Icon name="search" size="s" /> {t("verify", { what: one[locale] })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <SectionHead level={3} title={t("counts")} />
        <ul className="facts">
          <li>{t(`firstDay.${policy.clock.firstDay}`)}</li>
          <li>{t(`endRoll.${policy.clock.endRoll}`)}</li>
          <li>
            <Link to={"/policies/calendars" as "/desk"} search={{ calendar: policy.clock.calendar } as never}>
              {calendar?.names[locale]}
            </Link>{" "}
            <span className="m">
              {calendar?.coverageUntil ? t("knownUntil", { day: calendar.coverageUntil }) : t("weekendsOnly")}
            </span>
          </li>
        </ul>
      </section>
      <Versions page={page} shown={shown} />
      <section>
        <SectionHead level={3} title={t("sources")} />
        <ul className="facts">
          {policy.sources.map(({ kind, ref }) => (
            <li key={saidRef(ref).en}>
              <span className="m">{t(`source.${kind}`)}</span> {saidRef(ref)[locale]}
            </li>
          ))}
        </ul>
      </section>
      {policy.duties.map(({ id, names, items }) => (
        <section key={id}>
          <SectionHead level={3} title={names[locale]} />
          <ul className="facts">
            {items.map((one) => (
              <li key={one.en}>{one[locale]}</li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}

function Versions({ page, shown }: { page: PolicyPage; shown: PolicyVersion }) {
  const { t } = useTranslation("policies");
  const may = useMay("policy.edit");
  const [, setSearch] = useAddress();
  const withdraw = useCommand(withdrawPolicyVersion);
  const before = page.versions[page.versions.indexOf(shown) - 1];
  return (
    <section>
      <SectionHead level={3} title={t("versions")} note={t("versionsNote", { count: page.versions.length })} />
      <ul className="vers">
        {page.versions.map((one) => (
          <li key={one.version} className={one === shown ? "on" : undefined}>
            <button type="button" className="lkb" onClick={() => setSearch({ version: one.version })}>
              {t("version", { version: one.version })}
            </button>
            <span className="m">
              {[t(`state.${one.state}`), one.effectiveFrom && t("from", { day: one.effectiveFrom }), one.byName]
                .filter(Boolean)
                .join(" · ")}
            </span>
            {one.reason && <span className="m why">{one.reason}</span>}
            {may && one.state === "scheduled" && (
              <Button
                look="text"
                size="s"
                busy={withdraw.busy}
                onClick={() =>
                  void withdraw
                    .run({ policyId: page.policyId, version: one.version })
                    .then(() => setSearch({ version: undefined }))
                }
              >
                {t("withdraw")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {withdraw.refusal && <RefusalBox refusal={withdraw.refusal} />}
      {before && <Differences before={before.policy} after={shown.policy} />}
    </section>
  );
}
