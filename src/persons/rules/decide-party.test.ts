import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addresseesOf, decideOnWord, decideParty, MOST_PARTIES, type PartySaid } from "./decide-party.ts";
import { PAPER_KEYS, PAPER_SCOPES, PARTY_ROLES, type Party, standingOf } from "./party.ts";

const TODAY = "2026-11-20";
const party = (facts: Partial<Party> = {}): Party => ({
  partyId: "p",
  role: "agent",
  name: "陈静",
  represents: false,
  paper: "power_of_attorney",
  scope: "whole",
  validUntil: null,
  ended: false,
  ...facts,
});
const said = (facts: Partial<PartySaid> = {}): PartySaid => ({
  role: "joint",
  represents: false,
  paper: null,
  scope: null,
  paperSaid: null,
  ...facts,
});
const codeOf = (verdict: { ok: boolean; refusal?: { code: string } }) => (verdict.ok ? "ok" : verdict.refusal!.code);

describe("R12, art. 14: nothing is decided on the word of somebody without authority on file", () => {
  test.each([
    ["nobody", [], "ok"],
    ["an agent with authority", [party()], "ok"],
    ["an agent with authority to the last day", [party({ validUntil: TODAY })], "ok"],
    ["an agent without", [party({ paper: null })], "authority_missing"],
    ["an agent whose authority ran out", [party({ validUntil: "2026-11-19" })], "authority_expired"],
    ["an agent without who is ended", [party({ paper: null, ended: true })], "ok"],
    ["an heir without proof", [party({ role: "heir", paper: null })], "authority_missing"],
    ["joint complainants and third parties, who need none", [party({ role: "joint", paper: null })], "ok"],
    ["one with and one without", [party(), party({ paper: null })], "authority_missing"],
  ] as [string, Party[], string][])("%s: %s → %s", (_, parties, code) =>
    expect(codeOf(decideOnWord(parties, TODAY))).toBe(code),
  );
  test("the refusal names who, and leads to the persons", () =>
    expect(decideOnWord([party({ paper: null })], TODAY)).toMatchObject({
      refusal: { rule: "R12", wayOut: "persons", params: { name: "陈静" } },
    }));
});

describe("who may be entered", () => {
  const four = Array.from({ length: 4 }, () => party({ role: "joint", represents: true }));
  test.each([
    ["a joint complainant", said(), [], "ok"],
    ["an agent whose paper is still to come", said({ role: "agent" }), [], "ok"],
    ["an agent with an heir's paper", said({ role: "agent", paper: "will", paperSaid: "公证" }), [], "paper_unfit"],
    ["a third party with a paper", said({ role: "third_party", paper: "will", paperSaid: "x" }), [], "paper_unfit"],
    ["a paper nobody can find", said({ role: "heir", paper: "will" }), [], "paper_said_needed"],
    [
      "an authority of no scope",
      said({ role: "agent", paper: "power_of_attorney", paperSaid: "委托书" }),
      [],
      "scope_needed",
    ],
    ["an agent who represents", said({ role: "agent", represents: true }), [], "represents_joint_only"],
    ["a fifth representative beside the customer", said({ represents: true }), four, "too_many_representatives"],
    ["one more who is represented", said(), four, "ok"],
    ["one too many", said(), Array.from({ length: MOST_PARTIES }, () => party()), "too_many_persons"],
  ] as [string, PartySaid, Party[], string][])("%s: %s", (_, one, others, code) =>
    expect(codeOf(decideParty(one, others, 5, true))).toBe(code),
  );
  test("art. 12: the cap is the organisation's, and an anonymous customer takes no place", () => {
    expect(codeOf(decideParty(said({ represents: true }), four, 5, false))).toBe("ok");
    expect(codeOf(decideParty(said({ represents: true }), four, 6, true))).toBe("ok");
    expect(codeOf(decideParty(said({ represents: true }), [], 1, true))).toBe("too_many_representatives");
  });
});

describe("R2: whom we write to", () => {
  const joint = (partyId: string, represents = false) => party({ partyId, role: "joint", paper: null, represents });
  test.each([
    ["the customer", [], { why: "customer", to: [null], through: 0 }],
    ["an agent with whole authority", [party()], { why: "agent", to: ["p"], through: 0 }],
    ["not one who only conveys", [party({ scope: "convey" })], { why: "customer", to: [null], through: 0 }],
    ["not one without a paper", [party({ paper: null })], { why: "customer", to: [null], through: 0 }],
    ["not one whose paper ran out", [party({ validUntil: "2026-01-01" })], { why: "customer", to: [null], through: 0 }],
    ["an heir with proof", [party({ role: "heir", scope: null })], { why: "heir", to: ["p"], through: 0 }],
    [
      "representatives, who tell the others",
      [joint("a", true), joint("b"), joint("c")],
      { why: "representatives", to: [null, "a"], through: 2 },
    ],
    ["not the third party", [party({ role: "third_party", paper: null })], { why: "customer", to: [null], through: 0 }],
  ] as [string, Party[], object][])("%s", (_, parties, to) => expect(addresseesOf(parties, true, TODAY)).toEqual(to));

  test("nobody is written to whose right to speak is not on file, or who is ended", () => {
    const anyParty = fc.record({
      partyId: fc.uuid(),
      role: fc.constantFrom(...PARTY_ROLES),
      name: fc.constant("某人"),
      represents: fc.boolean(),
      paper: fc.option(fc.constantFrom(...PAPER_KEYS), { nil: null }),
      scope: fc.option(fc.constantFrom(...PAPER_SCOPES), { nil: null }),
      validUntil: fc.option(fc.constantFrom("2026-11-19", TODAY, "2027-01-01"), { nil: null }),
      ended: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyParty, { maxLength: 8 }), (parties) => {
        const { to, through } = addresseesOf(parties, true, TODAY);
        expect(to.length).toBeGreaterThan(0);
        expect(through).toBeLessThanOrEqual(parties.filter((one) => one.role === "joint" && !one.ended).length);
        for (const id of to.filter((one) => one !== null)) {
          const one = parties.find(({ partyId }) => partyId === id)!;
          expect(one.ended || ["missing", "expired"].includes(standingOf(one, TODAY))).toBe(false);
          expect(one.role).not.toBe("third_party");
        }
      }),
    );
  });
});
