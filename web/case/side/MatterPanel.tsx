import { useTranslation } from "react-i18next";
import { weighSeverity, withCase } from "../../../src/cases/rules/severity.ts";
import { useGrounds } from "../../severity/use-grounds.ts";
import { useNow } from "../../ui/now.ts";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useCauseWord, useVocabulary } from "../../words/use-vocabulary.ts";
import { useHere } from "../case-here.ts";

/** What the case is about, as recorded. */
export function MatterPanel() {
  const { t } = useTranslation("case");
  const severity = useTranslation("severity").t;
  const cause = useCauseWord();
  const format = useFormat();
  const now = useNow();
  const { page, may, open } = useHere();
  const c = page.case;
  const about = (name: string | null, said: string | null) => {
    if (!said) return name;
    return name ? t("side.meant", { name, said }) : t("side.asSaid", { said });
  };
  const complained = [
    about(c.complainedPersonName, c.complainedPersonSaid),
    about(c.complainedDepartmentName, c.complainedDepartmentSaid),
  ]
    .filter(Boolean)
    .join(" · ");
  const incident = c.incidentOn ? format.dayShort(`${c.incidentOn}T12:00:00Z`, now) : null;
  const word = useVocabulary();
  const kind = word("kind", c.kind);
  /** What the bar above has no room for on a phone. */
  const narrow: [string, string | null][] = [
    [t("side.kind"), c.phase ? t("head.kindPhase", { kind, phase: word("phase", c.phase) }) : kind],
    [t("side.state"), word("state", c.state)],
    [t("side.severity"), word("severity", c.severity as 1)],
    [t("side.owner"), c.ownerName],
  ];
  const rests = weighSeverity(withCase(c.severityFacts ?? {}, c), page.standards.own ?? page.standards.now);
  const why = useGrounds(rests);
  const rows: [string, string | null][] = [
    [t("side.severityWhy"), c.severityFacts && why],
    [t("side.product"), c.product && (c.productCode ? c.product : t("side.parked", { said: c.product }))],
    [t("side.region"), c.region && (c.regionCode ? c.region : t("side.parked", { said: c.region }))],
    [t("side.causes"), c.causes.map(cause).join(" · ") || null],
    [t("side.incidentOn"), incident],
    [t("side.receivedAt"), format.dayTime(c.receivedAt, now)],
    [t("side.registeredAt"), [format.dayTime(c.registeredAt, now), c.receivedReason].filter(Boolean).join(" · ")],
    [t("side.complained"), complained || null],
    [t("side.referral"), c.referralNumber],
    [t("side.external"), c.externalBody],
  ];
  return (
    <section data-field="matter">
      <SectionHead
        level={3}
        title={t("side.matter")}
        end={
          may("edit_details") && (
            <button type="button" className="lk" onClick={() => open("edit_details")}>
              {t("side.edit")}
            </button>
          )
        }
      />
      {c.severityFacts && rests.severity !== c.severity && (
        <p className="m">
          {severity("differs", { level: word("severity", rests.severity) })}{" "}
          {may("edit_details") && (
            <button type="button" className="lk" onClick={() => open("edit_severity")}>
              {severity("look")}
            </button>
          )}
        </p>
      )}
      <dl className="facts2">
        {[...narrow, ...rows].map(
          ([name, value], at) =>
            value && (
              <div key={name} className={at < narrow.length ? "narrow" : undefined}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
