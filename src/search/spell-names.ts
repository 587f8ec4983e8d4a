import { HONORIFIC, TITLE } from "../customers/rules/masking.ts";
import type { Spelling } from "./document.ts";

let spelling: Promise<Spelling> | undefined;

/** Reads names as they are typed on a keyboard; the table of readings (a few hundred kilobytes) is loaded when first asked for. */
export function nameSpelling(): Promise<Spelling> {
  spelling ??= import("pinyin-pro").then(({ pinyin }) => (recorded: string) => {
    const name = recorded.trim().replace(HONORIFIC, "").replace(TITLE, "");
    if (!/^\p{Script=Han}{2,6}$/u.test(name)) return [];
    const read = (pattern: "first" | "pinyin") =>
      pinyin(name, { pattern, toneType: "none", type: "array", surname: "head", v: true }).join("");
    return [read("first"), read("pinyin")];
  });
  return spelling;
}
