import type { CasePage, TaskShape } from "../../src/cases/contract/shapes.ts";
import type { ClockFacts } from "../ui/ClockChip.tsx";
import { nearFrom } from "../ui/near.ts";

type Clock = CasePage["clocks"][number];
const ms = (at: unknown) => Date.parse(String(at));

/** A clock of the case as the chip wants it. */
export function caseClock(clock: Clock): ClockFacts {
  const due = String(clock.dueAt);
  if (clock.stoppedBy === "ended") return { state: "normal" };
  if (clock.stoppedAt) return { state: ms(clock.stoppedAt) <= ms(due) ? "kept" : "late" };
  if (clock.pausedAt) return { state: "paused" };
  return { state: "normal", due, nearAt: nearFrom(clock.startedAt, due), estimated: clock.estimated };
}

/** Whether it measures a duty of ours; a regulator's clock, or an outside body's, is never shown as ours (§2.3). */
export function isOurs({ actor }: Pick<Clock, "actor">): boolean {
  return actor === "company" || actor === "internal";
}

/** Those that run by nearest due, those that wait for the customer, then those that stopped, the last one first. */
export function inOrder<C extends Clock>(clocks: readonly C[]): C[] {
  const rank = (one: C) => (one.stoppedAt ? 2 : one.pausedAt ? 1 : 0);
  return [...clocks].sort((a, b) => {
    const late = a.stoppedAt && b.stoppedAt ? ms(b.stoppedAt) - ms(a.stoppedAt) : ms(a.dueAt) - ms(b.dueAt);
    return rank(a) - rank(b) || late;
  });
}

/** How long a stopped clock ran, in milliseconds. */
export function ranFor(clock: Clock): number {
  return clock.stoppedAt ? ms(clock.stoppedAt) - ms(clock.startedAt) - clock.pausedMs : 0;
}

/** The clock of an open task: it began at dispatch (§2.1). */
export function taskClock(task: Pick<TaskShape, "dispatchedAt" | "dueAt">): ClockFacts {
  return { state: "normal", due: String(task.dueAt), nearAt: nearFrom(task.dispatchedAt, task.dueAt) };
}
