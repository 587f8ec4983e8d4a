/** One stretch of the ruler: before the count or not counted in it, counted, paused, still left, or over the limit. */
export interface Stretch {
  kind: "before" | "on" | "off" | "wait" | "left" | "over";
  /** Length in milliseconds. */
  ms: number;
  /** When it begins. */
  at: Date;
}

interface Span {
  from: unknown;
  to: unknown;
}

/** What a ruler is drawn from: instants as contracts carry them. */
export interface Ruled {
  receivedAt: unknown;
  from: unknown;
  due: unknown;
  /** Times in which the clock stood still; `to: null` while it still does. */
  pauses?: readonly Span[];
  /** Days that do not count. */
  off?: readonly Span[];
}

const MINUTE = 60_000;
const ms = (at: unknown) => new Date(at as string).getTime();

/** How a due time came about, in order: received, counted and not, paused, now, due. */
export function rulerOf({ receivedAt, from, due, pauses = [], off = [] }: Ruled, now: Date): Stretch[] {
  const [received, end] = [ms(receivedAt), ms(due)];
  const begun = ms(from) < end ? ms(from) : received;
  const upTo = Math.min(now.getTime(), end);
  const cuts = [...cutsOf("wait", pauses, upTo), ...cutsOf("off", off, upTo)]
    .map((cut) => ({ ...cut, from: Math.max(cut.from, begun), to: Math.min(cut.to, upTo) }))
    .filter((cut) => cut.to > cut.from)
    .sort((a, b) => a.from - b.from);
  const all: Stretch[] = [stretch("before", received, begun)];
  let at = begun;
  for (const cut of cuts) {
    if (cut.to <= at) continue;
    all.push(stretch("on", at, cut.from), stretch(cut.kind, Math.max(at, cut.from), cut.to));
    at = cut.to;
  }
  all.push(stretch("on", at, upTo));
  all.push(now.getTime() < end ? stretch("left", now.getTime(), end) : stretch("over", end, now.getTime()));
  return all.filter((one) => one.ms >= MINUTE || one.kind === "left" || one.kind === "over");
}

function stretch(kind: Stretch["kind"], from: number, to: number): Stretch {
  return { kind, ms: Math.max(0, to - from), at: new Date(from) };
}

function cutsOf(kind: "wait" | "off", spans: readonly Span[], upTo: number) {
  return spans.map(({ from, to }) => ({ kind, from: ms(from), to: to === null ? upTo : ms(to) }));
}
