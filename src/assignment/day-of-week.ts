import { zoneOffset } from "../kernel/zone.ts";

/** ISO day of the week (1 Monday) of an instant where the organisation is. */
export function dayOfWeek(at: Date, zone: string): number {
  const there = new Date(at.getTime() + zoneOffset(zone, at));
  return there.getUTCDay() || 7;
}
