import { wholeMinutes } from "../words/whole-minutes.ts";

/** A stretch of time between start and due, as it comes over the wire. */
export interface RulerStretch {
  kind: "counted" | "uncounted" | "paused";
  from: string;
  to: string;
  because: "first_day" | "closed" | "weekend" | "holiday" | "rolled" | null;
  names: { zh: string; en: string } | null;
}

/** A stretch as it is drawn: before the count, counted, not counted, waiting, still left, over the limit. */
export interface RulerMark {
  look: "before" | "on" | "off" | "wait" | "left" | "over";
  from: string;
  /** Length in milliseconds, in whole minutes. */
  ms: number;
  because: RulerStretch["because"];
  names: RulerStretch["names"];
  /** Share of the width, in percent. */
  weight: number;
  /** Wide enough for two short lines. */
  labelled: boolean;
  /** Now is at its left edge. */
  now: boolean;
}

export interface RulerTimes {
  /** Null for a rule that is tried on a day: nothing has been used up. */
  now: Date | null;
  /** When the clock stopped: from then on nothing is used up, and nothing is over. */
  stoppedAt?: string | null | undefined;
  /** When it was received, where the count begins later. */
  receivedAt?: string | undefined;
}

const LABEL_SHARE = 0.08;
const LABELS_MOST = 9;
const MINUTE = 60_000;

/**
 * Lays stretches that lie end to end from start to due on a line: long ones shrink to the root of their length, what does
 * not count to a third of that, so that an hour beside a weekend can still be seen. Time is parted at now; before the
 * start lies what was received earlier, behind the due time what it is over by.
 */
export function layRuler(
  parts: readonly RulerStretch[],
  { now: clock, stoppedAt, receivedAt }: RulerTimes,
): RulerMark[] {
  const now = clock && stoppedAt ? new Date(stoppedAt) : clock;
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return [];
  const marks = [
    ...(receivedAt ? [mark("before", receivedAt, first.from)] : []),
    ...parts.flatMap((part) => parted(part, now)),
    ...(now && now.getTime() > Date.parse(last.to) ? [mark("over", last.to, now.toISOString())] : []),
  ].filter((one) => one.ms >= MINUTE || one.now || one.look === "over");
  const whole = marks.reduce((sum, { weight }) => sum + weight, 0);
  const crowded = marks.length > LABELS_MOST;
  return marks.map((one) => ({
    ...one,
    weight: (one.weight / whole) * 100,
    labelled: one.now || (one.weight / whole >= LABEL_SHARE && !(crowded && one.because === "weekend")),
  }));
}

function parted(part: RulerStretch, now: Date | null): RulerMark[] {
  const { from, to, kind } = part;
  const look = (past: boolean) => (kind === "paused" ? "wait" : kind === "uncounted" ? "off" : past ? "on" : "left");
  const at = now?.getTime() ?? Number.POSITIVE_INFINITY;
  if (at >= Date.parse(to)) return [mark(look(true), from, to, part)];
  // Now may be just where a stretch begins.
  if (at < Date.parse(from)) return [mark(look(false), from, to, part)];
  const middle = now!.toISOString();
  return [mark(look(true), from, middle, part), { ...mark(look(false), middle, to, part), now: true }];
}

function mark(look: RulerMark["look"], from: string, to: string, part?: RulerStretch): RulerMark {
  const ms = wholeMinutes(Math.max(0, Date.parse(to) - Date.parse(from)));
  const weight = Math.sqrt(ms) * (look === "off" ? 0.35 : 1);
  return {
    look,
    from,
    ms,
    because: part?.because ?? null,
    names: part?.names ?? null,
    weight,
    labelled: false,
    now: false,
  };
}

type At = string | Date;
/** A clock of a case: what stood still and what did not count, wherever it lay. */
export interface RuledClock {
  from: At;
  due: At;
  /** `to: null` while it still stands still. */
  pauses?: readonly { from: At; to: At | null }[];
  off?: readonly { from: At; to: At; because: RulerStretch["because"]; names: RulerStretch["names"] }[];
}

/** The stretches of a clock, end to end from its start to its due time; a pause wins over a day off within it. */
export function stretchesOf({ from, due, pauses = [], off = [] }: RuledClock, now: Date): RulerStretch[] {
  const [start, end] = [ms(from), ms(due)];
  const cuts = [
    ...pauses.map((one) => ({
      kind: "paused" as const,
      from: ms(one.from),
      to: one.to === null ? now.getTime() : ms(one.to),
      because: null,
      names: null,
    })),
    ...off.map((one) => ({ ...one, kind: "uncounted" as const, from: ms(one.from), to: ms(one.to) })),
  ].sort((one, other) => one.from - other.from);
  const all: RulerStretch[] = [];
  const put = (kind: RulerStretch["kind"], a: number, b: number, why: Pick<RulerStretch, "because" | "names">) => {
    if (b > a) all.push({ kind, from: iso(a), to: iso(b), because: why.because, names: why.names });
  };
  let at = start;
  for (const cut of cuts) {
    const [a, b] = [Math.max(cut.from, at), Math.min(cut.to, end)];
    if (b <= a) continue;
    put("counted", at, a, { because: null, names: null });
    put(cut.kind, a, b, cut);
    at = b;
  }
  put("counted", at, end, { because: null, names: null });
  return all;
}

const ms = (at: At) => new Date(at).getTime();
const iso = (at: number) => new Date(at).toISOString();
