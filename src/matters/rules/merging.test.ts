import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCase } from "../../cases/rules/case-facts.fixture.ts";
import { STATE_KEYS, type State } from "../../cases/rules/states.ts";
import type { Decision } from "../../kernel/refusal.ts";
import { decideMerge, type Mergeable, ofSameCustomer } from "./merging.ts";

const codeOf = (verdict: Decision<void>) => (verdict.ok ? "ok" : verdict.refusal.code);
const one = (facts: Partial<Mergeable> = {}): Mergeable => ({
  ...aCase({ caseId: "kept", number: "2611-0001", state: "accepted" }),
  customerId: "shen",
  mergedCases: 0,
  ...facts,
});
const other = (facts: Partial<Mergeable> = {}) =>
  one({ caseId: "other", number: "2611-0002", customerId: "li", ...facts });

describe("§2: which of two cases may go into the other", () => {
  const goesIn: readonly State[] = ["received", "accepted", "understood", "investigating", "deciding"];
  test.each(STATE_KEYS)("one that is %s", (state) =>
    expect(codeOf(decideMerge(one(), other({ state })))).toBe(goesIn.includes(state) ? "ok" : "merge_not_from_here"),
  );
  const takesIn: readonly State[] = ["accepted", "understood", "investigating", "deciding", "reopened"];
  test.each(STATE_KEYS)("into one that is %s, of another customer", (state) =>
    expect(codeOf(decideMerge(one({ state }), other()))).toBe(takesIn.includes(state) ? "ok" : "merge_not_into"),
  );
  test.each(["proposed", "agreed", "executing"] as const)("into one that is %s only of the same customer", (state) => {
    expect(codeOf(decideMerge(one({ state }), other()))).toBe("merge_not_into");
    expect(codeOf(decideMerge(one({ state }), other({ customerId: "shen" })))).toBe("ok");
  });
  test("two that nobody has taken on yet", () =>
    expect(codeOf(decideMerge(one({ state: "received" }), other({ state: "received" })))).toBe("ok"));
  test("of somebody anonymous nobody can say that they are the same", () => {
    expect(ofSameCustomer({ customerId: null }, { customerId: null })).toBe(false);
    expect(codeOf(decideMerge(one({ state: "proposed", customerId: null }), other({ customerId: null })))).toBe(
      "merge_not_into",
    );
  });
});

const decision = { decidedBy: "x" } as unknown as Mergeable["decision"];
const remedy = { kind: "refund" } as unknown as Mergeable["remedy"];

describe("what is refused, and by which rule", () => {
  test.each([
    ["a case into itself", one(), one(), "merge_into_itself"],
    ["one that is merged already", one(), other({ mergedInto: "2611-0003" }), "merge_done_already"],
    ["into one that is merged itself", one({ mergedInto: "2611-0003" }), other(), "merge_done_already"],
    ["one that others are merged into", one(), other({ mergedCases: 1 }), "merge_holds_others"],
    ["R10: a raised one into one that is not", one(), other({ level: 1 }), "merge_level"],
    ["R4: one that responsibility is decided on", one(), other({ decision, state: "deciding" }), "merge_not_from_here"],
    ["R4: one with a remedy", one(), other({ remedy, state: "deciding" }), "merge_not_from_here"],
    ["R5: a possible fault of ours", one(), other({ ownFault: "possible" }), "merge_not_from_here"],
    ["R2: a department's open task", one(), other({ openTasks: 1, state: "investigating" }), "merge_not_from_here"],
    [
      "R11: complaints about different people",
      one({ complainedPersonId: "a" }),
      other({ complainedPersonId: "b" }),
      "merge_complained_differ",
    ],
    [
      "R11: complaints about different departments",
      one({ complainedDepartmentId: "a" }),
      other({ complainedDepartmentId: "b" }),
      "merge_complained_differ",
    ],
  ] as [string, Mergeable, Mergeable, string][])("%s", (_, kept, gone, code) =>
    expect(codeOf(decideMerge(kept, gone))).toBe(code),
  );
  test("whom only one of the two complains about stands in nobody's way", () =>
    expect(codeOf(decideMerge(one(), other({ complainedPersonId: "b" })))).toBe("ok"));

  test("every refusal names the case and says why in both languages; nothing is left to be filled in", () => {
    const state = fc.constantFrom(...STATE_KEYS);
    const facts = fc.record({
      state,
      openTasks: fc.nat(2),
      ownFault: fc.constantFrom("no", "possible", "decided"),
      mergedCases: fc.nat(1),
      level: fc.nat(2),
      customerId: fc.constantFrom("shen", "li", null),
    });
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const verdict = decideMerge(one(a as Partial<Mergeable>), other(b as Partial<Mergeable>));
        if (verdict.ok) return;
        const { say, params } = verdict.refusal;
        for (const sentence of [say.zh, say.en])
          for (const [, name] of sentence.matchAll(/\{(\w+)\}/g)) expect(params).toHaveProperty(name!);
      }),
    );
  });

  test("what goes in never has anything decided, offered, asked of a department or raised above the other", () => {
    const facts = fc.record({
      state: fc.constantFrom(...STATE_KEYS),
      openTasks: fc.nat(1),
      decision: fc.constantFrom(null, decision),
      remedy: fc.constantFrom(null, remedy),
      level: fc.nat(2),
      mergedInto: fc.constantFrom(null, "x"),
    });
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const [kept, gone] = [one(a as Partial<Mergeable>), other(b as Partial<Mergeable>)];
        if (!decideMerge(kept, gone).ok) return;
        expect([gone.openTasks, gone.decision, gone.remedy, gone.mergedInto]).toEqual([0, null, null, null]);
        expect(gone.level).toBeLessThanOrEqual(kept.level);
      }),
    );
  });
});
