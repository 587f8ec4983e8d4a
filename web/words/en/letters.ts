import type { Words } from "../shape.ts";
import type { words as zh } from "../zh/letters.ts";

export const words = {
  dear: "Dear {name}, ",
  dearNobody: "Hello, ",
  acknowledgement:
    "{dear}thank you for telling us about “{gist}”. Your case is {number}. {owner} will look after it to the end, so you need not ask anyone else. You will hear from me by {when} about what we have found.",
  decline:
    "{dear}we have looked carefully at “{gist}” (case {number}). We are not able to take it up, because: {ground}. If you disagree, you may ask our compliance and consumer rights office for a review, or turn to the regulator.",
  handOver:
    "{dear}from today {to} looks after your case {number}. Everything you told us and everything we found has been passed on; you need not explain it again. {to} will contact you at the time we agreed.",
  reopen:
    "{dear}your case {number} has been reopened, and {to} will look into it again. Everything you told us and everything we found is there; you need not explain it again. {to} will contact you soon.",
  proposal:
    "{dear}we have looked into what you told us. This is what we propose: {remedy}{amount}Would that be right for you? If you see it differently, please tell me directly.",
  accountFacts: "{dear}about “{gist}” (case {number}), this is what we found: {reason}",
  accountResponsibility: {
    company: "The responsibility is ours, and we are sorry.",
    customer: "We checked and found no mistake on our side; the reasons follow, one by one.",
    third_party: "The cause lies with a third party; we will help you follow it up.",
    shared: "Both sides carry part of it; our part is {share}%, and we stand by it.",
    not_established: "What we have does not allow us to say whose responsibility it is.",
  },
  accountDone: "This is done: {remedy}{amount}{steps}",
  accountNothing: "There is no remedy this time, because: {reason}",
  ground: {
    not_our_customer_or_product: "it does not concern a customer or a product of ours",
    decided_by_court_or_arbitration: "a court or an arbitration body has already decided it",
    pending_with_court_or_arbitration: "a court or an arbitration body is dealing with it",
    same_matter_answered_finally: "we have already given a final answer in the same matter",
    employment_or_internal_matter: "it is a matter of employment or internal administration",
  },
  closing: "Thank you for telling us; we will use it to do better.",
} satisfies Words<typeof zh>;
