/**
 * SHA-256 in plain arithmetic: the phone that proves itself may be on a plain intranet address, where browsers hand out
 * no `crypto.subtle`, and the server must count the very same bits. Not for secrets: those are hashed by Node.
 */
const K = constants(64, 1 / 3);
const START = constants(8, 1 / 2);

/** The first 32 bits of the fractional parts of roots of the first primes (FIPS 180-4). */
function constants(count: number, power: number): Uint32Array {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    let prime = true;
    for (let by = 2; by * by <= candidate; by++) if (candidate % by === 0) prime = false;
    if (prime) found.push(fraction(candidate ** power));
  }
  return new Uint32Array(found);
}

function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32);
}

/** The digest of an ASCII text as eight 32-bit words. */
export function sha256(text: string): Uint32Array {
  const words = padded(text);
  const digest = START.slice();
  const schedule = new Uint32Array(64);
  for (let block = 0; block < words.length; block += 16) {
    schedule.set(words.subarray(block, block + 16));
    compress(digest, schedule);
  }
  return digest;
}

function padded(text: string): Uint32Array {
  const words = new Uint32Array((((text.length + 8) >> 6) + 1) * 16);
  for (let at = 0; at < text.length; at++) words[at >> 2]! |= (text.charCodeAt(at) & 255) << (24 - (at & 3) * 8);
  words[text.length >> 2]! |= 0x80 << (24 - (text.length & 3) * 8);
  words[words.length - 1] = text.length * 8;
  return words;
}

const turn = (value: number, by: number): number => (value >>> by) | (value << (32 - by));

function compress(digest: Uint32Array, w: Uint32Array): void {
  for (let at = 16; at < 64; at++) {
    const a = w[at - 15]!;
    const b = w[at - 2]!;
    const small = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    w[at] = w[at - 16]! + small + w[at - 7]! + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = digest as unknown as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[at]! + w[at]!) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) digest[at]! += value;
}
