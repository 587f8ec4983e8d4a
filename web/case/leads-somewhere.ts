import type { ActKey } from "./acts/act-spec.ts";
import type { Here } from "./case-here.ts";

/** Acts of which no place on the page tells: who may not do them is led nowhere, and told who does. */
const NOWHERE_ELSE: ReadonlySet<string> = new Set<ActKey>(["decide_responsibility"]);

/** Whether there is somewhere to lead this person to; a link or button that is not followed is not offered. */
export function leads(here: Pick<Here, "may">, to: string): boolean {
  return !NOWHERE_ELSE.has(to) || here.may(to as ActKey);
}
