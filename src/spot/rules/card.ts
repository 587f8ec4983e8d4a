import type { Said } from "../../kernel/refusal.ts";
import type { StepKey } from "./calm-steps.ts";

/** What is going on, to be tapped; those with `danger` put everybody's safety first. */
export const CONDUCTS = {
  shouting: { zh: "大声吵闹", en: "Shouting" },
  insult: { zh: "辱骂", en: "Insults" },
  crowd: { zh: "围观聚集", en: "Crowd gathering" },
  blocking: { zh: "堵门、不肯离开", en: "Blocking the way" },
  filming: { zh: "拍摄、直播", en: "Filming" },
  damage: { zh: "砸东西", en: "Damage" },
  threat: { zh: "威胁", en: "Threats" },
  violence: { zh: "动手", en: "Violence" },
  self_harm: { zh: "扬言伤害自己", en: "Speaks of self-harm" },
} as const satisfies Record<string, Said>;
export type Conduct = keyof typeof CONDUCTS;
export const CONDUCT_KEYS = Object.keys(CONDUCTS) as Conduct[];
const DANGEROUS: readonly Conduct[] = ["threat", "violence", "self_harm"];

/** Who was hurt or threatened. */
export const HARMED = {
  customer: { zh: "顾客", en: "the customer" },
  staff: { zh: "员工", en: "staff" },
  bystander: { zh: "旁人", en: "a bystander" },
} as const satisfies Record<string, Said>;
export type Harmed = keyof typeof HARMED;
export const HARMED_KEYS = Object.keys(HARMED) as Harmed[];
export const HOWS = { hurt: { zh: "受伤", en: "hurt" }, threatened: { zh: "受到威胁", en: "threatened" } } as const;
export type How = keyof typeof HOWS;
export const HOW_KEYS = Object.keys(HOWS) as How[];

/** One tap on the card, with when it was made where it was made; ids come from there too, so that none counts twice. */
export type Entry = { entryId: string; at: string } & (
  | { kind: "step_set"; step: StepKey; on: boolean }
  | { kind: "conduct_set"; conduct: Conduct; on: boolean }
  | { kind: "harmed_set"; who: Harmed; how: How; on: boolean }
  | { kind: "noted" | "witness_noted" | "person_said" | "place_said"; text: string }
  | { kind: "called" }
  | { kind: "call_withdrawn" }
);

interface Told {
  entryId: string;
  at: string;
  text: string;
}

/** The card as its taps leave it. */
export interface Card {
  place: string | null;
  person: string | null;
  /** Steps that were taken, in the order they were. */
  steps: { step: StepKey; at: string }[];
  conduct: Conduct[];
  harmed: { who: Harmed; how: How }[];
  notes: Told[];
  witnesses: Told[];
  /** Threats, violence, or somebody hurt: safety comes before everything (110). */
  danger: boolean;
}

/** Reads the card from its taps, in the order they were made and not in which they arrived; the same taps, the same card. */
export function readCard(entries: readonly Entry[]): Card {
  const steps = new Map<StepKey, string>();
  const conduct = new Set<Conduct>();
  const harmed = new Map<string, { who: Harmed; how: How }>();
  const card: Card = {
    place: null,
    person: null,
    steps: [],
    conduct: [],
    harmed: [],
    notes: [],
    witnesses: [],
    danger: false,
  };
  for (const entry of inOrder(entries)) {
    const { entryId, at } = entry;
    if (entry.kind === "step_set")
      entry.on ? steps.has(entry.step) || steps.set(entry.step, at) : steps.delete(entry.step);
    else if (entry.kind === "conduct_set") entry.on ? conduct.add(entry.conduct) : conduct.delete(entry.conduct);
    else if (entry.kind === "harmed_set") {
      const { who, how } = entry;
      if (entry.on) harmed.set(`${who} ${how}`, { who, how });
      else harmed.delete(`${who} ${how}`);
    } else if (entry.kind === "noted") card.notes.push({ entryId, at, text: entry.text });
    else if (entry.kind === "witness_noted") card.witnesses.push({ entryId, at, text: entry.text });
    else if (entry.kind === "person_said") card.person = entry.text;
    else if (entry.kind === "place_said") card.place = entry.text;
  }
  card.steps = [...steps].map(([step, at]) => ({ step, at }));
  card.conduct = CONDUCT_KEYS.filter((one) => conduct.has(one));
  card.harmed = [...harmed.values()];
  card.danger = card.harmed.length > 0 || card.conduct.some((one) => DANGEROUS.includes(one));
  return card;
}

function inOrder(entries: readonly Entry[]): Entry[] {
  const once = new Map(entries.map((entry) => [entry.entryId, entry]));
  return [...once.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.entryId < b.entryId ? -1 : 1));
}

/** A tap is never later than its arrival: a phone's clock may run ahead. */
export function heldAt(at: string, now: Date): Date {
  return new Date(Math.min(Date.parse(at), now.getTime()));
}
