import { decided } from "../../kernel/refusal.ts";
import { dayIn } from "../../kernel/zone.ts";
import type { Look } from "../../platform/act.ts";
import { type DeadlineBook, deadlineBook } from "../book.ts";
import type { DeadlinePolicy } from "../rules/policy.ts";
import { refuse } from "../rules/refusals.ts";
import { compareVersions, policyFor } from "../rules/version.ts";

/** Every policy by its id, as it is in effect today; one that another took the place of is listed as it last was. */
export async function listPolicies(look: Look) {
  const book = await deadlineBook(look.db);
  const ids = [...new Set(book.policies.map(({ id }) => id))];
  return decided({
    items: ids.map((policyId) => {
      const policy = inEffect(book, policyId, look);
      const { version, names, jurisdiction, actor, status, confidence, verify } = policy;
      const scheduled = versionsOf(book, policyId).find((one) => isScheduled(one, look));
      return {
        policyId,
        version,
        names,
        jurisdiction,
        actor,
        status,
        confidence,
        own: version.includes("."),
        scheduledFrom: scheduled?.effectiveFrom ?? null,
        toVerify: verify.length,
      };
    }),
  });
}

export async function readPolicy(look: Look, { policyId }: { policyId: string }) {
  const book = await deadlineBook(look.db);
  const versions = versionsOf(book, policyId);
  if (versions.length === 0) return refuse("policy_unknown", { params: { id: policyId } });
  const current = inEffect(book, policyId, look);
  return decided({
    policyId,
    zone: look.zone,
    current: current.version,
    versions: versions.map((one) => shapeVersion(book, one, current, look)),
    calendars: [...book.calendarData.values()],
    hours: book.hours,
  });
}

function shapeVersion(book: DeadlineBook, one: DeadlinePolicy, current: DeadlinePolicy, look: Look) {
  const own = book.ownVersions.find(({ policy }) => policy.id === one.id && policy.version === one.version);
  const { examples: _, ...policy } = one;
  return {
    version: one.version,
    effectiveFrom: one.effectiveFrom,
    own: own !== undefined,
    state: one === current ? "current" : isScheduled(one, look) ? "scheduled" : "past",
    reason: own?.reason ?? null,
    byName: own?.createdByName ?? null,
    at: own?.createdAt ?? null,
    policy,
  } as const;
}

/** The versions of a policy, in order. */
function versionsOf(book: DeadlineBook, policyId: string): DeadlinePolicy[] {
  return book.policies.filter(({ id }) => id === policyId).sort((a, b) => compareVersions(a.version, b.version));
}

/** The version in effect today; where another policy took its place, the last of its own. */
export function inEffect(
  book: DeadlineBook,
  policyId: string,
  { now, zone }: Pick<Look, "now" | "zone">,
): DeadlinePolicy {
  const today = policyFor(book.policies, policyId, now, zone);
  const begun = versionsOf(book, policyId).filter((one) => !isScheduled(one, { now, zone }));
  return today?.id === policyId ? today : (begun.at(-1) ?? versionsOf(book, policyId)[0]!);
}

function isScheduled({ effectiveFrom }: DeadlinePolicy, { now, zone }: Pick<Look, "now" | "zone">): boolean {
  return effectiveFrom !== null && effectiveFrom > dayIn(zone, now);
}
