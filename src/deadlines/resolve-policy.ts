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
    const missing = policies.map((one) => ({
      field: "policy",
      say: { zh: `${one.id}　${one.names.zh}`, en: `${one.id}  ${one.names.en}` },
    }));
    return refuse("policy_not_found", { params: { id }, missing });
  }
  const policy = policyFor(policies, id, at, zone);
  return policy ? decided(policy) : refuse("policy_not_yet_in_force", { params: { id, day: dayIn(zone, at) } });
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
