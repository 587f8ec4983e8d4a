import type { Words } from "../shape.ts";
import type { words as zh } from "../zh/letters.ts";

export const words = {
  dear: "Dear {name}, ",
  dearNobody: "Hello, ",
  about: { quoted: "the matter you raised (“{gist}”)", dated: "the matter you raised on {day}" },
  acknowledgement:
    "{dear}thank you for contacting us about {about}. Your case number is {number}. {owner} is responsible for your case until it is closed, so you do not need to contact anyone else. {next}",
  acknowledgementNext: "I will update you on our findings by {when}.",
  decline:
    "{dear}we have carefully considered {about} (case {number}). We are unable to investigate it because {ground}. If you disagree, you may ask our compliance and consumer rights office for a review, or refer the matter to the regulator.",
  handOver:
    "{dear}from today {to} is responsible for your case {number}. Everything you have told us and everything we have found has been passed on, so you will not need to explain it again. {to} will contact you at the time we agreed.",
  reopen:
    "{dear}your case {number} has been reopened and {to} will review it afresh. Everything you have told us and everything we have found is on file, so you will not need to explain it again. {next}",
  reopenNext: "{to} will contact you by {when}.",
  proposal:
    "{dear}we have completed our investigation. This is what we propose: {remedy}{amount}Is this acceptable to you? If you see it differently, please tell me directly. {next}",
  proposalNext: "I will contact you by {when} to hear your reply.",
  amount: "The amount is {sum}.",
  accountFacts: "{dear}we have completed our review of {about} (case {number}). Our findings: {reason}",
  accountResponsibility: {
    company: "We were responsible for this, and we are sorry.",
    customer: "We have checked and found no error on our side; our reasons are set out below.",
    third_party: "This was caused by a third party; we will help you take it up with them.",
    shared: "Responsibility is shared; our share is {share}%, and we accept it.",
    not_established: "On the evidence available we cannot establish who was responsible.",
  },
  accountDone: "What we have done: {remedy}{amount}{steps}",
  accountSteps: "We have also completed the following: {steps}.",
  accountNothing: "We are not offering a remedy, for this reason: {reason}",
  ground: {
    not_our_customer_or_product: "it does not concern a customer or a product of ours",
    decided_by_court_or_arbitration: "a court or an arbitration body has already decided it",
    pending_with_court_or_arbitration: "a court or an arbitration body is dealing with it",
    same_matter_answered_finally: "we have already given a final answer in the same matter",
    employment_or_internal_matter: "it is a matter of employment or internal administration",
  },
  closing: "Thank you for raising this with us; we will use it to improve.",
} satisfies Words<typeof zh>;
