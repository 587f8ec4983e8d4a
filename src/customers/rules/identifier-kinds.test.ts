import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IDENTIFIER_KIND_KEYS, IDENTIFIER_KINDS, isIdCard, keysFor } from "./identifier-kinds.ts";

describe("identifiers in normal form", () => {
  test.each([
    ["phone", "＋86 138-0000-6027", "13800006027"],
    ["phone", "１３８００００６０２７", "13800006027"],
    ["phone", "12", null],
    ["email", " Feng@Example.ORG ", "feng@example.org"],
    ["id_card", "11010519491231002x", "11010519491231002X"],
    ["id_card", "１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X"],
    ["id_card", "110105194912310", "110105194912310"],
    ["id_card", "1101051949123100", null],
    ["account", "6222 0212 3456 7890", "6222021234567890"],
    ["account", "6222-02a", null],
    ["customer_no", "c-0012345", "C0012345"],
    ["plate", "京a·12345".replace("·", ""), "京A12345"],
    ["order_no", "dd2026 1120 001", "DD20261120001"],
  ] as const)("%s %s → %s", (kind, written, normal) => expect(IDENTIFIER_KINDS[kind].normal(written)).toBe(normal));

  test("is itself in normal form, for every kind", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...IDENTIFIER_KIND_KEYS),
        fc.stringMatching(/^[0-9A-Za-z@. -]{1,20}$/),
        (kind, written) => {
          const value = IDENTIFIER_KINDS[kind].normal(written);
          if (value !== null) expect(IDENTIFIER_KINDS[kind].normal(value)).toBe(value);
        },
      ),
    );
  });
});

describe("R12: masked by kind", () => {
  test.each([
    ["id_card", "11010519491231002X", "****002X"],
    ["account", "6222021234567890", "****7890"],
    ["plate", "京A12345", "京A***5"],
  ] as const)("%s %s → %s", (kind, value, masked) => expect(IDENTIFIER_KINDS[kind].mask(value)).toBe(masked));

  test("no mask shows more than a third of a long value", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{16,18}$/), (value) => {
        for (const kind of ["id_card", "account", "customer_no", "order_no"] as const)
          expect(IDENTIFIER_KINDS[kind].mask(value)).not.toContain(value.slice(0, -4));
      }),
    );
  });
});

test.each([
  ["11010519491231002X", true],
  ["110105194912310021", false],
  ["440524188001010014", true],
  ["110105194912310", true],
])("an identity card number is held against its check digit: %s %s", (value, good) =>
  expect(isIdCard(value)).toBe(good),
);

test("what is typed is looked for under every kind it may be, and a name under none", () => {
  expect(keysFor("13800006027").map(({ kind }) => kind)).toContain("phone");
  expect(keysFor("11010519491231002X").map(({ kind }) => kind)).toContain("id_card");
  expect(keysFor("沈女士")).toEqual([]);
  expect(keysFor("Walker")).toEqual([]);
});
