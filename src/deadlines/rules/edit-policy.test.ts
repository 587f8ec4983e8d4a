import { describe, expect, test } from "vitest";
import { shippedPolicies } from "../shipped.ts";
import { differencesOf, editOf, editPolicy, nextVersion } from "./edit-policy.ts";
import { deadlinePolicy } from "./policy.ts";

const bank = shippedPolicies().find(({ id }) => id === "cn-bank-insurance-2020")!;

describe("a version of one's own", () => {
  test.each(shippedPolicies().map((policy) => [policy.id, policy] as const))(
    "%s: the edit that changes nothing",
    (_id, policy) => {
      const same = editPolicy(policy, editOf(policy), "1.1", "2027-01-01");
      expect(differencesOf(policy, same)).toEqual([]);
      expect(deadlinePolicy.safeParse(same).success).toBe(true);
      expect({ ...same, version: "1", effectiveFrom: policy.effectiveFrom, examples: policy.examples }).toEqual(policy);
    },
  );

  test("sets limits, extensions, roll; the rest stays, and what differs is told", () => {
    const edit = editOf(bank);
    edit.milestones[0] = { id: "decide_simple", limit: 10, unit: "working_day" };
    edit.extensions[0] = { id: "to30", length: 25 };
    edit.endRoll = "forward";
    const own = editPolicy(bank, edit, "1.1", "2027-01-01");
    expect(own).toMatchObject({ id: bank.id, version: "1.1", effectiveFrom: "2027-01-01", sources: bank.sources });
    expect(differencesOf(bank, own)).toEqual([
      {
        what: "limit",
        id: "decide_simple",
        before: { limit: 15, unit: "calendar_day" },
        after: { limit: 10, unit: "working_day" },
      },
      {
        what: "extension",
        id: "to30",
        before: { limit: 30, unit: "calendar_day" },
        after: { limit: 25, unit: "calendar_day" },
      },
      { what: "end_roll", id: null, before: "not_stated", after: "forward" },
    ]);
  });

  test("a step without a number keeps none", () => {
    const beijing = shippedPolicies().find(({ id }) => id === "cn-12345-beijing")!;
    expect(editOf(beijing).milestones).toEqual([]);
  });

  test.each([
    ["1", ["1"], "1.1"],
    ["1", ["1", "1.1", "1.9"], "1.10"],
    ["1.2", ["1", "1.2"], "1.3"],
    ["2", ["1", "1.4", "2"], "2.1"],
  ])("after %s with %j comes %s", (base, known, next) => {
    expect(nextVersion(base, known)).toBe(next);
  });
});
