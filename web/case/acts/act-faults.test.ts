import { expect, test } from "vitest";
import { faultOf, MOST_MINOR } from "./act-faults.ts";
import type { FieldSpec } from "./act-spec.ts";

const now = new Date("2026-11-22T02:00:00Z");
const step = { text: "致电", owner: { id: "7" }, dueAt: "2026-11-24T07:00:00Z" };
const must = { must: true } as const;

test("the most an amount may be is what the contract says", () => {
  expect(MOST_MINOR).toBe(1e13);
});

test.each<[Partial<FieldSpec>, unknown, string | null]>([
  [{ as: "money" }, "五百", "money"],
  [{ as: "money" }, "0", "moneyNone"],
  [{ as: "money" }, "-5", "moneyNone"],
  [{ as: "money" }, "10000.555", "moneyParts"],
  [{ as: "money" }, "0.00元", "moneyNone"],
  [{ as: "money" }, "999999999999", "moneyLarge"],
  [{ as: "money" }, "100000000000", null],
  [{ as: "money" }, "500块", null],
  [{ as: "money" }, " ", null],
  [{ as: "percent" }, "六成", "percent"],
  [{ as: "percent" }, undefined, null],
  [{ as: "time" }, "2026-11-22T01:00:00Z", "past"],
  [{ as: "time" }, "2026-11-22T02:00:00Z", "past"],
  [{ as: "time" }, "2026-11-22T03:00:00Z", null],
  [{ as: "time" }, null, null],
  [{ as: "day" }, "2026-11-23", "future"],
  [{ as: "day" }, "2026-11-22", null],
  [{ as: "text", ...must }, " ", "empty"],
  [{ as: "text" }, "五百", null],
  [{ as: "steps" }, [], "steps"],
  [{ as: "steps" }, [{ ...step, dueAt: null }], "steps"],
  [{ as: "steps" }, [{ ...step, owner: null }], "steps"],
  [{ as: "steps" }, [{ ...step, dueAt: "2026-11-21T07:00:00Z" }], "past"],
  [{ as: "steps" }, [step], null],
])("%j holding %j: %j", (field, value, fault) => {
  expect(faultOf({ name: "x", ...field } as FieldSpec, value, now)).toBe(fault);
});
