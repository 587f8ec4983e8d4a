import { describe, expect, test } from "vitest";
import { aCase } from "./case-facts.fixture.ts";
import { eightSteps, STEPS, stepReached } from "./eight-steps.ts";
import { STATE_KEYS } from "./states.ts";

const fresh = { progressSent: false, openSteps: 0 };
const now = new Date("2026-11-20T01:00:00Z");

describe("§7: the eight steps with what is missing", () => {
  test("a complaint just received stands at listening and lacks its acceptance", () => {
    const guide = eightSteps({ ...aCase(), ...fresh }, []);
    expect(guide.map((one) => one.step)).toEqual([...STEPS]);
    expect(guide[0]).toMatchObject({ status: "current", lacks: [{ field: "accept" }] });
    expect(guide.filter((one) => one.status === "current")).toHaveLength(1);
  });
  test("after acceptance it lacks the record, then the need (R3)", () => {
    const accepted = { ...aCase({ state: "accepted", acceptedAt: now }), ...fresh };
    expect(eightSteps(accepted, []).find((one) => one.status === "current")?.step).toBe("record");
    const recorded = {
      ...accepted,
      phase: "after_sale" as const,
      product: "基金",
      causes: ["product_service.defect" as const],
    };
    const current = eightSteps(recorded, []).find((one) => one.status === "current");
    expect(current).toMatchObject({
      step: "restate",
      lacks: [{ field: "businessNeed" }, { field: "emotionalNeed" }, { field: "needState" }],
    });
  });
  test("R9: what was agreed is not carried out before somebody has planned it", () => {
    const remedy = { kind: "refund", text: "退18元", approval: "approved" } as never;
    const execute = (c: object) => eightSteps({ ...aCase(c), ...fresh }, []).find((one) => one.step === "execute");
    expect(execute({ state: "agreed", agreement: "accepted", remedy })?.lacks).toMatchObject([{ field: "plan_steps" }]);
    expect(execute({ state: "executing", agreement: "accepted", remedy })?.lacks).toEqual([]);
    expect(execute({ state: "agreed", agreement: "accepted", remedy: { kind: "none" } as never })?.lacks).toEqual([]);
  });
  test("a closed case lacks nothing", () =>
    expect(
      eightSteps({ ...aCase({ state: "closed" }), ...fresh }, []).every(
        (one) => one.status === "done" && one.lacks.length === 0,
      ),
    ).toBe(true));
  test("of an ended case that an import brought in, only what is on record is ticked", () => {
    const brought = aCase({ state: "closed", acceptedAt: now, accountedAt: now });
    const guide = eightSteps({ ...brought, ...fresh, progressSent: true, broughtIn: true }, []);
    expect(guide.filter((one) => one.status === "done").map((one) => one.step)).toEqual([
      "listen",
      "clarify",
      "account",
    ]);
    expect(guide.filter((one) => one.status === "current" || one.lacks.length > 0)).toEqual([]);
  });
  test("there is never more than one current step", () => {
    for (const state of STATE_KEYS)
      expect(
        eightSteps({ ...aCase({ state }), ...fresh }, []).filter((one) => one.status === "current").length,
      ).toBeLessThanOrEqual(1);
  });
  test("R10: a reopened case is to be understood anew, whatever was known before", () => {
    const known = { businessNeed: "退费", emotionalNeed: "说法", needState: "confirmed", phase: "after_sale" } as const;
    const facts = { ...aCase({ state: "reopened", acceptedAt: now, product: "基金", ...known }), ...fresh };
    const guide = eightSteps({ ...facts, causes: ["product_service.defect"], progressSent: true }, []);
    expect(guide.find((one) => one.status === "current")).toMatchObject({
      step: "restate",
      lacks: [{ field: "understood" }],
    });
  });
  test("the page stands at the step that lists show, in every open state and with whatever is known", () => {
    for (const state of STATE_KEYS)
      for (const decision of [null, {} as never])
        for (const product of [null, "基金"]) {
          const facts = aCase({ state, decision, product });
          const at = eightSteps({ ...facts, ...fresh }, []).findIndex((one) => one.status === "current") + 1;
          expect([0, stepReached(state, { ...facts, decided: decision !== null })]).toContain(at);
        }
  });
  test("every state has a place among the eight for lists", () => {
    for (const state of STATE_KEYS) {
      const step = stepReached(state, { ...aCase(), decided: false });
      expect(step).toBeGreaterThanOrEqual(1);
      expect(step).toBeLessThanOrEqual(8);
    }
  });
});
