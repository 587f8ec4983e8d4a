/** Arithmetic of QR codes: GF(256) over x⁸+x⁴+x³+x²+1 (ISO/IEC 18004, 7.5). */
const EXP = new Uint8Array(510);
const LOG = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power++) {
  EXP[power] = value;
  EXP[power + 255] = value;
  LOG[value] = power;
  value = value & 0x80 ? (value << 1) ^ 0x11d : value << 1;
}

function times(a: number, b: number): number {
  return a && b ? EXP[LOG[a]! + LOG[b]!]! : 0;
}

/** The `count` error-correction bytes of a block: the remainder of its division by the generator polynomial. */
export function correctionOf(block: readonly number[], count: number): number[] {
  let generator = [1];
  for (let root = 0; root < count; root++) {
    const next = [...generator, 0];
    for (const [at, factor] of generator.entries()) next[at + 1]! ^= times(factor, EXP[root]!);
    generator = next;
  }
  const rest = [...block, ...new Array<number>(count).fill(0)];
  for (let at = 0; at < block.length; at++) {
    const lead = rest[at]!;
    for (const [by, factor] of generator.entries()) rest[at + by]! ^= times(factor, lead);
  }
  return rest.slice(block.length);
}

/** The remainder of `value` by a binary polynomial: check bits of format (0x537) and version (0x1f25). */
export function checkBits(value: number, polynomial: number): number {
  const length = 31 - Math.clz32(polynomial);
  let rest = value << length;
  while (31 - Math.clz32(rest) >= length) rest ^= polynomial << (31 - Math.clz32(rest) - length);
  return (value << length) | rest;
}
