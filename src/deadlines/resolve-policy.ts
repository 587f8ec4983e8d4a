import { type Decision, decided } from "../kernel/refusal.ts";
import { dayIn } from "../kernel/zone.ts";
import { allDue, type Matter, type MilestoneDue } from "./rules/all-due.ts";
import { localIso } from "./rules/date-words.ts";
import type { DeadlinePolicy } from "./rules/policy.ts";
import { refuse } from "./rules/refusals.ts";
import { policyFor } from "./rules/version.ts";

/** The version of a policy in effect at an instant, or why there is none. */
export function resolvePolicy(
  policies: readonly DeadlinePolicy[],
  id: string,
  at: Date,
  zone: string,
): Decision<DeadlinePolicy> {
  if (!policies.some((one) => one.id === id)) {
    const missing = nearestFirst(policies, id).map((one) => ({
      field: "policy",
      say: { zh: `${one.id}　${one.names.zh}`, en: `${one.id}  ${one.names.en}` },
    }));
    return refuse("policy_not_found", { params: { id }, missing });
  }
  const policy = policyFor(policies, id, at, zone);
  if (policy) return decided(policy);
  const begins = policies.filter((one) => one.id === id).map(({ effectiveFrom }) => effectiveFrom ?? "");
  const params = { id, day: dayIn(zone, at), from: begins.sort()[0]! };
  return refuse("policy_not_yet_in_force", { params });
}

/** Those whose id or name has a part of what was typed stand first, by how many parts. */
function nearestFirst(policies: readonly DeadlinePolicy[], typed: string): DeadlinePolicy[] {
  const parts = typed
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length > 1);
  const hits = ({ id, names }: DeadlinePolicy) =>
    parts.filter((part) => `${id} ${names.zh} ${names.en}`.toLowerCase().includes(part)).length;
  return [...policies].sort((one, other) => hits(other) - hits(one));
}

/**
 * Every due time of a matter under a policy, or the refusal where nothing of what was asked can be: a pause the policy
 * knows nowhere, an extension that is not in it, one asked for after every limit it lengthens had passed (§2.3).
 */
export function askDue(policy: DeadlinePolicy, matter: Matter): Decision<MilestoneDue[]> {
  if (matter.pauses?.length && policy.pauses.length === 0)
    return refuse("pause_not_allowed", { params: { id: policy.id } });
  for (const { id } of matter.extensions ?? []) {
    if (policy.extensions.some((one) => one.id === id)) continue;
    const known = policy.extensions.map((one) => one.id).join(", ") || "–";
    return refuse("extension_unknown", { params: { id: policy.id, extension: id, known } });
  }
  const beside = nothingBeside(policy, matter);
  if (!beside.ok) return beside;
  const due = allDue(policy, matter);
  for (const { id } of matter.extensions ?? []) {
    const told = due.flatMap(({ explain }) => explain.filter((step) => "id" in step && step.id === id));
    if (told.length === 0 || !told.every((step) => step.kind === "extension_unused" && step.because === "limit_passed"))
      continue;
    const { applies } = policy.extensions.find((one) => one.id === id)!;
    const last = due.filter((one) => applies.includes(one.id)).map(({ dueAt }) => dueAt?.getTime() ?? 0);
    const params = { extension: id, due: localIso(new Date(Math.max(...last)), matter.zone) };
    return refuse("extension_too_late", { params });
  }
  return decided(due);
}

/** What was given and counts nowhere is refused, not passed over: the answer would look as if it had counted. */
function nothingBeside({ id, milestones }: DeadlinePolicy, { variant, limit, events }: Matter): Decision<void> {
  const variants = milestones.flatMap((one) => one.variants?.map((other) => other.id) ?? []);
  if (variant && !variants.includes(variant)) {
    return refuse("variant_unknown", { params: { id, variant, known: variants.join(", ") || "–" } });
  }
  if (limit && milestones.every(({ unit }) => unit !== "per_order"))
    return refuse("limit_not_asked", { params: { id } });
  const starts = [...new Set(milestones.map(({ from }) => from))];
  const unused = Object.keys(events ?? {}).find((event) => starts.every((one) => one !== event));
  return unused
    ? refuse("event_unused", { params: { id, event: unused, known: starts.join(", ") } })
    : decided(undefined);
}
