import { bookForReading } from "../../deadlines/book.ts";
import { sayExplain } from "../../deadlines/rules/explain-words.ts";
import { saidRef } from "../../deadlines/rules/source-ref.ts";
import { pinnedPolicy } from "../../deadlines/rules/version.ts";
import { decided } from "../../kernel/refusal.ts";
import { dayAfter, startOfDay } from "../../kernel/zone.ts";
import type { Look } from "../../platform/act.ts";
import { findClock } from "../clock-store.ts";
import { factsOf } from "../facts-of.ts";
import { recount } from "../recount.ts";
import { maySee } from "../rules/authority.ts";
import { refuse } from "../rules/refusals.ts";
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
    said: sayExplain(due?.explain ?? [], look.zone),
    // The house's own limits are its choice, not a rule to be sure of.
    confidence: policy && policy.status !== "house_default" ? policy.confidence : null,
    sources: policy?.sources.map(({ kind, ref }) => ({ kind, ref: saidRef(ref) })) ?? [],
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
