import type { ClockFacts } from "../ui/ClockChip.tsx";
import type { MyCase } from "./desk-data.ts";

const HOUR = 3_600_000;
/** Near begins with the last fifth of the time allowed, at most a day before it is due. */
const NEAR_SHARE = 1 / 5;
const NEAR_MOST = 24 * HOUR;

/** From when a deadline counts as near; without a beginning, a day before. */
export function nearFrom(from: string | null, due: string): string {
  const end = Date.parse(due);
  const span = from && from < due ? end - Date.parse(from) : Number.POSITIVE_INFINITY;
  return new Date(end - Math.min(NEAR_MOST, span * NEAR_SHARE)).toISOString();
}

/** The clock of a row as the chip wants it: paused only when nothing else is due meanwhile. */
export function clockOf(row: Pick<MyCase, "state" | "nextDueAt" | "nextDueFrom">): ClockFacts {
  if (!row.nextDueAt) return { state: row.state === "waiting" ? "paused" : "normal" };
  return { state: "normal", due: row.nextDueAt, nearAt: nearFrom(row.nextDueFrom, row.nextDueAt) };
}

/** Share of the time already used; nothing to show where the beginning is unknown. */
export function usedOf(row: Pick<MyCase, "nextDueAt" | "nextDueFrom">, now: Date): number | undefined {
  if (!row.nextDueAt || !row.nextDueFrom) return undefined;
  const from = Date.parse(row.nextDueFrom);
  const span = Date.parse(row.nextDueAt) - from;
  return span > 0 ? Math.min(1, Math.max(0, (now.getTime() - from) / span)) : undefined;
}
