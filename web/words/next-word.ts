import type { Channel } from "../../src/kernel/vocabulary.ts";
import { momentOf, partsOf } from "./zoned.ts";

const LAST_HOUR = 16;

/** When the customer hears from us next unless someone says otherwise: today 17:00, from 16:00 on tomorrow 10:00. */
export function usualNextWord(now: Date): Date {
  const { year, month, day, hour } = partsOf(now);
  if (hour < LAST_HOUR) return momentOf({ year, month, day, hour: 17, minute: 0 });
  const tomorrow = new Date(Date.UTC(year, month - 1, day + 1));
  return momentOf({
    year: tomorrow.getUTCFullYear(),
    month: tomorrow.getUTCMonth() + 1,
    day: tomorrow.getUTCDate(),
    hour: 10,
    minute: 0,
  });
}

/** How the next word reaches the customer, by the way the complaint came. */
export function wayBack(channel: Channel | null): "call" | "write" | "meet" {
  if (channel === "phone") return "call";
  return channel === "counter" || channel === "visit" || channel === null ? "meet" : "write";
}
