import type { DeadlineBook } from "../../deadlines/book.ts";
import type { Due } from "../../deadlines/rules/compute.ts";
import { sayAmount } from "../../deadlines/rules/date-words.ts";
import { extensionsOf } from "../../deadlines/rules/extensions.ts";
import type { DeadlinePolicy, Extension } from "../../deadlines/rules/policy.ts";
import { pinnedPolicy } from "../../deadlines/rules/version.ts";
import type { Clock } from "../clock-store.ts";
import type { ClockShape } from "../contract/clock-shape.ts";
import { customerPause, recount } from "../recount.ts";
import { pausedMs } from "../rules/clocks.ts";
import { approvalLevel, decideLonger } from "../rules/extending.ts";
import { countedOf } from "../turn-clocks.ts";

/** What a clock is shown with: the policies, the organisation's zone, now, and what the reader may do. */
export interface ClockReader {
  book: DeadlineBook;
  zone: string;
  now: Date;
  mayAsk: boolean;
  /** Whether the reader may approve what waits, for the extension it is. */
  maySettle: (clock: Clock, extension: Extension) => boolean;
}

/** A clock as its page shows it; instants as Dates. */
export function shapeClock(clock: Clock, reader: ClockReader) {
  const { book } = reader;
  const policy = pinnedPolicy(book.policies, clock.policy);
  const step = policy?.milestones.find(({ id }) => id === clock.milestone);
  const namesOf = (id: string) => policy?.extensions.find((one) => one.id === id)?.names ?? null;
  return {
    clock: clock.clock,
    what: clock.what,
    actor: clock.actor as ClockShape["actor"],
    policy: clock.policy,
    policyNames: policy?.names ?? null,
    milestone: clock.milestone,
    milestoneNames: step?.names ?? null,
    startedAt: clock.started_at,
    dueAt: clock.due_at,
    estimated: clock.estimated,
    pausedAt: clock.paused_at,
    pausedMs: pausedMs(clock.pauses),
    mayPause: policy === undefined || customerPause(book, clock.policy, clock.milestone) !== null,
    extensions: clock.extensions.map((one) => ({ ...one, names: namesOf(one.id) })),
    asked: policy && clock.asked ? shapeAsked(clock, policy, reader) : null,
    extendable: policy && reader.mayAsk && !clock.asked ? extendable(clock, policy, reader) : [],
    stoppedAt: clock.stopped_at,
    stoppedBy: clock.stopped_by as "met" | "ended" | null,
  };
}

function shapeAsked(clock: Clock, policy: DeadlinePolicy, reader: ClockReader) {
  const asked = clock.asked!;
  const extension = policy.extensions.find(({ id }) => id === asked.id);
  return {
    id: asked.id,
    names: extension?.names ?? null,
    reason: asked.reason,
    askedByName: asked.askedByName,
    at: new Date(asked.at),
    dueAt: longerBy(clock, asked.id, reader.now, reader),
    approver: extension ? approvalLevel(extension) : ("head" as const),
    mine: extension !== undefined && reader.maySettle(clock, extension),
  };
}

/** The extensions that would give more time now. */
function extendable(clock: Clock, policy: DeadlinePolicy, reader: ClockReader) {
  const used = clock.extensions.map(({ id }) => id);
  const now = { dueAt: clock.due_at, stoppedAt: clock.stopped_at, asked: null };
  return extensionsOf(policy, clock.milestone ?? "").flatMap((extension) => {
    const due = longerDue(clock, extension.id, reader.now, reader);
    const longer = decideLonger(now, extension, used, due?.dueAt ?? null, reader.now);
    if (!longer.ok) return [];
    const { id, names, unit, maxTotal, toTotal, approver: approverNames, noticeMustState: mustState = [] } = extension;
    const limit = maxTotal ?? toTotal;
    const most = limit && unit !== "prompt" ? sayAmount({ limit, unit }) : null;
    const approver = approvalLevel(extension);
    return [{ id, names, dueAt: longer.value, estimated: due!.estimated, approver, approverNames, most, mustState }];
  });
}

/** When a clock would fall due with one more extension from `at` on. */
export function longerBy(
  clock: Clock,
  id: string,
  at: Date,
  { book, zone }: Pick<ClockReader, "book" | "zone">,
): Date | null {
  return longerDue(clock, id, at, { book, zone })?.dueAt ?? null;
}

/** The same with how sure it is, and why. */
export function longerDue(
  clock: Clock,
  id: string,
  at: Date,
  { book, zone }: Pick<ClockReader, "book" | "zone">,
): Due | null {
  const counted = countedOf(clock);
  return recount(book, { ...counted, extensions: [...counted.extensions, { id, at }] }, zone);
}
