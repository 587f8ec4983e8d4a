import type { BusinessHours } from "./business-hours.ts";
import type { Calendar } from "./calendar.ts";
import { type Place, type Reached, reachDay } from "./count-days.ts";
import { reachBusiness, reachElapsed } from "./count-time.ts";
import type { ExplainStep } from "./explain.ts";
import { extendedLimit, type Granted, type Limit } from "./extensions.ts";
import { isCounted, type Milestone } from "./milestone.ts";
import { mayPause, type Pause, type Span, spansOf } from "./pauses.ts";
import type { DeadlinePolicy } from "./policy.ts";

/** What happened, and by which days and hours the organisation counts. */
export interface DueInput {
  /** When the milestone's starting event came. */
  startedAt: Date;
  /** The starting event has not come: the answer says what would be if it came then. */
  assumed?: boolean;
  /** IANA zone of the organisation. */
  zone: string;
  calendars: ReadonlyMap<string, Calendar>;
  /** Business hours; null: limits in days end with the day, limits in business hours use the default ones. */
  hours?: BusinessHours | null;
  pauses?: readonly Pause[];
  extensions?: readonly Granted[];
  /** The limit that came with the order, for `per_order`. */
  limit?: Limit;
  /** The variant of the step that applies (RG 271: superannuation). */
  variant?: string;
}

/** When a milestone falls due; null where the rule gives no number. */
export interface Due {
  dueAt: Date | null;
  /** The calendar is not known that far: recompute when it is. */
  estimated: boolean;
  explain: ExplainStep[];
}

/**
 * When a milestone of a policy falls due, and every step of why. Pure: the same input gives the same answer, in any
 * process zone. `now` ends a pause that is still running. Throws on a milestone or calendar that does not exist.
 * §2.3; Civil Code arts. 201–204 (next day counts first, a limit ends at 24:00 or at close of business).
 */
export function dueOf(policy: DeadlinePolicy, milestoneId: string, input: DueInput, now?: Date): Due {
  const milestone = milestoneOf(policy, milestoneId);
  const event = milestone.from;
  const explain: ExplainStep[] = [{ kind: "started", at: input.startedAt, event, assumed: input.assumed ?? false }];
  const limit = limitOf(milestone, input);
  if (!limit) return withoutNumber(milestone, input.startedAt, explain);
  explain.push({ kind: "limit", amount: { limit: limit.limit, unit: limit.unit }, variant: limit.variant });
  const place = placeOf(policy, input);
  const pauses = pausesOf(policy, milestoneId, input, now, explain);
  const reached = extend({ policy, milestone, place, input, pauses }, limit, explain);
  return { dueAt: new Date(reached.at), estimated: reached.estimated, explain };
}

/** A milestone by its id. */
export function milestoneOf(policy: DeadlinePolicy, id: string): Milestone {
  const milestone = policy.milestones.find((one) => one.id === id);
  if (!milestone) throw new Error(`${policy.id} has no milestone ${id}`);
  return milestone;
}

function limitOf({ limit, unit, variants }: Milestone, input: DueInput): (Limit & { variant: string | null }) | null {
  const variant = input.variant && variants?.find(({ id }) => id === input.variant);
  if (variant) return { limit: variant.limit, unit: variant.unit, variant: variant.id };
  if (unit === "per_order") return input.limit ? { ...input.limit, variant: null } : null;
  return isCounted(unit) && limit !== null ? { limit, unit, variant: null } : null;
}

/** `instant` is due when it begins; `prompt` and an order without its number have no date to miss. */
function withoutNumber({ unit }: Milestone, startedAt: Date, explain: ExplainStep[]): Due {
  explain.push({ kind: "no_number", unit: unit as "per_order" | "prompt" | "instant" });
  return { dueAt: unit === "instant" ? startedAt : null, estimated: false, explain };
}

function placeOf({ clock, id }: DeadlinePolicy, { zone, calendars, hours }: DueInput): Place {
  const calendar = calendars.get(clock.calendar);
  if (!calendar) throw new Error(`${id} counts by the calendar ${clock.calendar}, which was not given`);
  return { zone, calendar, hours: hours ?? null, clock };
}

function pausesOf(
  policy: DeadlinePolicy,
  milestoneId: string,
  { pauses, startedAt }: DueInput,
  now: Date | undefined,
  explain: ExplainStep[],
): readonly Span[] {
  if (!pauses?.length) return [];
  const allowed = pauses.filter(({ rule }) => mayPause(policy, milestoneId, rule));
  for (const { from } of pauses.filter((one) => !allowed.includes(one))) {
    explain.push({ kind: "pause_not_allowed", from });
  }
  return spansOf(allowed, startedAt.getTime(), now?.getTime() ?? null);
}

interface Work {
  policy: DeadlinePolicy;
  milestone: Milestone;
  place: Place;
  input: DueInput;
  pauses: readonly Span[];
}

/** Reaches the end of the limit, then of each longer one that was granted before the end so far. */
function extend(work: Work, limit: Limit, explain: ExplainStep[]): Reached {
  const { policy, milestone, input } = work;
  let steps: ExplainStep[] = [];
  let reached = reach(work, limit, steps);
  let total = limit;
  for (const granted of inOrder(input.extensions)) {
    const rule = policy.extensions.find(({ id, applies }) => id === granted.id && applies.includes(milestone.id));
    if (!rule) continue;
    const { id, at } = granted;
    const unused = { kind: "extension_unused", id, at, names: rule.names } as const;
    if (at.getTime() > reached.at) {
      explain.push({ ...unused, because: "limit_passed" });
      continue;
    }
    const longer = extendedLimit(rule, total, granted.limit);
    const tried: ExplainStep[] = [];
    const end = longer && reach(work, longer, tried);
    if (!end || end.at <= reached.at) {
      explain.push({ ...unused, because: longer ? "no_longer" : "no_number" });
      continue;
    }
    const amount = { limit: longer.limit, unit: longer.unit };
    explain.push({ kind: "extended", id, at, names: rule.names, amount, capped: longer.capped });
    [reached, total, steps] = [end, longer, tried];
  }
  explain.push(...steps);
  return reached;
}

function inOrder(extensions: readonly Granted[] = []): readonly Granted[] {
  return extensions.length < 2
    ? extensions
    : [...extensions].sort((one, other) => one.at.getTime() - other.at.getTime());
}

const MS = { minute: 60_000, hour: 3_600_000 } as const;

function reach({ milestone, place, input, pauses }: Work, { limit, unit }: Limit, explain: ExplainStep[]): Reached {
  const start = input.startedAt.getTime();
  if (unit !== "minute" && unit !== "hour") return reachDay(place, milestone, { limit, unit }, start, pauses, explain);
  const length = limit * MS[unit];
  if (milestone.within === "business_hours") return reachBusiness(place, length, start, pauses, explain);
  return reachElapsed(length, start, pauses, explain);
}
