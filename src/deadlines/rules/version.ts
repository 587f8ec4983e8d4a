import { dayIn } from "../../kernel/zone.ts";
import type { DeadlinePolicy } from "./policy.ts";

/**
 * The version of a policy that applies to what begins at an instant: of its own versions the last one in effect, else
 * that of the policy which took its place by then, or which it took the place of. A case keeps what it was given
 * (`pinOf`): a later version moves no open deadline. Undefined where nothing was in effect yet.
 */
export function policyFor(
  policies: readonly DeadlinePolicy[],
  id: string,
  at: Date,
  zone: string,
): DeadlinePolicy | undefined {
  const day = dayIn(zone, at);
  const seen = new Set<string>();
  for (let wanted: string | null | undefined = id; wanted && !seen.has(wanted); ) {
    seen.add(wanted);
    const own = policies.filter((one) => one.id === wanted);
    const begun = own.filter(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= day);
    const latest = begun.reduce<DeadlinePolicy | undefined>(
      (best, one) => (best && isLater(best, one) ? best : one),
      undefined,
    );
    if (latest && (latest.effectiveTo === null || day <= latest.effectiveTo)) return latest;
    const current: string = wanted;
    wanted = latest ? latest.supersededBy : policies.find(({ supersededBy }) => supersededBy === current)?.id;
  }
  return undefined;
}

/** A version a case is pinned to, by `id/version`. */
export function pinnedPolicy(policies: readonly DeadlinePolicy[], pin: string): DeadlinePolicy | undefined {
  return policies.find(({ id, version }) => pin === `${id}/${version}`);
}

function isLater(one: DeadlinePolicy, other: DeadlinePolicy): boolean {
  const [from, to] = [one.effectiveFrom ?? "", other.effectiveFrom ?? ""];
  return from === to ? compareVersions(one.version, other.version) > 0 : from > to;
}

/** Orders versions: `1` < `1.1` < `1.2` < `2`. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split(".").map(Number));
  return a![0]! - b![0]! || (a![1] ?? 0) - (b![1] ?? 0);
}
