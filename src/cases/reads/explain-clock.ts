import { bookForReading } from "../../deadlines/book.ts";
import { sayExplain } from "../../deadlines/rules/explain-words.ts";
import type { Pause } from "../../deadlines/rules/pauses.ts";
import type { DeadlinePolicy } from "../../deadlines/rules/policy.ts";
import { saidRef } from "../../deadlines/rules/source-ref.ts";
import { pinnedPolicy } from "../../deadlines/rules/version.ts";
import { decided, type Said } from "../../kernel/refusal.ts";
import { dayAfter, startOfDay } from "../../kernel/zone.ts";
import type { Look } from "../../platform/act.ts";
import type { Database } from "../../platform/db/database.ts";
import { findReminders } from "../alarm-store.ts";
import { type Clock, findClock } from "../clock-store.ts";
import { factsOf } from "../facts-of.ts";
import { recount } from "../recount.ts";
import { maySee } from "../rules/authority.ts";
import { fixedSteps } from "../rules/fixed-steps.ts";
import { refuse } from "../rules/refusals.ts";
import { ringAt, STAGES } from "../rules/reminders.ts";
import { findCase } from "../store.ts";
import { countedOf } from "../turn-clocks.ts";

/** Why a clock of a case falls due when it does: its stretches, and every step of the count, by the version it is pinned to. */
export async function explainClock(look: Look, input: { caseId: string; clock: string }) {
  const row = await findCase(look.db, input.caseId);
  if (!row || !maySee(look.actor, factsOf(row))) return refuse("case_not_found");
  const clock = await findClock(look.db, input.caseId, input.clock);
  if (!clock) return refuse("clock_not_found");
  const book = await bookForReading(look.db);
  const policy = pinnedPolicy(book.policies, clock.policy);
  const counted = countedOf(clock);
  const open = clock.paused_at ? [{ from: clock.paused_at, to: clock.stopped_at }] : [];
  const pauses = [...counted.pauses, ...open];
  const due = recount(book, { ...counted, pauses }, look.zone, clock.stopped_at ?? look.now);
  const steps = due?.explain ?? fixedSteps(fixedOf(clock, pauses), look.zone, clock.stopped_at ?? look.now);
  return decided({
    receivedAt: row.received_at,
    pauses,
    off: (due?.explain ?? []).flatMap((step) =>
      step.kind === "skipped"
        ? [
            {
              from: startOfDay(look.zone, step.from),
              to: startOfDay(look.zone, dayAfter(step.to)),
              because: step.because,
              names: step.names,
            },
          ]
        : [],
    ),
    said: sayExplain(steps, look.zone),
    // The house's own limits are its choice, not a rule to be sure of.
    confidence: policy && policy.status !== "house_default" ? policy.confidence : null,
    pausesBy: pauseOf(policy, clock),
    reminders: await remindersOf(look.db, clock),
    sources: policy?.sources.map(({ kind, ref }) => ({ kind, ref: saidRef(ref) })) ?? [],
  });
}

const fixedOf = (clock: Clock, pauses: readonly Pause[]) => ({
  what: clock.what,
  startedAt: clock.started_at,
  dueAt: clock.due_at,
  pauses,
});

/** The rule by which a clock stands still while the customer is waited for; the house's own handling limit does so too. */
function pauseOf(policy: DeadlinePolicy | undefined, { what, milestone }: Clock): Said | null {
  if (!policy) return what === "handling" ? { zh: "等顾客补充时暂停", en: "waiting for the customer" } : null;
  const rule = policy.pauses.find(({ id, applies }) => id.startsWith("customer") && applies.includes(milestone ?? ""));
  return rule?.names ?? null;
}

/** When a clock of ours that runs reminds whom, as the organisation has it now (§2.3). */
async function remindersOf(db: Database, clock: Clock) {
  const ours = clock.actor === "company" || clock.actor === "internal";
  if (!ours || clock.stopped_at || clock.paused_at) return [];
  const settings = await findReminders(db);
  return STAGES.flatMap((stage) => {
    const at = ringAt(stage, { at: clock.due_at, from: clock.started_at }, settings);
    return at ? [{ stage, at }] : [];
  });
}

/** The steps of rules that other bodies follow, for noting one on a case. */
export async function listOutsideLimits(look: Look) {
  const { policies } = await bookForReading(look.db);
  const limits = policies.flatMap((policy) =>
    policy.milestones
      .map((step) => ({ step, actor: step.actor ?? policy.actor }))
      .filter(({ step, actor }) => step.limit && (actor === "regulator" || actor === "external_body"))
      .map(({ step, actor }) => {
        const { id, names: policyNames, jurisdiction } = policy;
        return { policy: id, policyNames, jurisdiction, milestone: step.id, names: step.names, actor, from: step.from };
      }),
  );
  return decided({ limits });
}
