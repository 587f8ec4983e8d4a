import { correctionOf } from "./qr-field.ts";

/** Level L, versions 1 to 15: error-correction bytes in a block, and blocks (ISO/IEC 18004, table 9). */
const CORRECTION = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22];
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6];
const BYTES = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346, 404, 466, 532, 581, 655];

export interface Codewords {
  version: number;
  bytes: number[];
}

/** A text as the bytes of the smallest code that holds it, up to 520; null when it is longer. */
export function codewordsOf(text: string): Codewords | null {
  const data = [...new TextEncoder().encode(text)];
  for (const [at, total] of BYTES.entries()) {
    const version = at + 1;
    const room = total - CORRECTION[at]! * BLOCKS[at]!;
    const head = version < 10 ? 12 : 20;
    if (data.length * 8 + head > room * 8) continue;
    return { version, bytes: interleave(padded(data, version, room), CORRECTION[at]!, BLOCKS[at]!) };
  }
  return null;
}

/** Mode, length, the bytes, an end, and filling up to `room`. */
function padded(data: readonly number[], version: number, room: number): number[] {
  const bits: number[] = [];
  const put = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit--) bits.push((value >> bit) & 1);
  };
  put(0b0100, 4);
  put(data.length, version < 10 ? 8 : 16);
  for (const byte of data) put(byte, 8);
  put(0, Math.min(4, room * 8 - bits.length));
  while (bits.length % 8) bits.push(0);
  const bytes: number[] = [];
  for (let at = 0; at < bits.length; at += 8) bytes.push(bits.slice(at, at + 8).reduce((sum, bit) => sum * 2 + bit, 0));
  for (let fill = 0xec; bytes.length < room; fill ^= 0xec ^ 0x11) bytes.push(fill);
  return bytes;
}

/** Blocks (the later ones one byte longer), read column by column, then their corrections likewise. */
function interleave(bytes: readonly number[], correction: number, count: number): number[] {
  const short = Math.floor(bytes.length / count);
  const longer = bytes.length % count;
  const blocks: number[][] = [];
  for (let from = 0, index = 0; index < count; index++) {
    const length = short + (index >= count - longer ? 1 : 0);
    blocks.push(bytes.slice(from, from + length));
    from += length;
  }
  const corrections = blocks.map((block) => correctionOf(block, correction));
  const columns = (rows: readonly (readonly number[])[], width: number) =>
    Array.from({ length: width }, (_, at) => rows.flatMap((row) => (at < row.length ? [row[at]!] : []))).flat();
  return [...columns(blocks, short + 1), ...columns(corrections, correction)];
}
