/** A stretch of time between start and due, as it comes over the wire. */
export interface RulerStretch {
  kind: "counted" | "uncounted" | "paused";
  from: string;
  to: string;
  because: "first_day" | "closed" | "weekend" | "holiday" | "rolled" | null;
  names: { zh: string; en: string } | null;
}

export interface RulerMark extends RulerStretch {
  look: "on" | "off" | "wait" | "left";
  ms: number;
  /** Share of the width. */
  weight: number;
  /** Wide enough for two short lines. */
  labelled: boolean;
  /** Now is at its left edge. */
  now: boolean;
}

const LABEL_SHARE = 0.08;
const LABELS_MOST = 9;

/**
 * Lays stretches on a line: long ones shrink to the root of their length, what does not count to a third of that, so
 * that an hour beside a weekend can still be seen. Counted time is parted at `now`; null leaves it whole.
 */
export function layRuler(parts: readonly RulerStretch[], now: Date | null): RulerMark[] {
  const marks = parts.flatMap((part) => parted(part, now)).map(weighed);
  const whole = marks.reduce((sum, { weight }) => sum + weight, 0);
  const crowded = marks.length > LABELS_MOST;
  return marks.map((mark) => ({
    ...mark,
    weight: (mark.weight / whole) * 100,
    labelled: mark.weight / whole >= LABEL_SHARE && !(crowded && mark.because === "weekend"),
  }));
}

type Piece = RulerStretch & { past: boolean; now: boolean };

function parted(part: RulerStretch, now: Date | null): Piece[] {
  if (!now) return [{ ...part, past: true, now: false }];
  const [from, to, at] = [Date.parse(part.from), Date.parse(part.to), now.getTime()];
  if (at <= from) return [{ ...part, past: false, now: false }];
  if (at >= to) return [{ ...part, past: true, now: false }];
  const middle = now.toISOString();
  return [
    { ...part, to: middle, past: true, now: false },
    { ...part, from: middle, past: false, now: true },
  ];
}

function weighed(part: Piece): RulerMark {
  const ms = Date.parse(part.to) - Date.parse(part.from);
  const look = part.kind === "paused" ? "wait" : part.kind === "uncounted" ? "off" : part.past ? "on" : "left";
  const weight = Math.sqrt(ms) * (look === "off" ? 0.35 : 1);
  return { ...part, look, ms, weight, labelled: false };
}
