import type { Story } from "../story.ts";
import { pick } from "./wealth-telling.ts";

const often = (times: number): string => (times === 2 ? "twice" : `${["no", "one", "two", "three", "four", "five"][times] ?? times} times`);

/** Customers who write in English. */
export const wealthEn = [
  {
    id: "en-redemption-cutoff-page",
    lang: "en",
    kind: "complaint",
    phase: "after_sale",
    channels: ["email", "web", "chat"],
    product: "Fund redemption in the app",
    causes: ["expectation_company.notice_unclear", "communication.information_gap"],
    severity: 2,
    title: (t) => pick(t, "Got the next day's price on my redemption", "Cut-off time nowhere on the English page", "Priced a day later than your page says"),
    words: (t) =>
      pick(
        t,
        `I redeemed my fund at 4.40 in the afternoon. The English page says "same-day price", full stop. Then I got the next day's price and CNY ${t.amount} less. Apparently there is a 3 p.m. cut-off, which exists only in Chinese. I can read a clock. I can't read what isn't there.`,
        `Honestly, I'm more tired than angry. I asked the hotline ${often(t.times)} why my redemption used the wrong day and each person told me "it is the rule". Fine. Which rule, and where was I supposed to see it in English? The difference is CNY ${t.amount}.`,
      ),
    businessNeed: (t) => `Which price applied and why; where the cut-off was shown in English; what happens to the CNY ${t.amount} difference.`,
    emotionalNeed: () => "Wants to be treated as someone who can read, not as someone who cannot.",
    note: () => "Customer is right that the English page drops the cut-off line. Confirm with the page archive before replying, and answer in English.",
    progress: (t) =>
      `${t.caller}, thank you for writing, and I am sorry nobody has given you a straight answer so far. I am checking what the English page showed that day and which price applied. You will hear from me by 5 p.m. tomorrow, whatever we have found by then.`,
    tasks: [
      {
        department: "wealth",
        question: () => "When was the redemption received and which price applies under the fund contract?",
        answer: () => "Received at 16:40. The contract sets a 15:00 cut-off, so the next day's price was applied correctly.",
        finding: "not_upheld",
      },
      {
        department: "digital",
        question: () => "What did the English redemption page show about the cut-off on that day?",
        answer: () => 'The English page said "same-day price" without the 15:00 line. The Chinese page had it. The line was lost in the last release.',
        finding: "upheld",
      },
    ],
    ownFault: () => 'The price follows the contract, but our English page left out the cut-off and said "same-day price". We carry that omission.',
    responsibility: "company",
    responsibilityReason: () =>
      "The customer relied on an English page that was incomplete because of our release. The fund company priced the order correctly.",
    demand: (t) => pick(t, `Pay me the CNY ${t.amount} and put the cut-off on the page.`, "Use the price your own page told me I would get."),
    remedy: { kind: "payment", amount: "amount", text: (t) => `Pay the price difference of CNY ${t.amount}; restore the cut-off line on the English page.` },
    proposal: (t) =>
      `${t.caller}, the order reached us at 16:40, after the 15:00 cut-off in the fund contract, so the price itself was applied correctly. Our English page did not show that cut-off, and you relied on it; I apologise. The remedy has been approved: CNY ${t.amount} to the account ending ${t.tail} within three business days. The missing line is back on the page.`,
    reply: (t) => pick(t, "That is fair. Thank you for actually looking at the page.", "Accepted. I checked, the 3 p.m. line is there now."),
    answer: "accepted",
    account: (t) =>
      `${t.caller}, the facts: your order arrived at 16:40, the cut-off is 15:00, and our English page did not say so. Responsibility: the pricing was correct; the incomplete page is ours. What we have done: CNY ${t.amount} has been paid to the account ending ${t.tail}, and English pages are now checked line by line against the Chinese ones before release. If you disagree, our Compliance and Consumer Protection Department will review the case, or you may apply to the local financial consumer mediation body.`,
  },
  {
    id: "en-risk-form-chinese-only",
    lang: "en",
    kind: "complaint",
    phase: "pre_sale",
    channels: ["counter", "email", "visit"],
    product: "Wealth account opening",
    causes: ["communication.cultural_difference", "left_alone.nobody_helped"],
    severity: 2,
    title: (t) => pick(t, "Asked to sign a risk form I cannot read", "Risk questionnaire in Chinese only", "Told to tick the boxes and not worry"),
    words: (t) =>
      pick(
        t,
        "I came to open a wealth account. The lady gave me ten questions in Chinese and said \"just tick here, here and here, everyone does\". I asked for English, there was none. I didn't sign. I'm not being difficult, I simply don't sign things about my own money that I can't read.",
        `My Chinese is good enough for a taxi, not for a risk questionnaire. I came back ${often(t.times)} because I was told somebody who speaks English would be in. Nobody was. Could you please just tell me whether I can open this account or not?`,
      ),
    businessNeed: () => "To open the account on the basis of a questionnaire the customer understands, on one visit with a fixed time.",
    emotionalNeed: () => "Wants to be taken seriously as a careful client, not treated as a nuisance.",
    note: () =>
      "Good instinct not to sign. An English version exists at head office and was never sent to the branch. Someone telling clients which boxes to tick goes to compliance.",
    progress: (t) =>
      `${t.caller}, you were right to ask for a form you can read, and I am sorry that we left you without one. I am arranging the English version and a colleague who can go through it with you. I will write to you by noon tomorrow with two possible times.`,
    tasks: [
      {
        department: "retail",
        question: () => "What happened at the counter? Is there an approved English questionnaire?",
        answer: () => "The clerk pointed out which boxes to tick. An approved bilingual form has existed for a year but was not distributed to branches.",
        finding: "upheld",
      },
    ],
    ownFault: () => "An approved English form was not available at the counter, and the clerk suggested answers. Both are ours to put right.",
    responsibility: "company",
    responsibilityReason: () => "The form existed and was not distributed; a clerk must never suggest the answers of a risk questionnaire.",
    demand: (t) =>
      pick(t, "An English form and one appointment that really happens.", "Just let me open the account properly. And tell that clerk why it matters."),
    remedy: {
      kind: "service_recovery",
      amount: null,
      text: () => "Fixed appointment with the bilingual form and an English-speaking colleague; forms sent to every branch.",
    },
    proposal: (t) =>
      `${t.caller}, we should have had the English form at the counter, and nobody should have suggested which boxes to tick. I apologise for both. What we propose: one appointment of about forty minutes, at a time you choose, with the bilingual form and a colleague who speaks English. Please bring your passport and residence permit, which we need to open the account.`,
    reply: (t) =>
      pick(
        t,
        "Tuesday at ten suits me. Thank you for not making me ask again.",
        'Done today, forty minutes exactly. My risk level is "balanced", which I now understand.',
      ),
    answer: "accepted",
    account: (t) =>
      `${t.caller}, the facts: the branch had no English form and a clerk suggested answers. Responsibility: ours. What we have done: your account was opened on the bilingual form, all branches now have it, and the staff of that counter have been retrained. No money was involved, so there is nothing to pay back. If you disagree with any of this, our Compliance and Consumer Protection Department will review it, and the local financial consumer mediation body is open to you as well.`,
  },
  {
    id: "en-salary-remittance-returned",
    lang: "en",
    kind: "complaint",
    phase: "after_sale",
    channels: ["phone", "email", "chat"],
    product: "Outward remittance",
    causes: ["communication.information_gap", "communication.slow_solution", "perceived_loss.actual_loss"],
    severity: 2,
    title: (t) =>
      pick(t, "Money sent home came back two weeks later", "Remittance returned over the order of my names", "Rent money bounced and nobody told me"),
    words: (t) =>
      pick(
        t,
        `I sent part of my salary to my own account at home. Two weeks of nothing, then it came back minus CNY ${t.small}. The reason: "beneficiary name mismatch". It is my name! Your form swapped first and last. Meanwhile my rent at home bounced. Who tells my landlord?`,
        `Every time I called, I was told "the money is on the way". It was on the way, all right, on the way back. I lost CNY ${t.small} in charges and had to borrow from a colleague. All I want is for one person to own this.`,
      ),
    businessNeed: (t) => `Why the payment was returned, who pays the CNY ${t.small} in charges, and how to send it again so that it arrives.`,
    emotionalNeed: () => "Felt alone with it for two weeks; wants one person who follows it to the end.",
    note: () =>
      'The beneficiary bank is strict about name order. Our form splits names the Chinese way. Two hotline colleagues said "on the way" after the return notice had arrived.',
    progress: (t) =>
      `${t.caller}, two weeks without a straight answer is too long, and I am sorry. I now own this from end to end. Operations is reading the return message; I will call you by 4 p.m. today with the reason and the quickest way to send the money again.`,
    tasks: [
      {
        department: "operations",
        question: () => "Why did the beneficiary bank return the payment, and who took the charges?",
        answer: (t) =>
          `Returned for name mismatch: our form sent the family name first in one field. Charges of CNY ${t.small} were taken by the beneficiary bank. The return notice lay unread for four days.`,
        finding: "partly_upheld",
      },
    ],
    ownFault: () => "The form does not explain name order and the return notice was left for four days. The return itself was the other bank's decision.",
    responsibility: "shared",
    responsibilityReason: () => "The beneficiary bank decided to return and charge; our form and the four days without news contributed.",
    demand: (t) => pick(t, `Send it again free of charge and cover the CNY ${t.small}.`, "One person, one answer, and the charges back."),
    remedy: { kind: "refund", amount: "small", text: (t) => `Cover the charges of CNY ${t.small}, resend without fee, and provide a letter for the landlord.` },
    proposal: (t) =>
      `${t.caller}, the other bank returned the payment because the name order differed from your account there. It took the charges; our form did not explain the order, and we read the notice four days late, for which I apologise. The remedy has been approved: CNY ${t.small} to the account ending ${t.tail}, a new transfer without fee, and a letter you can show your landlord.`,
    reply: (t) => pick(t, "It arrived this morning. The letter helped, my landlord was decent about it.", "Fine, but four days is four days. I accept."),
    answer: "accepted_under_protest",
    account: (t) =>
      `${t.caller}, the facts: the payment was returned over the order of your names, and charges of CNY ${t.small} were taken by the beneficiary bank. Responsibility: the return and the charges are that bank's; the unclear form and the four days are ours. What we have done: the charges have been covered, the transfer has arrived, and the form now shows names as they stand in the passport. If you disagree, our Compliance and Consumer Protection Department will review the case, or you may apply to the local financial consumer mediation body.`,
  },
] satisfies readonly Story[];
