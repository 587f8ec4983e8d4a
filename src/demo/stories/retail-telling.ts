import type { Telling } from "../story.ts";

/** A sum as people say it: 1,286.00 becomes 1286, 86.50 becomes 86.5. */
export const said = (sum: string): string => sum.replaceAll(",", "").replace(/\.00$|(?<=\.\d)0$/, "");

/** A small count in English words: twice, three times. */
export const often = (t: Telling): string => ["twice", "three times", "four times", "five times"][t.times - 2] ?? "several times";
