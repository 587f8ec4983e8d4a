import { describe, expect, test } from "vitest";
import { shippedCalendars, shippedPolicies } from "../shipped.ts";
import { dueOf } from "./compute.ts";
import { policyWith, SHANGHAI } from "./policy.fixture.ts";
import { type DeadlinePolicy, pinOf } from "./policy.ts";
import { compareVersions, pinnedPolicy, policyFor } from "./version.ts";

const at = (text: string) => new Date(`${text}+08:00`);
const version = (number: string, effectiveFrom: string | null) =>
  policyWith({}, {}, { id: "house", version: number, effectiveFrom });

describe("§2.3 the version in effect when a case begins", () => {
  const house = [version("1", null), version("1.1", "2026-06-01"), version("1.2", "2026-09-01")];

  test.each([
    ["2026-05-31T23:59:59", "1"],
    ["2026-06-01T00:00:00", "1.1"],
    ["2026-08-31T23:59:59", "1.1"],
    ["2026-12-01T00:00:00", "1.2"],
  ])("on %s it is version %s", (when, expected) => {
    expect(policyFor(house, "house", at(when), SHANGHAI)?.version).toBe(expected);
  });

  test("the rule change of 2026-04-15: the old rule the day before, the new one from then on, by either name", () => {
    for (const id of ["cn-samr-interim-2020", "cn-samr-121-2026"]) {
      expect(policyFor(shippedPolicies(), id, at("2026-04-14T23:59:59"), SHANGHAI)?.id).toBe("cn-samr-interim-2020");
      expect(policyFor(shippedPolicies(), id, at("2026-04-15T00:00:00"), SHANGHAI)?.id).toBe("cn-samr-121-2026");
    }
  });

  test("the rule change of 2026-04-15 moves no open case: by its pin a matter keeps 45 working days", () => {
    const received = at("2026-04-14T10:00:00");
    const pin = pinOf(policyFor(shippedPolicies(), "cn-samr-121-2026", received, SHANGHAI)!);
    expect(pin).toBe("cn-samr-interim-2020/1");
    const input = { startedAt: at("2026-04-20T10:00:00"), zone: SHANGHAI, calendars: shippedCalendars() };
    const mediated = (policy: DeadlinePolicy) => dueOf(policy, "mediate", input).dueAt;
    // Whatever ships or is edited later, the pinned version is found and counts as before.
    expect(mediated(pinnedPolicy(shippedPolicies(), pin)!)).toEqual(at("2026-06-25T23:59:59"));
    expect(mediated(pinnedPolicy(shippedPolicies(), "cn-samr-121-2026/1")!)).toEqual(at("2026-06-22T23:59:59"));
  });

  test("nothing is in effect before the first version began", () => {
    expect(policyFor([version("1", "2026-01-01")], "house", at("2025-12-31T23:59:59"), SHANGHAI)).toBeUndefined();
    expect(policyFor(house, "nowhere", at("2026-01-01T00:00:00"), SHANGHAI)).toBeUndefined();
  });

  test("a pin finds exactly its version", () => {
    for (const one of house) expect(pinnedPolicy(house, pinOf(one))).toBe(one);
    expect(pinnedPolicy(house, "house/3")).toBeUndefined();
  });

  test("versions in order", () => {
    expect(["2", "1.10", "1", "1.2"].sort(compareVersions)).toEqual(["1", "1.2", "1.10", "2"]);
  });
});
