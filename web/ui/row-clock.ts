import type { ClockFacts } from "./ClockChip.tsx";
import { nearFrom } from "./near.ts";

/** What a row of a list knows of its nearest deadline. */
interface RowDue {
  nextDueAt: string | null;
  nextDueFrom: string | null;
}

/** The clock of a row as the chip wants it: paused only when nothing else is due meanwhile. */
export function clockOf(row: RowDue & { state: string }): ClockFacts {
  if (!row.nextDueAt) return { state: row.state === "waiting" ? "paused" : "normal" };
  return { state: "normal", due: row.nextDueAt, nearAt: nearFrom(row.nextDueFrom, row.nextDueAt) };
}

/** Share of the time already used; nothing to show where the beginning is unknown. */
export function usedOf(row: RowDue, now: Date): number | undefined {
  if (!row.nextDueAt || !row.nextDueFrom) return undefined;
  const from = Date.parse(row.nextDueFrom);
  const span = Date.parse(row.nextDueAt) - from;
  return span > 0 ? Math.min(1, Math.max(0, (now.getTime() - from) / span)) : undefined;
}
