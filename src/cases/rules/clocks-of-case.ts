import type { ClockActor, Milestone } from "../../deadlines/rules/milestone.ts";
import { type DeadlinePolicy, pinOf } from "../../deadlines/rules/policy.ts";
import type { StartingEvent } from "../../deadlines/rules/starting-events.ts";
import { pinnedPolicy, policyFor } from "../../deadlines/rules/version.ts";
import type { Channel } from "../../kernel/vocabulary.ts";
import type { DueKind } from "./clocks.ts";

/**
 * What a milestone asks of us, by its id in the templates. `acceptance` is what the house's own acceptance clock, which
 * is stricter, measures already (R1): such a step gets no clock of its own.
 */
const ASKS: Readonly<Record<string, DueKind>> = {
  ...of("acceptance", "ack", "triage", "accept", "tell_acceptance", "tell_receipt", "classify", "in_progress"),
  ...of("first_word", "first_contact"),
  ...of("progress", "progress"),
  ...of("handling", "decide", "decide_simple", "decide_complex", "answer", "close", "reply", "response"),
  ...of("handling", "final", "final_response", "idr_response"),
};

function of(what: DueKind, ...ids: string[]): Record<string, DueKind> {
  return Object.fromEntries(ids.map((id) => [id, what]));
}

/** A customer who disagrees asks us to look again; what is counted from then on is the answer to that. */
const REVIEW_ASKED: ReadonlySet<StartingEvent> = new Set(["review_requested", "verification_requested"]);

/** What a step of a policy asks; one that no template names is a duty by policy. */
export function asksFor({
  id,
  repeats,
  from,
}: Pick<Milestone, "id" | "repeats"> & Partial<Pick<Milestone, "from">>): DueKind {
  if (from && REVIEW_ASKED.has(from)) return "review";
  return ASKS[id] ?? (repeats ? "progress" : "policy");
}

/** What a case knows of itself when its clocks are set. */
export interface ClockCase {
  channel: Channel;
  receivedAt: Date;
  complex: boolean;
}

/** A clock to set on a case. */
export interface ClockToSet {
  clock: string;
  what: DueKind;
  actor: ClockActor;
  policy: DeadlinePolicy;
  pin: string;
  milestone: string;
  startedAt: Date;
}

/** The clock of R1 from acceptance to the account, whatever policy gives its limit. */
export const HANDLING = "handling";

/**
 * The clocks of a case by its policies (§2.3): each company step that is counted from something the case knows of, in the
 * version in effect when it was received, or that it is pinned to. The house default gives way where a rule of law asks
 * for the same.
 */
export function clocksOfCase(
  ids: readonly string[],
  policies: readonly DeadlinePolicy[],
  pins: readonly string[],
  c: ClockCase,
  now: Date,
  zone: string,
): ClockToSet[] {
  const found = ids.flatMap((id) => {
    const pin = pins.find((one) => one.startsWith(`${id}/`));
    const policy = (pin && pinnedPolicy(policies, pin)) || policyFor(policies, id, c.receivedAt, zone);
    return policy ? stepsOf(policy, c, now) : [];
  });
  const ruled = new Set(found.filter(({ policy }) => !isHouse(policy)).map(({ what }) => what));
  const kept = found.filter(({ policy, what }) => !isHouse(policy) || !ruled.has(what));
  const first = kept.find(({ what }) => what === "handling");
  return kept.map((one) => ({ ...one, clock: one === first ? HANDLING : `${one.policy.id}.${nameOf(one)}` }));
}

/** A plain step and the one for complex cases are one clock. */
const nameOf = ({ what, milestone }: ClockToSet) => (what === "handling" ? what : milestone);

const isHouse = ({ status }: DeadlinePolicy) => status === "house_default";

function stepsOf(policy: DeadlinePolicy, c: ClockCase, now: Date): ClockToSet[] {
  return policy.milestones.flatMap((step) => {
    const actor = step.actor ?? policy.actor;
    const what = asksFor(step);
    const startedAt = startOf(step.from, c, now);
    const ours = actor === "company" || actor === "internal";
    if (!ours || !startedAt || what === "acceptance" || !applies(policy, step, c)) return [];
    return [{ clock: "", what, actor, policy, pin: pinOf(policy), milestone: step.id, startedAt }];
  });
}

/** A step for complex cases takes the place of the plain one; what hangs on anything else nobody has said. */
function applies(policy: DeadlinePolicy, step: Milestone, c: ClockCase): boolean {
  if (step.condition) return step.condition.id === "complex" && c.complex;
  const twin = policy.milestones.some(
    (one) => one.condition?.id === "complex" && asksFor(one) === asksFor(step) && one.from === step.from,
  );
  return !(twin && c.complex) && !step.skippedIf;
}

/** When the starting event of a step came; null where the case does not know of it, so that nothing is counted. */
function startOf(event: StartingEvent, c: ClockCase, now: Date): Date | null {
  const passedOn = c.channel === "referral";
  const came: Partial<Record<StartingEvent, Date | null>> = {
    received: c.receivedAt,
    recorded: c.receivedAt,
    accepted: now,
    last_note: now,
    verification_requested: now,
    review_requested: now,
    transfer_received: passedOn ? c.receivedAt : null,
    work_order_received: passedOn ? c.receivedAt : null,
    sent_to_portal: c.channel === "web" ? c.receivedAt : null,
  };
  return came[event] ?? null;
}
