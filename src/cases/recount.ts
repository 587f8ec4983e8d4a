import type { DeadlineBook } from "../deadlines/book.ts";
import { type Due, dueOf } from "../deadlines/rules/compute.ts";
import type { Granted } from "../deadlines/rules/extensions.ts";
import type { Pause } from "../deadlines/rules/pauses.ts";
import { pinnedPolicy } from "../deadlines/rules/version.ts";

/** What of a clock says when it falls due. */
export interface Counted {
  policy: string;
  milestone: string | null;
  startedAt: Date;
  pauses: readonly Pause[];
  extensions: readonly Granted[];
}

/** When a clock falls due by the very version it is pinned to, and why; null where no policy in the book counts it. */
export function recount(book: DeadlineBook, clock: Counted, zone: string, now?: Date): Due | null {
  const policy = pinnedPolicy(book.policies, clock.policy);
  if (!policy || !clock.milestone || !book.calendars.has(policy.clock.calendar)) return null;
  const { startedAt, pauses, extensions } = clock;
  const { calendars, hours } = book;
  return dueOf(policy, clock.milestone, { startedAt, zone, calendars, hours, pauses, extensions }, now);
}

/** The pause of a policy that lets this step stand still while the customer is waited for. */
export function customerPause(book: DeadlineBook, pin: string, milestone: string | null): string | null {
  const rules = pinnedPolicy(book.policies, pin)?.pauses ?? [];
  const rule = rules.find(({ id, applies }) => id.startsWith("customer") && applies.includes(milestone ?? ""));
  return rule?.id ?? null;
}
