import { createContext, useContext } from "react";
import type { words } from "../words/zh/portal.ts";

export type Locale = "zh" | "en";
type Widened<T> = { [K in keyof T]: T[K] extends string ? string : Widened<T[K]> };
export type PortalWords = Widened<typeof words>;

/** The words of one language; the other is not loaded until somebody asks for it. */
export async function loadPortalWords(locale: Locale): Promise<PortalWords> {
  return (await (locale === "en" ? import("../words/en/portal.ts") : import("../words/zh/portal.ts"))).words;
}

/** What every part of the portal says and shows things by. */
export interface Saying {
  words: PortalWords;
  locale: Locale;
  /** The organisation's time zone: days and times are where we are. */
  zone: string;
}

const Around = createContext<Saying | null>(null);
export const SayingProvider = Around.Provider;

export function useSaying(): Saying {
  const saying = useContext(Around);
  if (!saying) throw new Error("useSaying outside the portal");
  return saying;
}

/** Fills `{name}` in a sentence. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
