/** A stretch of a file, both ends counted. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * The stretch that a `Range` header asks for (RFC 9110 §14): null for the whole file, also where the header is not
 * understood or asks for several; `beyond` where it begins behind the end.
 */
export function readRange(header: string | undefined, bytes: number): Stretch | null | "beyond" {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (!asked || (asked[1] === "" && asked[2] === "")) return null;
  const [, from, to] = asked;
  if (from === "") {
    const last = Math.min(Number(to), bytes);
    return last === 0 ? "beyond" : { start: bytes - last, end: bytes - 1 };
  }
  const start = Number(from);
  if (start >= bytes) return "beyond";
  const end = to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  return end < start ? null : { start, end };
}
