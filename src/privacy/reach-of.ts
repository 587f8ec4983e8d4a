import { eraseAt, type RetentionPlan } from "./rules/retention.ts";

interface PersonsCase {
  case_id: string;
  closed_at: Date | null;
  hold_id: string | null;
}

/** The cases of a person by what the law lets be done with them, and until when the last is to be kept. */
export function reachOf<C extends PersonsCase>(cases: readonly C[], plan: RetentionPlan, now: Date) {
  const open = cases.filter((one) => !one.closed_at);
  const ended = cases.filter((one) => one.closed_at);
  const held = ended.filter((one) => one.hold_id);
  const free = ended.filter((one) => !one.hold_id);
  const kept = free.filter((one) => eraseAt(one.closed_at!, plan) > now);
  const erasable = free.filter((one) => eraseAt(one.closed_at!, plan) <= now);
  const ends = kept.map((one) => eraseAt(one.closed_at!, plan).getTime());
  return { open, held, kept, erasable, until: ends.length > 0 ? new Date(Math.max(...ends)) : null };
}
