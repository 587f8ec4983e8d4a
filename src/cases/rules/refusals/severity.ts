import type { RefusalSpec } from "../../../kernel/refusal.ts";

/** What a severity standard cannot be (§2.2). */
export const severity = {
  standard_amount_out_of_order: {
    kind: "invalid",
    field: "amount",
    say: {
      zh: "4级的金额要比3级的大，请改其中一个。",
      en: "The amount for level 4 must be larger than the one for level 3; change one of them.",
    },
  },
  standard_affected_out_of_order: {
    kind: "invalid",
    field: "affected",
    say: {
      zh: "人数要逐级增加：2级、3级、4级一个比一个多。",
      en: "People must grow with the level: more for 3 than for 2, more for 4 than for 3.",
    },
  },
  standard_harm_out_of_order: {
    kind: "invalid",
    field: "harm",
    say: {
      zh: "人身安全重于钱物，钱物重于时间，时间重于感受：后一项的级别不能高过前一项。",
      en: "Safety counts before money, money before time, time before feelings: none may have a higher level than the one before it.",
    },
  },
  standard_least_out_of_order: {
    kind: "invalid",
    field: "safety",
    say: {
      zh: "人身安全、监管介入、媒体介入至少要2级：什么都没说的个案也算2级。",
      en: "Safety, a regulator and the media must ask for level 2 at least: a case of which nothing is known counts as 2.",
    },
  },
} as const satisfies Record<string, RefusalSpec>;
