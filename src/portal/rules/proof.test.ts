import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bitsFor, FREE_AN_HOUR, isProof, LEAST_BITS, MOST_BITS, searchProof } from "./proof.ts";
import { sha256 } from "./sha256.ts";

const hex = (words: Uint32Array) => [...words].map((word) => word.toString(16).padStart(8, "0")).join("");

test("the digest is SHA-256, whatever the length of the text", () => {
  const ascii = fc.string({
    unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
    maxLength: 300,
  });
  fc.assert(
    fc.property(ascii, (text) => {
      expect(hex(sha256(text))).toBe(createHash("sha256").update(text).digest("hex"));
    }),
  );
});

describe("a proof", () => {
  test("is found by trying, and counts for its question alone", () => {
    const proof = searchProof("one", 10, 0, 1_000_000)!;
    expect(isProof("one", proof, 10)).toBe(true);
    expect([isProof("other", proof, 10), isProof("one", `${proof}0`, 10)]).not.toEqual([true, true]);
  });
  test("shows as many zero bits as were asked for, across a word as well", () => {
    expect(isProof("x", "y", 0)).toBe(true);
    expect(isProof("one", searchProof("one", 10, 0, 1_000_000)!, 40)).toBe(false);
  });
  test("is not found where none is looked for", () => expect(searchProof("one", 30, 0, 50)).toBe(null));
});

describe("R13: filing becomes dearer, and is never refused", () => {
  test("a branch behind one address pays next to nothing", () => {
    for (let filed = 0; filed < FREE_AN_HOUR; filed++) expect(bitsFor(filed)).toBe(LEAST_BITS);
  });
  test("each beyond costs at least as much as the one before, up to a bound", () => {
    const bits = Array.from({ length: 200 }, (_, filed) => bitsFor(filed));
    expect(bits).toEqual([...bits].sort((a, b) => a - b));
    expect([bits[FREE_AN_HOUR]! > LEAST_BITS, bits.at(-1)]).toEqual([true, MOST_BITS]);
  });
});
