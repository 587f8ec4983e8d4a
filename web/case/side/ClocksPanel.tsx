import "../../clocks/Clocks.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClockShape } from "../../../src/cases/contract/clock-shape.ts";
import { STATES } from "../../../src/cases/rules/states.ts";
import { ClockDialog } from "../../clocks/ClockDialog.tsx";
import { OutsideClock } from "../../clocks/OutsideClock.tsx";
import { useClockWords } from "../../clocks/use-clock-words.ts";
import { Button } from "../../ui/Button.tsx";
import { ClockChip, ClockMark } from "../../ui/ClockChip.tsx";
import { shareUsed } from "../../ui/clock-used.ts";
import { nearFrom } from "../../ui/near.ts";
import { useNow } from "../../ui/now.ts";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useHere } from "../case-here.ts";
import { caseClock, inOrder, isOurs, ranFor } from "../clock-facts.ts";

/** The clocks of the case: ours by nearest due, then those that stopped, then quietly other people's; each opens on why. */
export function ClocksPanel() {
  const { t } = useTranslation("case");
  const { t: said } = useTranslation("clocks");
  const { page } = useHere();
  const [opened, open] = useState<string | null>(null);
  const [noting, note] = useState(false);
  const { caseId, state } = page.case;
  const ours = inOrder(page.clocks.filter(isOurs));
  const theirs = inOrder(page.clocks.filter((one) => !isOurs(one)));
  const shown = page.clocks.find(({ clock }) => clock === opened);
  return (
    <section>
      <SectionHead
        level={3}
        title={t("side.clocks")}
        note={t("side.clocksCount", { count: page.clocks.length })}
        end={
          page.acts.includes("note_outside_clock") && (
            <Button look="icon" size="s" icon="plus" label={said("outside.add")} onClick={() => note(true)} />
          )
        }
      />
      <div className="ck">
        {ours.map((clock) => (
          <OneClock key={clock.clock} clock={clock} onOpen={() => open(clock.clock)} />
        ))}
        {theirs.map((clock) => (
          <TheirClock key={clock.clock} clock={clock} onOpen={() => open(clock.clock)} />
        ))}
      </div>
      <NextWord />
      {shown && <ClockDialog caseId={caseId} clock={shown} waiting={state === "waiting"} onClose={() => open(null)} />}
      {noting && <OutsideClock caseId={caseId} onClose={() => note(false)} />}
    </section>
  );
}

function OneClock({ clock, onOpen }: { clock: ClockShape; onOpen: () => void }) {
  const { t } = useTranslation("clocks");
  const format = useFormat();
  const now = useNow();
  const words = useClockWords();
  const name = words.name(clock);
  const took = clock.stoppedBy === "ended" ? t("ended") : t("took", { time: format.duration(ranFor(clock)) });
  const note = clock.stoppedAt ? took : clock.pausedAt ? t("waits") : undefined;
  return (
    <button type="button" className="ck-open" aria-label={t("open", { name })} onClick={onOpen}>
      <ClockChip
        clock={caseClock(clock)}
        side={name}
        note={note}
        what={clock.stoppedAt ? undefined : clock.asked ? t("asked.title") : words.rule(clock)}
        used={clock.stoppedAt ? undefined : shareUsed(clock, now)}
      />
    </button>
  );
}

/** A regulator's clock, or an outside body's: no colour, no share used, and whose it is. */
function TheirClock({ clock, onOpen }: { clock: ClockShape; onOpen: () => void }) {
  const { t } = useTranslation("clocks");
  const format = useFormat();
  const now = useNow();
  const words = useClockWords();
  const step = words.step(clock) ?? words.name(clock);
  return (
    <button type="button" className="ck-open ck-theirs" aria-label={t("open", { name: step })} onClick={onOpen}>
      <span className="m el">
        {words.whose(clock)} · {step}
      </span>
      <span className="m" title={format.exact(clock.dueAt)}>
        {t("by", { time: format.dayShort(clock.dueAt, now) })}
      </span>
    </button>
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
