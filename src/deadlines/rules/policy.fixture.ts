import { type DueInput, dueOf } from "./compute.ts";
import type { ClockRule, DeadlinePolicy } from "./policy.ts";

export const SHANGHAI = "Asia/Shanghai";

const words = { zh: "步骤", en: "step" };

/** A policy with one milestone called `step`, for tables of counting. */
export function policyWith(
  milestone: Partial<DeadlinePolicy["milestones"][number]>,
  clock: Partial<ClockRule> = {},
  more: Partial<DeadlinePolicy> = {},
): DeadlinePolicy {
  return {
    id: "made-up",
    version: "1",
    names: words,
    jurisdiction: "CN",
    appliesTo: words,
    actor: "company",
    status: "in_force",
    effectiveFrom: null,
    effectiveTo: null,
    supersededBy: null,
    confidence: "high",
    sources: [{ kind: "background", ref: "made up" }],
    verify: [],
    cautions: [],
    clock: {
      basis: "calendar",
      startsOn: "received",
      firstDay: "next_day",
      endRoll: "none",
      calendar: "cn-national",
      ...clock,
    },
    milestones: [{ id: "step", names: words, limit: 1, unit: "calendar_day", from: "received", ...milestone }],
    extensions: [],
    pauses: [{ id: "waits", names: words, applies: ["step"] }],
    stops: [],
    reminders: [],
    retention: [],
    duties: [],
    examples: [],
    ...more,
  };
}

/** When the one milestone falls due. */
export function dueAt(policy: DeadlinePolicy, input: DueInput): Date | null {
  return dueOf(policy, "step", input).dueAt;
}
