import type { State } from "../../cases/rules/states.ts";
import { STATES } from "../../cases/rules/states.ts";

/** What stands for the customer's name in a letter to all. */
export const NAME = "{name}";
const NOBODY = "顾客";

/** Why a case cannot receive a letter. */
export const CANNOT = ["not_accepted", "ended", "merged", "no_owner"] as const;
export type Cannot = (typeof CANNOT)[number];

/** A case as far as a letter goes. */
export interface Receiver {
  state: State;
  merged: boolean;
  /** Whether its contact owner still works here. */
  owned: boolean;
}

/** R1, R2: whether a case can receive a word to the customer from its owner now, and why not. */
export function whyCannot(one: Receiver): Cannot | null {
  if (one.merged) return "merged";
  if (STATES[one.state].ended) return "ended";
  if (one.state === "received") return "not_accepted";
  return one.owned ? null : "no_owner";
}

/** The letter as one customer reads it. */
export function personalised(body: string, customerName: string): string {
  return body.replaceAll(NAME, customerName || NOBODY);
}
