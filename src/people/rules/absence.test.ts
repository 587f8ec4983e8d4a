import { describe, expect, test } from "vitest";
import type { Actor, Role } from "../../kernel/authority.ts";
import { evenReach, permissionsOf } from "../../kernel/authority.ts";
import { type AbsenceWish, decideAbsence, isAway, mayPlan, overlap } from "./absence.ts";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
const NOW = at(9);
const days = (from: number, until: number) => ({ from: at(from), until: at(until) });

const handler = { personId: "b", name: "乙", active: true, roles: ["case_owner"] as Role[], absences: [] };
const wish = (more: Partial<AbsenceWish> = {}): AbsenceWish => ({
  ...days(10, 34),
  person: { personId: "a", roles: ["case_owner"], absences: [] },
  deputy: handler,
  ...more,
});
const verdict = (one: AbsenceWish) => {
  const outcome = decideAbsence(one, NOW);
  return outcome.ok ? "fits" : outcome.refusal.code;
};

describe("decideAbsence", () => {
  test.each<[string, Partial<AbsenceWish>, string]>([
    ["with a deputy who is there", {}, "fits"],
    ["without one", { deputy: null }, "fits"],
    ["begun already", days(1, 12), "fits"],
    ["over already", days(1, 9), "absence_period_wrong"],
    ["no time at all", days(12, 12), "absence_period_wrong"],
    ["backwards", days(12, 10), "absence_period_wrong"],
    ["longer than a year", days(10, 24 * 367), "absence_period_wrong"],
    ["no date at all", { from: new Date(Number.NaN) }, "absence_period_wrong"],
    ["over another of one's own", { person: { ...wish().person, absences: [days(33, 40)] } }, "absence_overlaps"],
    ["right behind another", { person: { ...wish().person, absences: [days(34, 40)] } }, "fits"],
    ["R2: oneself as deputy", { deputy: { ...handler, personId: "a" } }, "deputy_self"],
    ["R2: nobody with that id", { deputy: undefined }, "deputy_unknown"],
    ["R2: a deputy who has left", { deputy: { ...handler, active: false } }, "deputy_unknown"],
    ["R2: a deputy who may not handle cases", { deputy: { ...handler, roles: ["trainer"] } }, "deputy_unfit"],
    [
      "R2: a deputy who may not answer tasks, of one who does",
      { person: { ...wish().person, roles: ["investigator"] }, deputy: { ...handler, roles: ["quality_analyst"] } },
      "deputy_unfit",
    ],
    ["R2: a deputy who is away for part of it", { deputy: { ...handler, absences: [days(20, 21)] } }, "deputy_away"],
    ["R2: a deputy who is back by then", { deputy: { ...handler, absences: [days(5, 10)] } }, "fits"],
  ])("%s: %#", (_, more, expected) => {
    expect(verdict(wish(more))).toBe(expected);
  });

  test("who handles no cases may name anybody", () => {
    const trainer = { personId: "a", roles: ["trainer"] as Role[], absences: [] };
    expect(verdict(wish({ person: trainer, deputy: { ...handler, roles: ["trainer"] } }))).toBe("fits");
  });
});

test("an absence holds from its beginning until just before its end", () => {
  const one = [days(10, 12)];
  expect([at(9), at(10), at(11), at(12)].map((when) => isAway(one, when))).toEqual([false, true, true, false]);
  expect(overlap(days(1, 3), days(3, 4))).toBe(false);
  expect(overlap(days(1, 5), days(2, 3))).toBe(true);
});

test("absences are planned by oneself, by the supervisor whose reach holds the person, and by administrators", () => {
  const actor = (id: string, roles: Role[], departmentIds: string[], kind: Actor["kind"] = "person"): Actor =>
    ({
      kind,
      id,
      permissions: permissionsOf(roles),
      scope: "department",
      departmentIds,
      reach: evenReach(permissionsOf(roles), { scope: "department", departmentIds }),
    }) as unknown as Actor;
  const person = { personId: "a", departmentId: "care" };
  const may = (one: Actor) => mayPlan(one, person);
  expect(may(actor("a", ["agent"], []))).toBe(true);
  expect(may(actor("boss", ["supervisor"], ["care"]))).toBe(true);
  expect(may(actor("boss", ["supervisor"], ["retail"]))).toBe(false);
  expect(may(actor("peer", ["case_owner"], ["care"]))).toBe(false);
  expect(may(actor("admin", ["administrator"], []))).toBe(true);
  expect(may(actor("a", ["agent"], [], "key")), "a key is nobody's leave").toBe(false);
});
