import { dayNumberIn, dayText } from "../../kernel/zone.ts";
import { DEFAULT_HOURS, openSpans } from "./business-hours.ts";
import type { Place, Reached } from "./count-days.ts";
import type { ExplainStep } from "./explain.ts";
import type { Span } from "./pauses.ts";

const MINUTE_MS = 60_000;
/** An organisation that opens on no day of a year would count for ever. */
const DAYS_MOST = 3660;

/** The end of a limit in minutes or hours by the wall clock; a pause adds exactly its length. */
export function reachElapsed(
  length: number,
  startedAt: number,
  pauses: readonly Span[],
  explain: ExplainStep[],
): Reached {
  let at = startedAt + length;
  for (const { from, to, running } of pauses) {
    if (from >= at) continue;
    at += to - from;
    const amount = { limit: Math.round((to - from) / MINUTE_MS), unit: "minute" } as const;
    explain.push({ kind: "paused", from: new Date(from), to: new Date(to), amount, running });
  }
  explain.push({ kind: "ends", at: new Date(at), how: "to_the_minute" });
  return { at, estimated: false };
}

/**
 * The end of a limit in minutes or hours of business: only time in which the organisation works and nothing is paused
 * counts. A limit used up at close of business ends there, not at the next opening.
 */
export function reachBusiness(
  { zone, calendar, hours }: Pick<Place, "zone" | "calendar" | "hours">,
  length: number,
  startedAt: number,
  pauses: readonly Span[],
  explain: ExplainStep[],
): Reached {
  const open = hours ?? DEFAULT_HOURS;
  const start = dayNumberIn(zone, startedAt);
  let left = length;
  let estimated = false;
  let begun = false;
  for (let day = start; day < start + DAYS_MOST; day++) {
    estimated ||= !calendar.knows(day);
    explainClosed(calendar, day, explain);
    for (const [opens, closes] of openSpans(day, open, calendar, zone)) {
      const stretches = unpaused(Math.max(opens, startedAt), closes, pauses, explain);
      for (const [from, to] of stretches) {
        if (!begun && from > startedAt && from === opens) {
          explain.push({ kind: "outside_hours", at: new Date(startedAt), opensAt: new Date(opens) });
        }
        begun = true;
        const used = Math.min(left, to - from);
        left -= used;
        const end = from + used;
        explain.push({
          kind: "counted",
          from: new Date(from),
          to: new Date(end),
          minutes: Math.round(used / MINUTE_MS),
        });
        if (left <= 0) return ended(end, estimated, calendar, explain);
      }
    }
  }
  throw new Error(`no business hours within ten years after ${new Date(startedAt).toISOString()}`);
}

function ended(at: number, estimated: boolean, calendar: Place["calendar"], explain: ExplainStep[]): Reached {
  if (estimated) explain.push({ kind: "beyond_calendar", calendar: calendar.names, until: calendar.coverageUntil });
  explain.push({ kind: "ends", at: new Date(at), how: "to_the_minute" });
  return { at, estimated };
}

function explainClosed(calendar: Place["calendar"], day: number, explain: ExplainStep[]): void {
  const because = calendar.kindOf(day);
  if (because !== "weekend" && because !== "holiday") return;
  const names = calendar.nameOf(day);
  const last = explain.at(-1);
  if (last?.kind === "skipped" && last.because === because && last.names === names && last.to === dayText(day - 1)) {
    explain[explain.length - 1] = { ...last, to: dayText(day) };
  } else explain.push({ kind: "skipped", from: dayText(day), to: dayText(day), because, names });
}

/** What is left of an open span when pauses are cut out of it. */
function unpaused(from: number, to: number, pauses: readonly Span[], explain: ExplainStep[]): [number, number][] {
  if (from >= to) return [];
  const left: [number, number][] = [];
  let at = from;
  for (const pause of pauses) {
    if (pause.to <= at || pause.from >= to) continue;
    if (pause.from > at) left.push([at, pause.from]);
    const cut = [Math.max(at, pause.from), Math.min(to, pause.to)] as const;
    const amount = { limit: Math.round((cut[1] - cut[0]) / MINUTE_MS), unit: "minute" } as const;
    explain.push({ kind: "paused", from: new Date(cut[0]), to: new Date(cut[1]), amount, running: pause.running });
    at = Math.max(at, pause.to);
  }
  if (at < to) left.push([at, to]);
  return left;
}
