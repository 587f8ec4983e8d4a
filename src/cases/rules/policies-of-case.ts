import type { DeadlinePolicy } from "../../deadlines/rules/policy.ts";
import type { Channel, Kind } from "../../kernel/vocabulary.ts";

/** Which cases a policy counts for, in an organisation. Absent: whatever the channel, kind or product. */
export interface PolicyRule {
  policy: string;
  channels?: Channel[];
  kinds?: Kind[];
  /** Codes of products: each with all that lies below it. */
  products?: string[];
}

/** Whether every duty of a policy is somebody else's: such a one counts for no case of ours. */
export function isOfOthers({ actor, milestones }: Pick<DeadlinePolicy, "actor" | "milestones">): boolean {
  return milestones.every((step) => ["regulator", "external_body"].includes(step.actor ?? actor));
}

/** What holds until the organisation chooses: the house default, for everything. */
export const DEFAULT_POLICY_RULES: readonly PolicyRule[] = [{ policy: "house-default-cn" }];

const GRIEVANCES: Kind[] = ["complaint", "dispute", "conflict"];
/** A bank in China: the rule for what customers complain of, that for what the central bank passes on, and the house's own. */
export const BANK_POLICY_RULES: readonly PolicyRule[] = [
  { policy: "cn-bank-insurance-2020", kinds: GRIEVANCES },
  { policy: "cn-pboc-2020-transferred", kinds: GRIEVANCES, channels: ["referral"] },
  { policy: "house-default-cn" },
];

/**
 * The policies that count for a case, in the organisation's order, each once. `products`: the code of its product and of all
 * that it lies below.
 */
export function policiesOf(
  rules: readonly PolicyRule[],
  c: { channel: Channel; kind: Kind; products: readonly string[] },
): string[] {
  const holds = (rule: PolicyRule) =>
    (rule.channels?.includes(c.channel) ?? true) &&
    (rule.kinds?.includes(c.kind) ?? true) &&
    (rule.products?.some((code) => c.products.includes(code)) ?? true);
  return [...new Set(rules.filter(holds).map((rule) => rule.policy))];
}
