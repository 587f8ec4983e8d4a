import { expect, test } from "vitest";
import { permissionsOf, ROLES } from "../../src/kernel/authority.ts";
import { NAV } from "./nav.ts";
import { phoneBar } from "./phone-bar.ts";

const barOf = (...roles: (typeof ROLES)[number][]) => {
  const held = permissionsOf(roles);
  const { bar, more } = phoneBar(NAV.filter(({ permission }) => !permission || held.has(permission)));
  return [bar.map(({ word }) => word), more.map(({ word }) => word)];
};

test("a phone's bar has four places and the rest, for who sees more than five", () => {
  const four = ["desk", "intake", "spot", "cases"];
  expect(barOf("supervisor")).toEqual([four, ["incidents", "customers", "policies", "settings"]]);
  expect(barOf("investigator")).toEqual([four, ["incidents", "policies", "settings"]]);
});

test("where five are all there are, nothing hides", () => {
  expect(barOf("administrator")).toEqual([["desk", "intake", "spot", "policies", "settings"], []]);
});

test("no page is on the bar and under the rest, and none is lost", () => {
  for (const role of ROLES) {
    const [bar, more] = barOf(role);
    expect(bar!.length + (more!.length > 0 ? 1 : 0)).toBeLessThanOrEqual(5);
    expect(new Set([...bar!, ...more!]).size).toBe(bar!.length + more!.length);
  }
});
