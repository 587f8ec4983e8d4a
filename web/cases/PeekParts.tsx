import { useTranslation } from "react-i18next";
import type { peekCase } from "../../src/cases/contract/lists.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { isOurs } from "../case/clock-facts.ts";
import { happenedAt, isBroughtIn } from "../case/story/brought-in.ts";
import { ClockChip, type ClockFacts } from "../ui/ClockChip.tsx";
import { shareUsed } from "../ui/clock-used.ts";
import { Lack } from "../ui/Lack.tsx";
import { nearFrom } from "../ui/near.ts";
import { useNow } from "../ui/now.ts";
import { Time } from "../ui/Time.tsx";
import { useFormat } from "../words/use-format.ts";
import { movedWord } from "./moved-word.ts";

export type Peeked = AnswerOf<typeof peekCase>;
type Due = NonNullable<Peeked["case"]["nextDue"]>;

const GAPS = 4;
const MOVES = 4;

interface Running {
  what: Due;
  clock: Pick<Peeked["clocks"][number], "startedAt" | "dueAt" | "pausedAt" | "pausedMs" | "stoppedAt" | "estimated">;
}

/** Every clock that runs, nearest first; what the row counts by stands among them even when it is no clock of its own. */
function running({ case: c, clocks }: Peeked): Running[] {
  const list: Running[] = clocks
    .filter((one) => !one.stoppedAt && isOurs(one))
    .map((clock) => ({ what: clock.what, clock }));
  if (c.nextDueAt && c.nextDue && !list.some((one) => one.what === c.nextDue)) {
    const times = { startedAt: c.nextDueFrom ?? c.receivedAt, dueAt: c.nextDueAt };
    list.push({ what: c.nextDue, clock: { ...times, pausedAt: null, pausedMs: 0, stoppedAt: null, estimated: false } });
  }
  const paused = ({ clock }: Running) => Number(clock.pausedAt !== null);
  return list.sort((a, b) => paused(a) - paused(b) || Date.parse(a.clock.dueAt) - Date.parse(b.clock.dueAt));
}

export function PeekClocks({ peeked }: { peeked: Peeked }) {
  const { t } = useTranslation("cases");
  const now = useNow();
  const format = useFormat();
  const clocks = running(peeked);
  const { receivedAt, closedAt } = peeked.case;
  const span = closedAt && { from: format.dayShort(receivedAt, now), to: format.dayShort(closedAt, now) };
  return (
    <section className="pc">
      {span && <p className="m">{t("peek.ended", span)}</p>}
      {!span && clocks.length === 0 && <p className="m">{t("peek.noClock")}</p>}
      {clocks.map(({ what, clock }) => (
        <ClockChip
          key={what + clock.dueAt}
          clock={clockFacts(clock)}
          what={t(`due.${what}`)}
          note={clock.pausedAt ? t("peek.pausedFor") : undefined}
          used={shareUsed(clock, now)}
        />
      ))}
    </section>
  );
}

/** A paused clock has no end yet: it moves by what is paused. */
function clockFacts({ pausedAt, startedAt, dueAt, estimated }: Running["clock"]): ClockFacts {
  if (pausedAt) return { state: "paused" };
  return { state: "normal", due: dueAt, nearAt: nearFrom(startedAt, dueAt), estimated };
}

/** What the steps still lack, the present one first. */
export function PeekGaps({ peeked }: { peeked: Peeked }) {
  const { t, i18n } = useTranslation("cases");
  const gaps = peeked.eightSteps.flatMap(({ lacks }, at) => lacks.map((lack) => ({ ...lack, at: at + 1 })));
  const now = peeked.eightSteps.findIndex(({ status }) => status === "current") + 1;
  return (
    <section className="gap">
      <h3>{t("peek.gaps")}</h3>
      {gaps.length === 0 && <p className="m">{t("peek.noGaps")}</p>}
      <ul>
        {gaps.slice(0, GAPS).map((lack) => (
          <li key={lack.at + lack.field}>
            <Lack end={lack.at === now ? undefined : t("peek.step", { at: lack.at })}>
              {i18n.language === "en" ? lack.en : lack.zh}
            </Lack>
          </li>
        ))}
        {gaps.length > GAPS && <li className="m">{t("peek.moreGaps", { count: gaps.length - GAPS })}</li>}
      </ul>
    </section>
  );
}

type Moved = Peeked["lastEvents"][number];

/** Who did it: for what a department answers, the department; what an import brought along nobody here did. */
function whoOf({ event, actorName, body }: Moved): string {
  const department = body.departmentName;
  return (event === "task_answered" || event === "task_handed_back") && typeof department === "string"
    ? department
    : actorName;
}

/** Nobody here registered what has a source of its own. */
function isEntered(event: Moved): boolean {
  return isBroughtIn(event) || (event.event === "case_received" && typeof event.body.source === "string");
}

/** When it happened, which of what was brought in is not when it was entered. */
function When({ event }: { event: Moved }) {
  const { t } = useTranslation("cases");
  const format = useFormat();
  const now = useNow();
  const at = happenedAt(event);
  if (!isBroughtIn(event)) return <Time at={event.at} />;
  if (!at) return <span className="m">{t("peek.undated")}</span>;
  return (
    <time dateTime={at} title={format.exact(at)}>
      {format.dayShort(at, now)}
    </time>
  );
}

export function PeekMoves({ peeked }: { peeked: Peeked }) {
  const { t } = useTranslation("cases");
  return (
    <section className="mv">
      <h3>{t("peek.moves")}</h3>
      <ol>
        {peeked.lastEvents.slice(0, MOVES).map((event, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two events may fall on one instant
          <li key={at}>
            <When event={event} />
            <span>
              {movedWord(t, event.event)}{" "}
              <span className="m">{isEntered(event) ? t("peek.broughtIn") : whoOf(event)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
