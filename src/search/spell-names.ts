import { HONORIFIC, TITLE } from "../customers/rules/masking.ts";
import type { Spelling } from "./document.ts";

let spelling: Promise<Spelling> | undefined;

/**
 * Reads names as they are typed on a keyboard, without and with their form of address: 黄先生 is h, huang, hxs and
 * huangxiansheng. The table of readings (a few hundred kilobytes) is loaded when first asked for.
 */
export function nameSpelling(): Promise<Spelling> {
  spelling ??= import("pinyin-pro").then(({ pinyin }) => (recorded: string) => {
    const name = recorded.trim().replace(TITLE, "").replace(/\s+/g, "");
    const bare = name.replace(HONORIFIC, "");
    const address = name.slice(bare.length);
    if (!/^\p{Script=Han}{1,6}$/u.test(bare)) return [];
    const read = (text: string, pattern: "first" | "pinyin", surname: "head" | "off") =>
      pinyin(text, { pattern, toneType: "none", type: "array", surname, v: true }).join("");
    return (["first", "pinyin"] as const).flatMap((pattern) => {
      const said = read(bare, pattern, "head");
      return address ? [said, said + read(address, pattern, "off")] : [said];
    });
  });
  return spelling;
}
