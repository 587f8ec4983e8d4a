import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { trySeverityStandard } from "../../src/cases/contract/severity-standard.ts";
import type { FlatStandard } from "../../src/cases/rules/severity-standard.ts";
import { useRead } from "../shell/client/use-read.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { SeverityBars, type SeverityLevel } from "../ui/SeverityBars.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useFormat } from "../words/use-format.ts";

/** How long nothing is typed before it is tried, in milliseconds. */
const PAUSE = 300;

/** What the numbers as they stand in the form would make of the newest open cases. Nothing is saved. */
export function SeverityTry({ flat }: { flat: FlatStandard }) {
  const { t } = useTranslation("severity");
  const { number } = useFormat();
  const tried = useRead(trySeverityStandard, useRested(flat), { keep: true }).data;
  return (
    <section className="stry">
      <SectionHead level={3} title={t("standard.try")} note={t("standard.tryNote")} />
      {!tried && <Skeleton lines={5} />}
      {tried?.weighed === 0 && <p className="none m">{t("standard.none")}</p>}
      {tried && tried.weighed > 0 && (
        <div aria-live="polite">
          <p className="none t2">{t("standard.tried", { open: number(tried.open), weighed: number(tried.weighed) })}</p>
          <table>
            <thead>
              <tr>
                <th>{t("standard.level")}</th>
                <th className="num">{t("standard.nowCount")}</th>
                <th className="num">{t("standard.thenCount")}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {tried.levels.toReversed().map(({ severity, before, after }) => (
                <tr key={severity}>
                  <td>
                    <SeverityBars level={severity as SeverityLevel} />
                  </td>
                  <td className="num m">{number(before)}</td>
                  <td className="num">{before === after ? number(after) : <b>{number(after)}</b>}</td>
                  <td className="drawn" aria-hidden="true">
                    <i className="was" style={{ width: `${(before / tried.weighed) * 100}%` }} />
                    <i style={{ width: `${(after / tried.weighed) * 100}%` }} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="none">
            {tried.graver + tried.lighter === 0
              ? t("standard.same")
              : t("standard.moves", { graver: number(tried.graver), lighter: number(tried.lighter) })}
          </p>
        </div>
      )}
      <p className="none m">{t("standard.keep")}</p>
    </section>
  );
}

/** The numbers as they were when nothing had been changed for a moment. */
function useRested(flat: FlatStandard): FlatStandard {
  const said = JSON.stringify(flat);
  const [rested, setRested] = useState(said);
  useEffect(() => {
    const timer = setTimeout(() => setRested(said), PAUSE);
    return () => clearTimeout(timer);
  }, [said]);
  return JSON.parse(rested) as FlatStandard;
}
