import "./TimeRuler.css";
import { useTranslation } from "react-i18next";
import { peekCase } from "../../src/cases/contract.ts";
import { useRead } from "../shell/client/use-read.ts";
import { clockWord } from "../ui/ClockChip.tsx";
import { useNow } from "../ui/now.ts";
import { clockOf } from "../ui/row-clock.ts";
import { useFormat } from "../words/use-format.ts";
import type { MyCase } from "./desk-data.ts";
import { rulerOf, type Stretch } from "./ruler.ts";

const BEGINS = {
  acceptance: "startedAt",
  handling: "acceptedAt",
  next_word: "spokeAt",
  task: "sentAt",
  step: "plannedAt",
} as const;
const BEFORE = {
  acceptance: "beforeAccept",
  handling: "beforeAccept",
  next_word: "beforeWord",
  task: "beforeTask",
  step: "beforeStep",
} as const;

/** Why a deadline is when it is: what was counted, what was not, now, and due; with the rule it comes from. */
export function TimeRuler({ row }: { row: MyCase }) {
  const { t } = useTranslation("desk");
  const format = useFormat();
  const now = useNow();
  const { data } = useRead(peekCase, { caseId: row.caseId });
  if (!row.nextDueAt || !row.nextDue) return null;
  const what = row.nextDue;
  const when = (at: Date) => format.dayTime(at, now);
  const due = when(new Date(row.nextDueAt));
  const lines = (stretch: Stretch): [string, string] => {
    const time = format.duration(stretch.ms);
    const at = stretch.at ? when(stretch.at) : "";
    switch (stretch.kind) {
      case "off":
        return [t("why.received", { when: at }), t(`why.${BEFORE[what]}`)];
      case "on":
        return [t(`why.${BEGINS[what]}`, { when: at }), t("why.counted", { time })];
      case "wait":
        return [t("why.paused"), t("why.notCounted", { time })];
      case "left":
        return [t("why.now", { when: format.timeOfDay(now) }), t("why.left", { time })];
      case "over":
        return [due, t("why.over", { time })];
    }
  };
  const stretches = rulerOf(row, data?.clocks, now);
  const late = stretches.at(-1)?.kind === "over";
  const said = stretches.map((stretch) => lines(stretch).join(" ")).join(format.locale === "zh" ? "，" : ", ");
  return (
    <div className={clockWord(clockOf(row), now) === "near" ? "ruler-box near" : "ruler-box"}>
      <p className="row">
        <b className="nw">{t("why.title", { when: due })}</b>
        <span className="m">{t(`why.${what}`)}</span>
      </p>
      <div className="ruler" role="img" aria-label={said}>
        {stretches.map((stretch) => {
          const [first, second] = lines(stretch);
          return (
            <div key={stretch.kind} className={`rs ${stretch.kind}`} style={{ flexGrow: weight(stretch.ms) }}>
              <i />
              <span>{stretch.kind === "left" || stretch.kind === "over" ? <b>{first}</b> : first}</span>
              <span>{second}</span>
            </div>
          );
        })}
        <div className="rs end">
          <i />
          <span>
            <b>{late ? t("why.now", { when: format.timeOfDay(now) }) : due}</b>
          </span>
        </div>
      </div>
    </div>
  );
}

/** Lengths are drawn by their root: a fortnight and an hour both stay readable. */
function weight(ms: number): number {
  return Math.sqrt(ms / 60_000);
}
