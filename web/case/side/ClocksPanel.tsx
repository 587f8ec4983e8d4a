import { useTranslation } from "react-i18next";
import type { CasePage } from "../../../src/cases/contract/shapes.ts";
import { STATES } from "../../../src/cases/rules/states.ts";
import { ClockChip, ClockMark } from "../../ui/ClockChip.tsx";
import { shareUsed } from "../../ui/clock-used.ts";
import { nearFrom } from "../../ui/near.ts";
import { useNow } from "../../ui/now.ts";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useHere } from "../case-here.ts";
import { caseClock, ranFor } from "../clock-facts.ts";

/** The clocks of the case, running ones first, and the next word promised to the customer. */
export function ClocksPanel() {
  const { t } = useTranslation("case");
  const { page } = useHere();
  const running = [...page.clocks].sort((a, b) => Number(Boolean(a.stoppedAt)) - Number(Boolean(b.stoppedAt)));
  return (
    <section>
      <SectionHead level={3} title={t("side.clocks")} note={t("side.clocksCount", { count: page.clocks.length })} />
      <div className="ck">
        {running.map((clock) => (
          <CaseClockChip key={clock.clock} clock={clock} />
        ))}
      </div>
      <NextWord />
    </section>
  );
}

function CaseClockChip({ clock }: { clock: CasePage["clocks"][number] }) {
  const { t } = useTranslation("case");
  const format = useFormat();
  const now = useNow();
  const name = clock.clock as "acceptance" | "handling";
  const facts = caseClock(clock);
  const note = clock.stoppedAt
    ? t("side.took", { time: format.duration(ranFor(clock)) })
    : clock.pausedAt
      ? t("side.paused")
      : undefined;
  return (
    <ClockChip
      clock={facts}
      side={t(`side.clock.${name}`)}
      note={note}
      what={clock.stoppedAt ? undefined : t(`side.policy.${name}`)}
      used={clock.stoppedAt ? undefined : shareUsed(clock, now)}
    />
  );
}

/** The promised next word; overdue shows like any clock. */
function NextWord() {
  const { t } = useTranslation("case");
  const format = useFormat();
  const now = useNow();
  const { page } = useHere();
  const { nextWordAt, nextDue, nextDueFrom, state, acceptedAt } = page.case;
  if (STATES[state].ended || !acceptedAt) return null;
  if (!nextWordAt) return <p className="m nextword">{t("side.nextWordNone")}</p>;
  const due = String(nextWordAt);
  // As the lists count it: from when the customer last heard of us.
  const heard = page.story.findLast((one) => one.kind === "message" && one.direction === "out");
  const promisedAt = (nextDue === "next_word" && nextDueFrom) || (heard?.at ?? acceptedAt);
  return (
    <p className="nextword row" title={format.exact(due)}>
      <ClockMark clock={{ state: "normal", due, nearAt: nearFrom(promisedAt, due) }} small />
      <span className="grow el">
        {t("side.nextWord")} <b>{format.dayTime(due, now)}</b>
      </span>
    </p>
  );
}
