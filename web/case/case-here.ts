import { createContext, useContext } from "react";
import type { CasePage } from "../../src/cases/contract/shapes.ts";
import type { Refused } from "../shell/client/refusal-error.ts";
import type { ActKey, Target } from "./acts/act-spec.ts";

export type EditorTab = "reply" | "note" | "task";
export type View = "story" | "guide" | "side";

/** The case on screen and what any part of the page may ask of the whole. */
export interface Here {
  page: CasePage;
  /** Opens the dialog of an act, or does it at once when it asks for nothing. */
  open: (act: ActKey, target?: Target) => void;
  /** Whether the server lets this person do the act now: straight from `moves` and `acts` of the answer. */
  may: (act: ActKey) => boolean;
  /** Leads to where something missing is supplied: a field, a dialog, a card, a tab. */
  lead: (to: string) => void;
  tab: EditorTab;
  /** Opens a tab of the editor and puts the cursor into it. */
  write: (tab: EditorTab) => void;
  view: View;
  show: (view: View) => void;
  /** An act that asks for nothing is on its way: nothing else is begun meanwhile. */
  busy: boolean;
  /** The refusal of an act done at once, shown above the editor. */
  refused: { act: ActKey; refusal: Refused } | null;
  dismiss: () => void;
  again: () => Promise<unknown>;
}

const Around = createContext<Here | null>(null);
export const HereProvider = Around.Provider;

export function useHere(): Here {
  const here = useContext(Around);
  if (!here) throw new Error("useHere outside a case page");
  return here;
}

/** Whom to write to (R2): agent, heir or representatives where the server says so, else the customer; empty for nobody known. */
export function addressees(page: CasePage): string[] {
  const names = page.writeTo.to.map((id) =>
    id === null ? customerOf(page) : page.persons.find(({ partyId }) => partyId === id)?.name,
  );
  return names.filter((name): name is string => Boolean(name));
}

/** The name the page calls the customer by; empty for an anonymous one. */
export function customerOf({ customer, case: c }: CasePage): string {
  return customer?.name ?? c.customerName;
}
