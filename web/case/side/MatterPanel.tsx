import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/now.ts";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useCauseWord } from "../../words/use-vocabulary.ts";
import { useHere } from "../case-here.ts";

/** What the case is about, as recorded. */
export function MatterPanel() {
  const { t } = useTranslation("case");
  const cause = useCauseWord();
  const format = useFormat();
  const now = useNow();
  const { page, may, open } = useHere();
  const c = page.case;
  const complained = [c.complainedPersonName, c.complainedDepartmentName].filter(Boolean).join("，");
  const incident = c.incidentOn ? format.dayShort(`${c.incidentOn}T12:00:00Z`, now) : null;
  const rows: [string, string | null][] = [
    [t("side.product"), c.product],
    [t("side.causes"), c.causes.map(cause).join("，") || null],
    [t("side.incidentOn"), incident],
    [t("side.receivedAt"), format.dayTime(c.receivedAt, now)],
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
      <dl className="facts2">
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
