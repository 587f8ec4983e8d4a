import type { Words } from "../shape.ts";
import type { words as zh } from "../zh/severity.ts";

export const words = {
  harms: "What was harmed",
  more: "Also",
  harm: { safety: "Safety", money: "Money", time: "Time", feelings: "Feelings" },
  fact: { vulnerable: "Needs care", regulator: "Regulator involved", media: "Media involved", repeat: "Told before" },
  amount: "Amount (CNY)",
  affected: "People affected",
  unread: "Write a number, for example 1280",
  heard: "Named in the words: {what}",
  take: "Use",
  said: "In the customer's words: “{quote}”",
  proposed: "Suggested",
  because: "Because: {grounds}",
  nothing: "Nothing put down yet, so it counts as usual.",
  chosen: "You chose {level}, which differs from the suggestion. Say why.",
  differs: "What is put down gives {level}.",
  look: "Look at severity",
  reason: "Why not as suggested",
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
} satisfies Words<typeof zh>;
