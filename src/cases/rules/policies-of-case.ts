import type { Channel, Kind } from "../../kernel/vocabulary.ts";

/** Which cases a policy counts for, in an organisation. Absent: whatever the channel, kind or product. */
export interface PolicyRule {
  policy: string;
  channels?: readonly Channel[];
  kinds?: readonly Kind[];
  products?: readonly string[];
}

/** What holds until the organisation chooses: the house default, for everything. */
export const DEFAULT_POLICY_RULES: readonly PolicyRule[] = [{ policy: "house-default-cn" }];

const GRIEVANCES: readonly Kind[] = ["complaint", "dispute", "conflict"];
/** A bank in China: the rule for what customers complain of, that for what the central bank passes on, and the house's own. */
export const BANK_POLICY_RULES: readonly PolicyRule[] = [
  { policy: "cn-bank-insurance-2020", kinds: GRIEVANCES },
  { policy: "cn-pboc-2020-transferred", kinds: GRIEVANCES, channels: ["referral"] },
  { policy: "house-default-cn" },
];

/** The policies that count for a case, in the organisation's order, each once. */
export function policiesOf(
  rules: readonly PolicyRule[],
  c: { channel: Channel; kind: Kind; product: string | null },
): string[] {
  const holds = (rule: PolicyRule) =>
    (rule.channels?.includes(c.channel) ?? true) &&
    (rule.kinds?.includes(c.kind) ?? true) &&
    (rule.products === undefined || (c.product !== null && rule.products.includes(c.product)));
  return [...new Set(rules.filter(holds).map((rule) => rule.policy))];
}
