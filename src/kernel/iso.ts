const DAY_MS = 86_400_000;
/** `2026-11-22T` of the days that came up last: a page of instants lies on few of them. */
const days = new Map<number, string>();
const DAYS_MOST = 4000;
const padded = (count: number, width: number) =>
  Array.from({ length: count }, (_, i) => String(i).padStart(width, "0"));
const TWO = padded(60, 2);
const THREE = padded(1000, 3);

/** What `toISOString` gives, in an eighth of the time: a list of fifty cases says two hundred instants. */
export function isoOf(instant: Date): string {
  const time = instant.getTime();
  if (Number.isNaN(time)) return instant.toISOString();
  const day = Math.floor(time / DAY_MS);
  const ms = time - day * DAY_MS;
  const second = Math.floor(ms / 1000);
  const minute = Math.floor(second / 60);
  return `${textOf(day)}${TWO[Math.floor(minute / 60)]}:${TWO[minute % 60]}:${TWO[second % 60]}.${THREE[ms % 1000]}Z`;
}

function textOf(day: number): string {
  const known = days.get(day);
  if (known !== undefined) return known;
  const whole = new Date(day * DAY_MS).toISOString();
  const text = whole.slice(0, whole.indexOf("T") + 1);
  if (days.size >= DAYS_MOST) days.clear();
  days.set(day, text);
  return text;
}
