import { describe, expect, test } from "vitest";
import { permissionsOf, type Role } from "../../kernel/authority.ts";
import { type Watch, type WatchedFacts, watchedAs, watchOf } from "./watch.ts";

const of = (...roles: Role[]) => watchOf({ roles, permissions: permissionsOf(roles) });
const watched = (watch: Watch) => (Object.keys(watch) as (keyof Watch)[]).filter((key) => watch[key]);

test.each<[Role[], (keyof Watch)[]]>([
  [["supervisor", "remedy_approver"], ["team"]],
  [["compliance"], ["second"]],
  [
    ["supervisor", "compliance"],
    ["team", "second"],
  ],
  [["agent", "case_owner"], []],
  [["investigator"], ["involved"]],
  [["remedy_approver"], ["involved"]],
  [["investigator", "case_owner"], []],
  [["quality_analyst"], ["lately"]],
  [["trainer", "new_staff"], []],
  [["administrator"], []],
])("%j begins with %j", (roles, expected) => expect(watched(of(...roles))).toEqual(expected));

const now = new Date("2026-11-19T08:00:00Z");
const tonight = new Date("2026-11-19T15:59:59Z");
const CASE: WatchedFacts = {
  state: "investigating",
  level: 0,
  ownerId: "zhou",
  awaited: false,
  unregistered: false,
  nextDueAt: new Date("2026-11-21T08:00:00Z"),
  corrected: false,
};
const team: Watch = { team: true, second: false, involved: false, lately: false };
const second: Watch = { ...team, team: false, second: true };

describe("a case stands under its gravest reason", () => {
  test.each<[string, Partial<WatchedFacts>, Watch, ReturnType<typeof watchedAs>]>([
    ["late", { nextDueAt: now }, team, "overdue"],
    ["late without owner", { nextDueAt: now, ownerId: null }, team, "overdue"],
    ["due tonight", { nextDueAt: tonight }, team, "today"],
    ["without owner", { nextDueAt: null, ownerId: null }, team, "unowned"],
    ["on its way", {}, team, null],
    ["late, to the second level", { nextDueAt: now }, second, null],
    ["late, to both", { nextDueAt: now }, { ...second, team: true }, "overdue"],
    ["raised and going on", { level: 1 }, second, "reopened"],
    ["raised and late, to both", { level: 1, nextDueAt: now }, { ...second, team: true }, "reopened"],
    ["corrected", { corrected: true }, second, "corrected"],
    ["an outside body waits, whatever else is so", { awaited: true, corrected: true, level: 1 }, second, "referred"],
    ["sent by a regulator, not registered", { unregistered: true }, second, "unregistered"],
    ["with an outside body", { state: "external" }, second, "outside"],
    ["raised, to the team", { level: 1 }, team, null],
  ])("%s", (_, change, watch, expected) => {
    expect(watchedAs({ ...CASE, ...change }, watch, now, tonight)).toBe(expected);
  });
});
