import { zoneOffset } from "../kernel/zone.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WEEKDAY = [
  [8 * 60 + 30, 12 * 60],
  [13 * 60 + 30, 17 * 60 + 50],
] as const;
const SATURDAY = [[9 * 60, 11 * 60 + 30]] as const;

/** Offsets change at most on the hour; asking the calendar for each of ten thousand instants would take a second. */
const offsets = new Map<string, number>();
function offsetAt(zone: string, at: Date): number {
  const key = `${zone} ${Math.floor(at.getTime() / (60 * MINUTE))}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = zoneOffset(zone, at);
    offsets.set(key, offset);
  }
  return offset;
}

function spansOf(localDay: number): readonly (readonly [number, number])[] {
  // Day 0 of the epoch was a Thursday.
  const weekday = (((localDay + 4) % 7) + 7) % 7;
  if (weekday === 0) return [];
  return weekday === 6 ? SATURDAY : WEEKDAY;
}

/** The instant that lies this many working minutes earlier; with 0 the last working moment up to `at`. */
export function officeBefore(zone: string, at: Date, minutes: number): Date {
  return walk(zone, at, minutes, -1);
}

/** The instant that lies this many working minutes later. */
export function officeAfter(zone: string, at: Date, minutes: number): Date {
  return walk(zone, at, minutes, 1);
}

function walk(zone: string, at: Date, minutes: number, way: 1 | -1): Date {
  const offset = offsetAt(zone, at);
  const local = at.getTime() + offset;
  let left = minutes * MINUTE;
  let place = local;
  for (let day = Math.floor(local / DAY); ; day += way) {
    const spans = spansOf(day).map(([from, to]) => [day * DAY + from * MINUTE, day * DAY + to * MINUTE] as const);
    for (const [from, to] of way === 1 ? spans : [...spans].reverse()) {
      if (way === 1 ? place >= to : place <= from) continue;
      const start = Math.min(Math.max(place, from), to);
      const room = way === 1 ? to - start : start - from;
      if (left <= room) return new Date(start + way * left - offset);
      left -= room;
      place = way === 1 ? to : from;
    }
  }
}

/** A clock time (`17:00`) on the day that lies `days` calendar days from the day of `at`. */
export function clockOn(zone: string, at: Date, days: number, clock: string): Date {
  const offset = offsetAt(zone, at);
  const [hours, minutes] = clock.split(":").map(Number);
  const day = Math.floor((at.getTime() + offset) / DAY) + days;
  return new Date(day * DAY + hours! * 60 * MINUTE + minutes! * MINUTE - offset);
}

/** A clock time on the `count`th Monday-to-Friday day after the day of `at`; 0 is that day itself or the next working day. */
export function workdayClock(zone: string, at: Date, count: number, clock: string): Date {
  const today = Math.floor((at.getTime() + offsetAt(zone, at)) / DAY);
  let days = 0;
  for (let left = count; left > 0 || spansOf(today + days) !== WEEKDAY; ) {
    days++;
    if (spansOf(today + days) === WEEKDAY && left > 0) left--;
  }
  return clockOn(zone, at, days, clock);
}

/** Calendar days between the days of two instants. */
export function daysBetween(zone: string, from: Date, to: Date): number {
  const day = (at: Date) => Math.floor((at.getTime() + offsetAt(zone, at)) / DAY);
  return day(to) - day(from);
}

/** A clock time later today, `share` of the way to closing time (or to midnight, late in the day), on a round minute. */
export function laterToday(zone: string, now: Date, share: number): Date {
  const close = clockOn(zone, now, 0, "18:00");
  const end = close.getTime() - now.getTime() > 90 * MINUTE ? close : clockOn(zone, now, 0, "23:59");
  const room = end.getTime() - now.getTime();
  // What people say is a round time: half past four, not 16:25.
  const step = (room > 240 * MINUTE ? 30 : room > 90 * MINUTE ? 5 : 1) * MINUTE;
  const exact = now.getTime() + Math.max(room * share, Math.min(room, 2 * MINUTE));
  return new Date(Math.min(Math.ceil(exact / step) * step, end.getTime()));
}
