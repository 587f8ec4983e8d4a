import type { MatterWords } from "./shape.ts";

/** What a case is about, in English. */
export const MATTER: MatterWords = {
  phase: { pre_sale: "Pre-sale", in_sale: "During sale", after_sale: "After-sale" },
  severity: { 1: "Level 1", 2: "Level 2", 3: "Level 3", 4: "Level 4" },
  cause: {
    expectation_company: {
      image_too_high: "Image higher than what is given",
      advertising_too_good: "Advertising promised more than was given",
      notice_unclear: "Notice unclear and misread",
      policy_vague: "Policy vague or changed midway",
    },
    expectation_staff: {
      training_short: "Training insufficient",
      inexperience: "Inexperience that misled",
      uneven_standards: "Uneven standards among colleagues",
      low_alertness: "Lack of alertness to tricks",
    },
    left_alone: {
      next_step_unknown: "Did not know the next step",
      step_unsure: "Unsure this step was right",
      last_step_unsure: "Unsure the last step was right",
      nobody_helped: "Nobody came to help",
    },
    perceived_loss: {
      actual_loss: "Actual loss",
      feared_loss: "Feared loss",
      unequal_treatment: "Unequal treatment",
      lost_time: "Lost time",
    },
    recognition: {
      not_respected: "Not respected",
      not_cared_for: "Not cared for",
      not_taken_seriously: "Not taken seriously",
      seeks_contact: "Seeks contact",
      seeks_compensation: "Hopes for redress and recognition",
      hostility: "Relations already strained",
      acts_for_others: "Acts for a competitor or group",
    },
    product_service: {
      defect: "Defect or poor performance",
      poor_service: "Poor service quality",
      differs_from_advertised: "Differs from what was advertised",
    },
    unmet_over_time: {
      needs_changed: "Needs changed, we did not follow",
      promise_not_kept: "Promise or privilege not honoured",
      poor_after_sales: "Poor after-sales support",
    },
    communication: {
      information_gap: "Information gap",
      cultural_difference: "Cultural difference",
      emotion_of_moment: "Tense moment",
      explanation_unclear: "Explanation unclear",
      slow_solution: "Problem not solved quickly",
      misread_instructions: "Instructions misread",
    },
  },
  ground: {
    safety: "safety of persons",
    money: "money or goods lost",
    time: "time lost",
    feelings: "hurt feelings",
    amount: "amount {amount}",
    affected: "{count} people affected",
    regulator: "regulator involved",
    media: "media involved",
    vulnerable: "customer needs care, one level up",
    repeat: "told before, one level up",
  },
};
