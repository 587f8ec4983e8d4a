import type { Said } from "../../kernel/refusal.ts";
import { dayNumber, dayNumberIn, instantOn } from "../../kernel/zone.ts";
import type { Due } from "./compute.ts";
import type { ExplainStep } from "./explain.ts";

/** One stretch of a time ruler, from start to due without gaps. */
export interface RulerPart {
  kind: "counted" | "uncounted" | "paused";
  from: Date;
  to: Date;
  /** Why it is not counted. */
  because: "first_day" | "closed" | "weekend" | "holiday" | "rolled" | null;
  names: Said | null;
}

type Stretch = Omit<RulerPart, "kind"> & { kind: "uncounted" | "paused" };

/**
 * A due time as stretches that were counted, were not, or stood still: what a page draws. Empty where the milestone has
 * no date. The stretches lie end to end from the start to the due time.
 */
export function rulerOf({ dueAt, explain }: Pick<Due, "dueAt" | "explain">, zone: string): RulerPart[] {
  const start = explain.find((step) => step.kind === "started")?.at;
  if (!start || !dueAt) return [];
  const counted = explain.filter((step) => step.kind === "counted");
  const stretches = explain.flatMap((step) => stretchOf(step, zone, start));
  return counted.length > 0 ? withinHours(start, dueAt, counted, stretches) : byDays(start, dueAt, stretches);
}

/** What a step takes out of the time between start and due. */
function stretchOf(step: ExplainStep, zone: string, start: Date): Stretch[] {
  const days = (from: string, to: string) => ({
    from: new Date(instantOn(zone, dayNumber(from))),
    to: new Date(instantOn(zone, dayNumber(to) + 1)),
  });
  switch (step.kind) {
    case "first_day": {
      if (step.counted) return [];
      const to = new Date(instantOn(zone, dayNumberIn(zone, start.getTime()) + 1));
      return [{ kind: "uncounted", from: start, to, because: "first_day", names: null }];
    }
    case "skipped":
      return [{ kind: "uncounted", ...days(step.from, step.to), because: step.because, names: step.names }];
    case "paused":
      return [{ kind: "paused", from: step.from, to: step.to, because: null, names: null }];
    case "rolled": {
      const { from } = days(step.from, step.from);
      return [{ kind: "uncounted", from, to: days(step.to, step.to).from, because: "rolled", names: step.names }];
    }
    default:
      return [];
  }
}

/** Fills what lies between the stretches with counted time; a pause wins over a weekend within it. */
function byDays(start: Date, due: Date, stretches: Stretch[]): RulerPart[] {
  const parts: RulerPart[] = [];
  let at = start;
  const ordered = inOrder(stretches);
  for (const stretch of ordered) {
    const from = later(stretch.from, at);
    const to = earlier(stretch.to, due);
    if (to <= from) continue;
    if (from > at) parts.push(countedPart(at, from));
    parts.push({ ...stretch, from, to });
    at = to;
  }
  if (due > at) parts.push(countedPart(at, due));
  return parts;
}

/** Within business hours what is not counted or paused is closed. */
function withinHours(
  start: Date,
  due: Date,
  counted: readonly { from: Date; to: Date }[],
  stretches: Stretch[],
): RulerPart[] {
  const known: RulerPart[] = [...counted.map(({ from, to }) => countedPart(from, to)), ...stretches];
  const parts: RulerPart[] = [];
  let at = start;
  for (const part of inOrder(known)) {
    const from = later(part.from, at);
    const to = earlier(part.to, due);
    if (to <= from) continue;
    if (from > at) parts.push({ kind: "uncounted", from: at, to: from, because: "closed", names: null });
    parts.push({ ...part, from, to });
    at = to;
  }
  return parts;
}

function inOrder<P extends RulerPart>(parts: P[]): P[] {
  const rank = (part: RulerPart) => (part.kind === "paused" ? 0 : 1);
  return [...parts].sort((one, other) => one.from.getTime() - other.from.getTime() || rank(one) - rank(other));
}

const countedPart = (from: Date, to: Date): RulerPart => ({ kind: "counted", from, to, because: null, names: null });
const later = (one: Date, other: Date) => (one > other ? one : other);
const earlier = (one: Date, other: Date) => (one < other ? one : other);
