import { useFormat } from "../words/use-format.ts";
import { useNow } from "./now.ts";

/** A moment, with the exact one on hover. `as`: `今天14:52`, `2分钟前`, `9:30`, or the exact one itself. */
export function Time({ at, as = "day" }: { at: string | Date; as?: "day" | "relative" | "clock" | "exact" }) {
  const format = useFormat();
  const now = useNow();
  const shown = {
    day: () => format.dayTime(at, now),
    relative: () => format.relative(at, now),
    clock: () => format.timeOfDay(at),
    exact: () => format.exact(at),
  }[as]();
  return (
    <time dateTime={typeof at === "string" ? at : at.toISOString()} title={format.exact(at)}>
      {shown}
    </time>
  );
}
