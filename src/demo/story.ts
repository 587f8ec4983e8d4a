import type { Cause, Channel, Finding, Kind, Phase, Remedy, Responsibility, Severity } from "../kernel/vocabulary.ts";

/** The eight departments of the fictional 云岚银行. */
export const DEMO_DEPARTMENTS = {
  care: "客户关怀中心",
  retail: "零售业务部",
  wealth: "财富管理部",
  brokerage: "证券业务部",
  cards: "信用卡中心",
  digital: "渠道科技部",
  operations: "运营管理部",
  compliance: "合规与消费者权益部",
} as const;
export type DemoDepartment = keyof typeof DEMO_DEPARTMENTS;

/** What differs between two tellings of the same story; every text below is a function of it. */
export interface Telling {
  /** Surname with 先生/女士 (or "Mr …" in English stories). */
  caller: string;
  /** Colleague who writes: family and given name. */
  agent: string;
  /** A branch, for example 城东支行. */
  branch: string;
  /** Money in yuan, two decimals, for example 1,286.00. */
  amount: string;
  /** A smaller sum in the same form (fees, differences). */
  small: string;
  /** When it happened, in words that fit after 我: 上周五, 11月3日. */
  when: string;
  /** Last four digits of the card or account. */
  tail: string;
  /** Small count, 2 to 5. */
  times: number;
  /** 0, 1, 2 …: which telling this is; use it to pick among alternative wordings. */
  nth: number;
}

export type Text = (t: Telling) => string;

/** One believable complaint with everything that happens on its way; the demo plays it as far as its case has come. */
export interface Story {
  /** kebab-case, unique. */
  id: string;
  lang: "zh" | "en";
  kind: Kind;
  phase: Phase;
  /** Channels it plausibly comes over; one is picked. */
  channels: readonly Channel[];
  /** Product or business in the bank's own words: 借记卡, 手机银行, 云悦90天持有期… */
  product: string;
  causes: readonly Cause[];
  severity: Severity;
  /** What stands in lists: ≤ 26 Chinese characters, the matter in the customer's sense, no 关于…的投诉. */
  title: Text;
  /** The customer's own words, first person, spoken, 60–220 characters. */
  words: Text;
  /** R3, our restatement: what must be done or made clear. */
  businessNeed: Text;
  /** R3: what the person needs to be given as a person. */
  emotionalNeed: Text;
  /** Internal note of a colleague after the first talk (customer never sees it). */
  note: Text;
  /** Progress word to the customer while we look into it. */
  progress: Text;
  /** Questions to departments and what they found. 1 or 2. */
  tasks: readonly { department: DemoDepartment; question: Text; answer: Text; finding: Finding }[];
  /** May the fault be ours (R5)? Then the supervisor's decision in words. */
  ownFault: Text | null;
  responsibility: Responsibility;
  /** Reason of the responsibility decision, one or two sentences. */
  responsibilityReason: Text;
  /** What the customer asked for, in their words (R7). */
  demand: Text;
  /** What is offered; the amount is the sum of the telling that it costs, or null. */
  remedy: { kind: Remedy; amount: "amount" | "small" | null; text: Text };
  /** Proposal as written to the customer (say 补救, never 补偿/赔偿). */
  proposal: Text;
  /** The customer's answer to it. */
  reply: Text;
  answer: "accepted" | "accepted_under_protest" | "refused" | "no_answer";
  /** What they write when they ask that somebody else looks at what was decided (R10); of a story told that far. */
  review?: Text;
  /** R8 account: facts, whose responsibility, what is done or why nothing is, where to go if you disagree. */
  account: Text;
}
