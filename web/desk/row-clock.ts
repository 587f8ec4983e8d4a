import type { ClockFacts } from "../ui/ClockChip.tsx";
import type { MyCase } from "./desk-data.ts";

const HOUR = 3_600_000;
/** The last fifth of the time counts as near, but never less than an hour nor more than three days. */
const NEAR_SHARE = 0.2;
const NEAR_LEAST = HOUR;
const NEAR_MOST = 72 * HOUR;

/** From when a deadline counts as near. */
export function nearFrom(from: string | null, due: string): string {
  const end = Date.parse(due);
  const span = from ? Math.max(0, end - Date.parse(from)) : 0;
  const near = Math.min(NEAR_MOST, Math.max(NEAR_LEAST, span * NEAR_SHARE));
  return new Date(end - near).toISOString();
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
