import type { Missing } from "../../kernel/refusal.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { refuseReferral } from "./refusals.ts";

export const REFERRAL_STATES = ["open", "answered", "withdrawn"] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];
/** How the list of referrals may be looked at; those that a body took back stand among all. */
export const REFERRAL_VIEWS = ["open", "answered", "all"] as const;
export type ReferralView = (typeof REFERRAL_VIEWS)[number];
export const PACKAGE_STATES = ["draft", "submitted", "issued", "sent", "returned"] as const;
export type PackageState = (typeof PACKAGE_STATES)[number];
/** By what means an answer goes to the body. */
export const SENT_BY = ["system", "email", "post", "fax", "in_person"] as const;
export type SentBy = (typeof SENT_BY)[number];

/** A body's number as it is compared: full-width signs, spaces and case are no difference. */
export function normalNumber(number: string): string {
  return number.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
}

/** What an answer is judged by. */
export interface AnswerFacts {
  demands: readonly { demand: number; answer: string | null }[];
  letter: string;
  accountRequired: boolean;
  accounted: boolean;
}

/** R8: an answer is whole when every demand has one, there is a letter, and the customer has the account it speaks of. */
export function decideComplete({ demands, letter, accountRequired, accounted }: AnswerFacts): Decision<void> {
  const missing: Missing[] = demands
    .filter(({ answer }) => !answer?.trim())
    .map(({ demand }) => ({
      field: `demand-${demand}`,
      say: { zh: `第${demand}项要求还没有答复。`, en: `Demand ${demand} has no answer yet.` },
    }));
  if (!letter.trim())
    missing.push({ field: "letter", say: { zh: "还没有写复函。", en: "The letter is not written yet." } });
  if (accountRequired && !accounted)
    missing.push({
      field: "account",
      say: { zh: "要求先给顾客交代，还没有给。", en: "The customer has to have our final response first." },
    });
  return missing.length === 0 ? decided(undefined) : refuseReferral("package_incomplete", { missing });
}

/** R11: who wrote any part of an answer does not approve it. */
export function decideApprover(actorId: string, authors: readonly string[]): Decision<void> {
  return authors.includes(actorId) ? refuseReferral("package_by_author") : decided(undefined);
}

/** The number an answer goes out under: `2611-0337-复1-2` is the second answer to the first referral of the case. */
export function issueNumber(caseNumber: string, referral: number, nth: number): string {
  return `${caseNumber}-复${referral}-${nth}`;
}
