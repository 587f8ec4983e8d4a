import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sayAmount } from "../../src/deadlines/rules/date-words.ts";
import { STARTING_EVENTS } from "../../src/deadlines/rules/starting-events.ts";
import { useMay } from "../shell/session/session.ts";
import { useAddress } from "../shell/use-address.ts";
import { Button } from "../ui/Button.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useFormat } from "../words/use-format.ts";
import { PolicyTester } from "./PolicyTester.tsx";
import type { Policy, PolicyPage, PolicyVersion } from "./policy-page.ts";
import { ScheduleDialog } from "./ScheduleDialog.tsx";

/** One version of a policy: its steps in words, how it counts, and what it says for a day. */
export function PolicyView({ page, shown }: { page: PolicyPage; shown: PolicyVersion }) {
  const { t } = useTranslation("policies");
  const { locale } = useFormat();
  const { policy } = shown;
  const may = useMay("policy.edit");
  const [scheduling, setScheduling] = useState(false);
  return (
    <section className="pe" aria-label={policy.names[locale]}>
      <div className="peb">
        <header className="eh">
          <h2>{policy.names[locale]}</h2>
          <p className="row tags">
            <Tag look="accent">{t("version", { version: shown.version })}</Tag>
            <Tag>{t(`status.${policy.status}`)}</Tag>
            <Tag look={policy.actor === "company" ? undefined : "strong"}>{t(`actorLong.${policy.actor}`)}</Tag>
            {policy.status !== "house_default" && <Tag>{t(`confidence.${policy.confidence}`)}</Tag>}
          </p>
          <p className="t2">{policy.appliesTo[locale]}</p>
        </header>
        <Steps policy={policy} />
        <PolicyTester page={page} policy={policy} />
      </div>
      {may && (
        <footer className="df">
          <span className="m">{t("scheduleNote")}</span>
          <span className="right">
            <Button onClick={() => setScheduling(true)}>{t("schedule")}</Button>
          </span>
        </footer>
      )}
      {scheduling && <ScheduleDialog page={page} shown={shown} onClose={() => setScheduling(false)} />}
    </section>
  );
}

function Steps({ policy }: { policy: Policy }) {
  const { t } = useTranslation("policies");
  const { locale } = useFormat();
  const [search, setSearch] = useAddress();
  const chosen = policy.milestones.find(({ id }) => id === search.step) ?? policy.milestones[0]!;
  const lengthened = (id: string) => policy.extensions.filter(({ applies }) => applies.includes(id));
  return (
    <table className="steps">
      <thead>
        <tr>
          <th>{t("step")}</th>
          <th>{t("limit")}</th>
          <th className="wide">{t("countedFrom")}</th>
          <th className="wide">{t("mayBe")}</th>
        </tr>
      </thead>
      <tbody>
        {policy.milestones.map((one) => (
          <tr key={one.id} className={one.id === chosen.id ? "on" : undefined}>
            <td>
              <button
                type="button"
                className="lkb"
                aria-pressed={one.id === chosen.id}
                onClick={() => setSearch({ step: one.id })}
              >
                {one.names[locale]}
              </button>
              <span className="m sub">
                {[
                  one.condition && t("onlyIf", { what: one.condition.names[locale] }),
                  one.skippedIf && t("unless", { what: one.skippedIf.names[locale] }),
                  one.repeats && t("repeats"),
                  one.actor && one.actor !== policy.actor && t(`actorLong.${one.actor}`),
                  one.confidence && one.confidence !== "high" && t(`confidence.${one.confidence}`),
                  one.note?.[locale],
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </td>
            <td className="nw num">
              {one.limit
                ? sayAmount({ limit: one.limit, unit: one.unit })[locale]
                : t(`noNumber.${one.unit as "prompt"}`)}
            </td>
            <td className="wide t2">{STARTING_EVENTS[one.from][locale]}</td>
            <td className="wide t2">
              {[
                ...lengthened(one.id).map(({ names }) => names[locale]),
                ...(policy.pauses.some(({ applies }) => applies.includes(one.id)) ? [t("mayPause")] : []),
              ].join(locale === "zh" ? "；" : "; ") || "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
