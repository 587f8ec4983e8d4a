import type { CasePage, TaskShape } from "../../src/cases/contract/shapes.ts";
import type { ClockFacts } from "../ui/ClockChip.tsx";
import { nearFrom } from "../ui/near.ts";

type Clock = CasePage["clocks"][number];
const ms = (at: unknown) => Date.parse(String(at));

/** A clock of the case as the chip wants it. */
export function caseClock(clock: Clock): ClockFacts {
  const due = String(clock.dueAt);
  if (clock.stoppedAt) return { state: ms(clock.stoppedAt) <= ms(due) ? "kept" : "late" };
  if (clock.pausedAt) return { state: "paused" };
  return { state: "normal", due, nearAt: nearFrom(clock.startedAt, due) };
}

/** How long a stopped clock ran, in milliseconds. */
export function ranFor(clock: Clock): number {
  return clock.stoppedAt ? ms(clock.stoppedAt) - ms(clock.startedAt) - clock.pausedMs : 0;
}

/** The clock of an open task: it began at dispatch (§2.1). */
export function taskClock(task: Pick<TaskShape, "dispatchedAt" | "dueAt">): ClockFacts {
  return { state: "normal", due: String(task.dueAt), nearAt: nearFrom(task.dispatchedAt, task.dueAt) };
}
