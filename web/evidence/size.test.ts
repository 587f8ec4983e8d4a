import { expect, test } from "vitest";
import { clockOf, shortSum, sizeOf } from "./size.ts";

test.each([
  [0, "0 B"],
  [1023, "1023 B"],
  [1024, "1 KB"],
  [3_355_443, "3.2 MB"],
  [200 * 2 ** 20, "200 MB"],
  [5 * 2 ** 40, "5120 GB"],
])("%d bytes read as %s", (bytes, said) => expect(sizeOf(bytes)).toBe(said));

test.each([
  [5, "0:05"],
  [65.9, "1:05"],
  [3723, "1:02:03"],
])("second %d reads as %s", (second, said) => expect(clockOf(second)).toBe(said));

test("a checksum is compared by its ends", () => expect(shortSum(`9c4f${"0".repeat(56)}e21a`)).toBe("9c4f…e21a"));
