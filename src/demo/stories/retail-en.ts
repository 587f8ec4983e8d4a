import type { Story } from "../story.ts";
import { often } from "./retail-telling.ts";

/** Expatriate customers, in English. */
export const retailEn = [
  {
    id: "en-remittance-fee-not-told",
    lang: "en",
    kind: "complaint",
    phase: "in_sale",
    channels: ["email", "phone", "counter"],
    product: "Outward remittance",
    causes: ["expectation_company.notice_unclear", "communication.information_gap"],
    severity: 2,
    title: (t) => ["Less arrived abroad than I sent", "Hidden fee on my wire home", "My transfer home arrived short"][t.nth % 3]!,
    words: (t) =>
      [
        `I sent money to my landlord in Lisbon and paid your fee. What arrived was ${t.small} yuan less than I sent, and now he says I am in arrears. I asked your colleague, "Is this the total cost?" She said yes. So was it, or wasn't it?`,
        `I wired my daughter's school fees (${t.when}). The school received ${t.small} yuan too little and will not confirm her place until the balance is paid. Nobody told me a bank in the middle could help itself. I would have chosen the other option if I had known there was one.`,
        `I run the numbers for a living, so it bothers me: sent in full, fee paid in full, and my mother in Cork gets ${t.small} yuan less. The clerk told me your fee was the whole cost. I am not after a fight. I want to know whose pocket it is in, and I want her to have what I sent.`,
      ][t.nth % 3]!,
    businessNeed: (t) => `Find out who deducted ${t.small} yuan, why it was not mentioned, and how to cover the shortfall.`,
    emotionalNeed: () => "Embarrassed in front of a third party; wants a plain answer rather than a link to the tariff.",
    note: (t) =>
      `Customer speaks calmly and has the receipt. The form had the SHA box pre-ticked. Check what ${t.branch} said about intermediary charges before we quote the tariff.`,
    progress: (t) =>
      `Dear ${t.caller}, we are tracing the payment with the banks in between to see who took the ${t.small} yuan. I will email you by 5 pm tomorrow with what we know, even if the trace is not finished.`,
    tasks: [
      {
        department: "operations",
        question: (t) => `Which bank deducted ${t.small} yuan and under which charging option was the payment sent?`,
        answer: (t) =>
          `The payment went out as SHA. An intermediary bank deducted ${t.small} yuan. The form offers OUR, but the box was pre-ticked SHA and the counter screen shows our own fee only.`,
        finding: "partly_upheld",
      },
    ],
    ownFault: () => 'The deduction was not ours, but the pre-ticked option and the answer "this is the total" were. We carry our part.',
    responsibility: "shared",
    responsibilityReason: () => "The charge was taken by an intermediary bank; our form and our answer gave the customer no fair chance to choose.",
    demand: (t) => `Cover the ${t.small} yuan so the full sum is there.`,
    remedy: { kind: "refund", amount: "small", text: (t) => `Top-up payment of ${t.small} yuan to the same beneficiary, sent with all charges on us.` },
    proposal: (t) =>
      `Dear ${t.caller}, the missing ${t.small} yuan was taken by a bank along the way. You were told our fee was the total, and the form had ticked the shared option for you; we are sorry for that. As a remedy we will send ${t.small} yuan to the same beneficiary, with all charges on our side, so the full amount is complete. May we go ahead?`,
    reply: (t) =>
      [
        "Yes please. And thank you for not sending me to the tariff page.",
        "Please do. The school has confirmed. I appreciate the straight answer.",
        "Go ahead. My mother has it now, and she says you write a decent letter.",
      ][t.nth % 3]!,
    answer: "accepted",
    account: (t) =>
      `Dear ${t.caller}, your payment of ${t.when} was sent with shared charges, and an intermediary bank deducted ${t.small} yuan. The deduction is outside our control; failing to explain it, and pre-ticking the option, was ours. We have sent ${t.small} yuan to your beneficiary, with all charges paid by us. The remittance form now leaves the choice open, and the counter screen mentions charges of other banks. If you disagree, you may ask our Compliance and Consumer Rights department for a review, or apply to the local financial consumer dispute mediation organisation.`,
  },
  {
    id: "en-card-declined-abroad",
    lang: "en",
    kind: "complaint",
    phase: "in_sale",
    channels: ["email", "chat", "phone"],
    product: "Debit card, use abroad",
    causes: ["left_alone.nobody_helped", "expectation_company.notice_unclear"],
    severity: 2,
    title: (t) =>
      ["Stuck at a hotel desk with a dead card", "Told the branch I was travelling, card blocked", "No money, midnight, a blocked card"][t.nth % 3]!,
    words: (t) =>
      [
        `I told ${t.branch} about the trip. Then a hotel desk in Bangkok, two tired kids, and your card declined ${often(t)}. The app told me to call the hotline; the hotline menu is in Chinese only. I ended up borrowing from a stranger. Is an English voice at night too much to ask?`,
        `Card ending ${t.tail} was refused ${often(t)} (${t.when}). I had told ${t.branch} I was travelling. "All set," they said. All set for what? I had no cash for a taxi and nobody to call.`,
        `I did what the leaflet says: told ${t.branch}, gave the dates, got a nod. Midnight at the airport, car hire desk, declined, ${t.times} attempts. The hotline read me a menu in Chinese until I hung up. My company would call this a process failure. I call it a long night on a bench.`,
      ][t.nth % 3]!,
    businessNeed: (t) => `Why card ${t.tail} was declined despite notice of travel, and how to get help in English at night.`,
    emotionalNeed: () => "Felt stranded far from home, and let down after doing everything asked.",
    note: () => "Customer did tell the branch. Look at the travel note first. Do not explain security rules before saying sorry.",
    progress: (t) =>
      `Dear ${t.caller}, your card is working again as of this morning. We are checking why the travel note did not reach the payment system. I will write to you by 4 pm tomorrow.`,
    tasks: [
      {
        department: "cards",
        question: (t) => `Why was card ${t.tail} declined (${t.when})? Was the travel notice registered?`,
        answer: () =>
          "The travel notice was kept on a paper list and never entered. The risk rule blocked the payments automatically. Overnight English support exists on a separate number that is printed nowhere on the card.",
        finding: "upheld",
      },
    ],
    ownFault: () => 'The branch said "all set" and nothing was set. Ours. Enter notices in the system only.',
    responsibility: "company",
    responsibilityReason: () => "The notice was accepted but not entered; the card was blocked by our rule and help in English was not visible.",
    demand: () => "Tell me it won't leave me stranded again, and give me a number that speaks English.",
    remedy: {
      kind: "apology",
      amount: null,
      text: () => "Written apology; travel notice in the app; English night line printed on the card carrier and shown on the decline screen.",
    },
    proposal: (t) =>
      `Dear ${t.caller}, the branch wrote down your trip but it never reached the system, so the card was blocked. You did exactly what was needed and we did not; we are sorry for the night you had. As a remedy: you can now set travel dates yourself in the app, in English; the decline screen shows a number answered in English at all hours; and a written apology from the head of cards is on its way. Is there anything this does not cover?`,
    reply: (t) =>
      [
        "I accept, but I want it noted that an apology does not undo that night.",
        "Fine. I would still have preferred a bank that types in what I tell it.",
        "Accepted, with a raised eyebrow. Print that number large.",
      ][t.nth % 3]!,
    answer: "accepted_under_protest",
    account: (t) =>
      `Dear ${t.caller}, your card ending ${t.tail} was blocked by a security rule because the trip you reported was noted on paper and not entered. The responsibility is ours. The card works again, travel dates can now be set in the app, and the English night line is on the decline screen and the card carrier. Paper lists have been withdrawn in all branches. If you disagree, you may ask our Compliance and Consumer Rights department for a review, or turn to the local financial consumer dispute mediation organisation.`,
  },
  {
    id: "en-frozen-after-passport-renewal",
    lang: "en",
    kind: "complaint",
    phase: "after_sale",
    channels: ["counter", "email", "phone"],
    product: "Savings account",
    causes: ["left_alone.last_step_unsure", "communication.slow_solution"],
    severity: 3,
    title: (t) => ["Account frozen after new passport", "New passport, and my salary is locked in", "Showed my new passport, still frozen"][t.nth % 3]!,
    words: (t) =>
      [
        `I renewed my passport and did the right thing: took it to ${t.branch} and asked them to update it. Two weeks later my account is frozen. The reason on screen: "identity document expired". The document you have is the new one! My salary is in there, ${t.amount} yuan, and rent is due.`,
        `Frozen. Because my old passport expired. I gave you the new one in person (${t.when}), the clerk photocopied it and smiled. I have been to the branch ${often(t)} since. Each time it is a different colleague and the same photocopy.`,
        `I am writing because talking has not worked. ${t.branch} has my new passport; they copied it (${t.when}). The account was frozen anyway, with ${t.amount} yuan of wages in it and rent due on Friday. I have a toddler and a landlord, and neither of them accepts "please wait".`,
      ][t.nth % 3]!,
    businessNeed: () => "Update the passport once and for all, lift the freeze today, and confirm it will not come back.",
    emotionalNeed: () => "Did everything by the book, and still cannot pay the rent; needs one person who stays with it.",
    note: (t) =>
      `One owner only: me. No further visits for the customer. The copies are in the drawer at ${t.branch}, never keyed in. Lift the restriction first, paperwork second. Rent is due this week.`,
    progress: (t) =>
      `Dear ${t.caller}, I am your single contact from now on. The copy of your new passport has been found; we are entering it today. I will call you by 3 pm today to say whether the restriction has been lifted. ${t.agent}`,
    tasks: [
      {
        department: "operations",
        question: (t) => `Was the new passport for account ${t.tail} entered? Can the restriction be lifted now?`,
        answer: () =>
          "Copies taken on two visits, never keyed in, because the old and new numbers differ and the form rejects the mismatch. Entered manually with the link between both passports confirmed. Restriction lifted the same afternoon.",
        finding: "upheld",
      },
    ],
    ownFault: () => "The copies lay in a drawer and the system froze the account of someone who had complied. Ours, without qualification.",
    responsibility: "company",
    responsibilityReason: () => "The customer reported the new passport in time; we failed to enter it and then froze the account.",
    demand: () => "Unfreeze my account today and make sure it stays that way.",
    remedy: {
      kind: "redo",
      amount: null,
      text: () => "Passport entered, restriction lifted the same day, old and new number linked; reminder three months before the next expiry.",
    },
    proposal: (t) =>
      `Dear ${t.caller}, your account is open again, and your new passport is now linked to the old number. It was not entered because the form refused a changed number and the copies stayed in a drawer; we are sorry that you had to come back. As a remedy we will remind you three months before the passport expires, and you can send the next one by secure message instead of visiting. If a late-rent charge has arisen, please send me the notice and we will look into it together.`,
    reply: (t) =>
      [
        "Rent paid, no charge. Thank you for staying on it.",
        "It works. One person made all the difference.",
        "Thank you. The landlord is calm, the toddler less so, but that is not on you.",
      ][t.nth % 3]!,
    answer: "accepted",
    account: (t) =>
      `Dear ${t.caller}, you brought your new passport to ${t.branch} in good time; we took a copy and did not enter it, and the account was frozen as a result. The responsibility is ours. The restriction was lifted the same day, the passports are linked, and your salary and rent payments have gone through. The form now accepts a changed passport number, and the other copies waiting in drawers are being entered. If you are not satisfied, you may ask our Compliance and Consumer Rights department for a review, or apply to the local financial consumer dispute mediation organisation.`,
  },
  {
    id: "en-app-half-translated",
    lang: "en",
    kind: "suggestion",
    phase: "after_sale",
    channels: ["chat", "web", "social"],
    product: "Mobile banking",
    causes: ["communication.cultural_difference", "product_service.defect"],
    severity: 1,
    title: (t) => ["English app stops being English halfway", "The confirm screen is only in Chinese", "I agreed to terms I could not read"][t.nth % 3]!,
    words: (t) =>
      [
        `I choose English. Home screen: English. Transfer screen: English. The page where I agree to the actual terms: Chinese. So I am reading everything except the thing that matters. I pressed "agree" with a translation app held over my phone. Is that how you imagine it?`,
        `Small thing, big annoyance: error messages in the English app are in Chinese. I cannot tell "wrong password" from "system error". I guessed, and guessed wrong, ${often(t)}, and locked myself out.`,
        "My Chinese is good enough for noodles, not for terms and conditions. The English app switches to Chinese at the exact page where I sign. And when something fails, the message is in Chinese as well. Please either translate it or tell me up front that English stops here.",
      ][t.nth % 3]!,
    businessNeed: () => "Terms and error messages in the English app should be in English.",
    emotionalNeed: () => "Wants to understand what they agree to, like any other customer.",
    note: () =>
      "Fair point, and the terms page is the one that matters. Ask which pages; a screenshot would help. Do not promise a date before digital has given one.",
    progress: (t) =>
      `Dear ${t.caller}, thank you for naming the exact pages. We are checking every screen of the English version with our colleagues in digital channels, and I will write to you by Friday 5 pm with a plan.`,
    tasks: [
      {
        department: "digital",
        question: () => "Which pages and error messages of the English app are not translated, and what is the plan?",
        answer: () =>
          "Forty-one error messages and the terms pages of three products are not translated. Error messages go out in the next release; the terms need legal review of the English text first and follow after that.",
        finding: "partly_upheld",
      },
    ],
    ownFault: () => "Asking people to agree to terms they cannot read is our gap. Close it before the next product launch.",
    responsibility: "company",
    responsibilityReason: () => "The English version is incomplete; it is our product and ours to complete. No individual harm was found.",
    demand: () => "Translate the terms and the errors.",
    remedy: {
      kind: "process_change",
      amount: null,
      text: () => "Error messages translated in the next release; English terms after legal review; new pages go live in both languages only.",
    },
    proposal: (t) =>
      `Dear ${t.caller}, forty-one messages and three sets of terms were missing. The messages come with the next release. The terms need a legal check of the English text, so they will follow; until then, write to us and I will go through a page with you in English before you agree to anything. New pages will go live in both languages only. Does that help for now?`,
    reply: (t) =>
      ["It does. And thanks for counting them.", "Yes. Please tell me when the terms are there.", "Good enough for now. Noodles I can manage on my own."][
        t.nth % 3
      ]!,
    answer: "accepted",
    account: (t) =>
      `Dear ${t.caller}, the English version of our app lacked forty-one messages and three sets of terms; that is our responsibility. The messages are included in the next release. The terms follow once the English text has been reviewed, and we will write to you then. Nothing else was changed in your account. If you see it differently, you may ask our Compliance and Consumer Rights department for a review, or turn to the local financial consumer dispute mediation organisation.`,
  },
] satisfies readonly Story[];
