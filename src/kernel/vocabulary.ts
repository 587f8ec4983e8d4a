/**
 * The closed vocabularies of a case (DOMAIN.md §2–§6), one fact for rules, contracts, store and pages.
 * Words on screen for each key live in web/words; keys never reach a person's eyes.
 */

/** What kind of case it is (§2). */
export const KINDS = ["complaint", "dispute", "conflict", "help", "praise", "suggestion"] as const;
export type Kind = (typeof KINDS)[number];

/** Service phase: pre-sale 售前, in-sale 售中, after-sale 售后 (§2). */
export const PHASES = ["pre_sale", "in_sale", "after_sale"] as const;
export type Phase = (typeof PHASES)[number];

/** How the customer reached us (§2). */
export const CHANNELS = [
  "phone",
  "counter",
  "email",
  "letter",
  "visit",
  "web",
  "chat",
  "social",
  "referral",
  "import",
  "api",
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Those by which a customer can be reached; what a body passes on, a file or an interface reaches nobody. */
export const CONTACT_CHANNELS = [
  "phone",
  "counter",
  "visit",
  "letter",
  "email",
  "chat",
  "web",
  "social",
] as const satisfies readonly Channel[];

/** Severity 1 (light) to 4 (gravest), §2.2. */
export const SEVERITIES = [1, 2, 3, 4] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Cause model (§3): family → factors. The company and staff levels of the expectation gap are two families. */
export const CAUSES = {
  expectation_company: ["image_too_high", "advertising_too_good", "notice_unclear", "policy_vague"],
  expectation_staff: ["training_short", "inexperience", "uneven_standards", "low_alertness"],
  left_alone: ["next_step_unknown", "step_unsure", "last_step_unsure", "nobody_helped"],
  perceived_loss: ["actual_loss", "feared_loss", "unequal_treatment", "lost_time"],
  recognition: [
    "not_respected",
    "not_cared_for",
    "not_taken_seriously",
    "seeks_contact",
    "seeks_compensation",
    "hostility",
    "acts_for_others",
  ],
  product_service: ["defect", "poor_service", "differs_from_advertised"],
  unmet_over_time: ["needs_changed", "promise_not_kept", "poor_after_sales"],
  communication: [
    "information_gap",
    "cultural_difference",
    "emotion_of_moment",
    "explanation_unclear",
    "slow_solution",
    "misread_instructions",
  ],
} as const;
export type CauseFamily = keyof typeof CAUSES;
/** `family.factor`, for example `communication.explanation_unclear`. */
export type Cause = { [F in CauseFamily]: `${F}.${(typeof CAUSES)[F][number]}` }[CauseFamily];
export const CAUSE_KEYS = Object.entries(CAUSES).flatMap(([family, factors]) =>
  factors.map((factor) => `${family}.${factor}`),
) as Cause[];

/** What an internal task or a case found (§2.1): being right differs from being satisfied. */
export const FINDINGS = ["upheld", "partly_upheld", "not_upheld", "not_established", "not_ours"] as const;
export type Finding = (typeof FINDINGS)[number];

/** Who carries it (§6). */
export const RESPONSIBILITIES = ["company", "customer", "third_party", "shared", "not_established"] as const;
export type Responsibility = (typeof RESPONSIBILITIES)[number];

/** Remedy kinds (§6). */
export const REMEDIES = [
  "apology",
  "explanation",
  "redo",
  "replacement",
  "return",
  "refund",
  "price_reduction",
  "payment",
  "goodwill",
  "service_recovery",
  "process_change",
  "none",
] as const;
export type Remedy = (typeof REMEDIES)[number];

/** What the customer says to the proposal and to the account (§2.1). */
export const AGREEMENTS = ["accepted", "accepted_under_protest", "refused", "no_answer", "decided_outside"] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** Whether the customer confirmed the need as we restated it (R3). */
export const NEED_STATES = ["not_asked", "confirmed", "corrected"] as const;
export type NeedState = (typeof NEED_STATES)[number];

/** What a piece of evidence is. */
export const EVIDENCE_KINDS = [
  "contract",
  "receipt",
  "screenshot",
  "record",
  "recording",
  "photo",
  "letter",
  "other",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Who supplied it. */
export const EVIDENCE_SOURCES = ["customer", "staff", "third_party"] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];
