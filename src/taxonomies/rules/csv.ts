import { CODE } from "./schemes.ts";
import type { Value } from "./tree.ts";

/** The columns of a tree as CSV; the last is written only, and read by nobody. */
export const CSV_HEAD = ["code", "parent", "zh", "en", "order", "valid_from", "valid_to", "mapped_to"] as const;

const DAY = /^\d{4}-\d\d-\d\d$/;
const NAME_MOST = 80;

/** A value as one line says it, or the column that cannot be read. */
export function readLine(cells: readonly string[], today: string): Value | (typeof CSV_HEAD)[number] {
  const [code = "", parent = "", zh = "", en = "", order = "", from = "", to = ""] = cells.map((cell) => cell.trim());
  if (!CODE.test(code)) return "code";
  if (parent && !CODE.test(parent)) return "parent";
  if (!zh || zh.length > NAME_MOST) return "zh";
  if (en.length > NAME_MOST) return "en";
  if (!/^\d{1,5}$/.test(order || "0")) return "order";
  if (from && !isDay(from)) return "valid_from";
  if (to && !isDay(to)) return "valid_to";
  return {
    code,
    parentCode: parent || null,
    zh,
    en: en || zh,
    ordinal: Number(order || 0),
    validFrom: from || today,
    validTo: to || null,
  };
}

const isDay = (text: string) => DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
