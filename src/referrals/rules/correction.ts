import type { DetailChange } from "../../cases/rules/events.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { BodyKey } from "./bodies.ts";
import { refuseReferral } from "./refusals.ts";

/** What was taken down of a referral and can have been taken down wrong. Days as `2026-11-22`. */
export interface TakenDown {
  body: BodyKey;
  number: string;
  issuedOn: string | null;
  wantedOn: string | null;
  accountRequired: boolean;
  contactName: string | null;
  contactPhone: string | null;
  contactSaid: string | null;
  demands: readonly { demand: number; text: string }[];
}

/** As it becomes, which fields changed, and of those that the journal may quote what they were. */
export interface Corrected {
  next: TakenDown;
  fields: string[];
  changes: DetailChange[];
}

/** Whom the body has us speak with stays out of the journal (R12), and a yes or no says itself. */
const UNQUOTED: ReadonlySet<string> = new Set(["accountRequired", "contactName", "contactPhone", "contactSaid"]);

/**
 * Puts right what was taken down wrong. Not while the answer is being reviewed: who approves it has read it as it stood
 * (R11). What was issued before stays as it went out.
 */
export function decideCorrection(
  stands: TakenDown,
  wish: Partial<TakenDown>,
  { receivedOn, underReview }: { receivedOn: string; underReview: boolean },
): Decision<Corrected> {
  if (underReview) return refuseReferral("package_under_review");
  const given = Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
  const texts = new Map(wish.demands?.map(({ demand, text }) => [demand, text]));
  if ([...texts.keys()].some((one) => !stands.demands.some(({ demand }) => demand === one)))
    return refuseReferral("demand_unknown");
  const demands = stands.demands.map((one) => ({ ...one, text: texts.get(one.demand) ?? one.text }));
  const next: TakenDown = { ...stands, ...given, demands };
  if (next.issuedOn && next.issuedOn > receivedOn) return refuseReferral("referral_day_wrong");
  const was = byField(stands);
  const changed = [...byField(next)].filter(([field, to]) => was.get(field) !== to);
  const changes = changed
    .filter(([field]) => !UNQUOTED.has(field))
    .map(([field, to]) => ({ field, from: was.get(field) as string | null, to: to as string | null }));
  return decided({ next, fields: changed.map(([field]) => field), changes });
}

/** Every field by its name; a demand is `demand-2`, as where it is missing (R8). */
function byField({ demands, ...rest }: TakenDown): Map<string, string | boolean | null> {
  return new Map([...Object.entries(rest), ...demands.map(({ demand, text }) => [`demand-${demand}`, text] as const)]);
}
