/** A value of an exported table. */
export type Cell = string | number | boolean | Date | null | undefined;

// What spreadsheet programs take as the beginning of a formula, also in full width; and what they strip before looking.
const FORMULA = /^[\s\p{Cc}\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const NUMBER = /^[+-]?\d+([.,]\d+)*%?$/;

/**
 * A cell that a spreadsheet program will not run: text that begins like a formula gets an apostrophe in front.
 * Numbers stay numbers, also written ones such as `-12.50`; an empty value is an empty cell; a date is ISO 8601.
 */
export function safeCell(value: Cell): string | number | boolean {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "string") return value;
  return FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
}
