import fc from "fast-check";
import { expect, test } from "vitest";
import { normalEmail, normalPhone } from "./identifiers.ts";
import { maskEmail, maskName, maskPhone } from "./masking.ts";

test.each([
  ["138 0000 6027", "13800006027"],
  ["+86 138-0000-6027", "13800006027"],
  ["008613800006027", "13800006027"],
  ["１３８００００６０２７", "13800006027"],
  ["0731-88881234", "073188881234"],
  ["+44 20 7946 0958", "+442079460958"],
  ["12", null],
  ["沈女士", null],
])("phone %s becomes %s", (written, normal) => expect(normalPhone(written)).toBe(normal));

test.each([
  [" Li@Example.ORG ", "li@example.org"],
  ["not a mail", null],
])("mail %s becomes %s", (written, normal) => expect(normalEmail(written)).toBe(normal));

test.each([
  ["沈晓女士", "沈**女士"],
  ["欧阳明月女士", "欧阳**女士"],
  ["周晓棠", "周**"],
  ["上官婉", "上官**"],
  ["钟离", "钟**"],
  ["司徒 ", "司**"],
  ["古 明先生", "古**先生"],
  ["Ms Okafor", "Ms O**"],
  ["Grace Ho", "G** H**"],
])("R12: name %s is masked as %s", (name, mask) => expect(maskName(name)).toBe(mask));

test.each(["古先生", "欧阳女士", "钟离先生", "韦奶奶", "古 先生"])(
  "R12: %s says no more than a family name, and stays",
  (name) => expect(maskName(name)).toBe(name),
);

test("R12: no mask gives away the middle of a number", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 5, maxLength: 15 }), (digits) => {
      const shown = maskPhone(digits).replace(/\D/g, "");
      expect(shown.length).toBeLessThanOrEqual(7);
      expect(shown.length).toBeLessThan(digits.length);
    }),
  );
});
test("R12: a mail keeps its first letter and its domain", () =>
  expect(maskEmail("shen@example.org")).toBe("s***@example.org"));
