import "./Clocks.css";
import { useTranslation } from "react-i18next";
import type { ClockShape } from "../../src/cases/contract/clock-shape.ts";
import { explainClock } from "../../src/cases/contract/clocks.ts";
import { useRead } from "../shell/client/use-read.ts";
import { DueRuler } from "../ui/DueRuler.tsx";
import { useNow } from "../ui/now.ts";
import { stretchesOf } from "../ui/ruler-layout.ts";
import { useFormat } from "../words/use-format.ts";
import { useClockWords } from "./use-clock-words.ts";

interface Shown {
  caseId: string;
  clock: ClockShape;
  near?: boolean;
}

/** Why a clock falls due when it does, as a line of time: by which rule, what was counted and what was not. */
export function ClockRuler({ caseId, clock, near }: Shown) {
  const { t } = useTranslation("clocks");
  const format = useFormat();
  const now = useNow();
  const words = useClockWords();
  const { data } = useRead(explainClock, { caseId, clock: clock.clock });
  const due = format.dayTime(clock.dueAt, now);
  return (
    <DueRuler
      title={t(clock.estimated ? "titleEstimated" : "title", { when: due })}
      note={words.rule(clock)}
      receivedAt={data?.receivedAt}
      due={clock.dueAt}
      estimated={clock.estimated}
      stoppedAt={clock.stoppedAt}
      parts={stretchesOf({ from: clock.startedAt, due: clock.dueAt, pauses: data?.pauses, off: data?.off }, now)}
      near={near}
    />
  );
}

/** The count in words, one sentence a step, and how sure the numbers of its rule are; nothing where there are none. */
export function ClockSteps({ caseId, clock, title }: Shown & { title: string }) {
  const { t } = useTranslation("clocks");
  const { locale } = useFormat();
  const { data } = useRead(explainClock, { caseId, clock: clock.clock });
  if (!data || data.said.length === 0) return null;
  const sure = data.confidence === "high" || !data.confidence ? null : data.confidence;
  return (
    <section>
      <h3>{title}</h3>
      <ol className="ck-steps">
        {data.said.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name of their own
          <li key={at}>{step[locale]}</li>
        ))}
      </ol>
      {sure && <p className="m">{t(`sure.${sure as "medium" | "low"}`)}</p>}
    </section>
  );
}
