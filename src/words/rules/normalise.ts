import { TRADITIONAL } from "./traditional.ts";

/** Text as the guard reads it, and where each of its units came from. */
export interface Normal {
  text: string;
  /** Of each UTF-16 unit of `text`, where it begins in the original; one more for the end. */
  from: Int32Array;
}

/** What says the same in other signs: punctuation of both widths, 您 and 你. */
const SAME: Readonly<Record<string, string>> = {
  "，": ",",
  "；": ";",
  "：": ":",
  "！": "!",
  "？": "?",
  "（": "(",
  "）": ")",
  "．": ".",
  "｡": "。",
  "’": "'",
  "‘": "'",
  您: "你",
  妳: "你",
  "\t": " ",
  "\u00a0": " ",
  "\u3000": " ",
};
const INVISIBLE = ["\u00ad", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\ufeff"];
const REPEATED = new Set([..."!?。~.…-—"].map((sign) => sign.charCodeAt(0)));
const SPACE = 32;
const GONE = 0;
const COMMA = 44;

/** Of each unit the one it stands for. */
const MEANT = meanings();

function meanings(): Uint16Array {
  const table = Uint16Array.from({ length: 65_536 }, (_, code) => code);
  const set = (from: string, to: string) => {
    table[from.charCodeAt(0)] = to.charCodeAt(0);
  };
  for (let code = 0xff10; code <= 0xff5a; code++) table[code] = code - 0xfee0;
  for (const [written, meant] of TRADITIONAL) set(written, meant);
  for (const [written, meant] of Object.entries(SAME)) set(written, meant);
  for (const sign of INVISIBLE) table[sign.charCodeAt(0)] = GONE;
  for (let code = 0; code < table.length; code++) {
    const meant = table[code]!;
    if (meant >= 65 && meant <= 90) table[code] = meant + 32;
  }
  return table;
}

/**
 * One form for what means the same (§5.2): half width, lower case, simplified, 你 for 您, no spaces between Han characters,
 * punctuation once. One unit stays one unit or goes, so that a place in it is a place in the original.
 */
export function normalise(original: string): Normal {
  const from = new Int32Array(original.length + 1);
  const units = new Uint16Array(original.length);
  let length = 0;
  for (let i = 0; i < original.length; i++) {
    const unit = MEANT[original.charCodeAt(i)]!;
    const last = length > 0 ? units[length - 1]! : 0;
    if (unit === GONE || (unit === last && (unit === SPACE || REPEATED.has(unit)))) continue;
    const apart = unit === SPACE && isHan(last) && isHan(nextUnit(original, i));
    if (apart && !betweenClauses(original, i)) continue;
    from[length] = i;
    units[length++] = apart ? COMMA : unit;
  }
  from[length] = original.length;
  return { text: textOf(units, length), from: from.subarray(0, length + 1) };
}

/** In chats a space often stands for a comma: there are words on both its sides, not single characters set apart. */
function betweenClauses(original: string, at: number): boolean {
  let next = at;
  while (MEANT[original.charCodeAt(next)] === SPACE) next++;
  const whole = (from: number) => [0, 1, 2].every((step) => isHan(MEANT[original.charCodeAt(from + step)] ?? 0));
  return whole(at - 3) && whole(next);
}

/** What follows the blanks that begin here. */
function nextUnit(original: string, at: number): number {
  let next = at + 1;
  while (next < original.length && MEANT[original.charCodeAt(next)] === SPACE) next++;
  return next < original.length ? MEANT[original.charCodeAt(next)]! : 0;
}

const isHan = (unit: number) => unit >= 0x3400 && unit <= 0x9fff;

function textOf(units: Uint16Array, length: number): string {
  let text = "";
  for (let i = 0; i < length; i += 8192) text += String.fromCharCode(...units.subarray(i, Math.min(i + 8192, length)));
  return text;
}

/** Where a place of the normal text lies in the original. */
export function placeIn({ from }: Normal, start: number, end: number): { start: number; end: number } {
  return { start: from[start]!, end: end > start ? from[end - 1]! + 1 : from[start]! };
}
