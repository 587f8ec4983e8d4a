import pg from "pg";

const usual = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, "text") as (text: string) => Date | number;

/**
 * An instant as the server writes it: `2026-11-22 12:18:30.123+00`. Lists are full of them, and the engine's own reading
 * takes an eighth of the driver's time; what only the driver knows (infinity, years before Christ) is left to it.
 */
export function instantOf(text: string): Date | number {
  const plain = text.length < 33 && text.charCodeAt(4) === DASH && text.charCodeAt(0) !== ZERO;
  const read = plain && new Date(text);
  return read && !Number.isNaN(read.getTime()) && !text.endsWith("C") ? read : usual(text);
}

const DASH = 45;
const ZERO = 48;
