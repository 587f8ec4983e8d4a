import { describe, expect, test } from "vitest";
import { STATE_KEYS, STATES, type State } from "../../cases/rules/states.ts";
import {
  answerableOf,
  type Followed,
  mayAskReview,
  milestonesOf,
  nextWordOf,
  phaseOf,
  routesOf,
  turnOf,
} from "./status.ts";

const at = (time: string) => new Date(`2026-11-22T${time}:00+08:00`);
const followed = (facts: Partial<Followed> & { state: State }): Followed => ({
  resumeState: null,
  receivedAt: at("09:00"),
  nextWordAt: null,
  accountedAt: null,
  answerAt: null,
  closedAt: null,
  agreement: null,
  foundAt: null,
  offeredAt: null,
  reviewAskedAt: null,
  reviewAnswerId: null,
  ...facts,
});

test("R12: no state of the machine reaches a customer as it is called inside", () => {
  const inside = new Set(["accepted", "understood", "investigating", "proposed", "executing", "external", "reopened"]);
  for (const state of STATE_KEYS) expect(inside).not.toContain(phaseOf(followed({ state })));
});

describe("whose turn it is", () => {
  test.each([
    ["proposed", {}, "you"],
    ["waiting", {}, "you"],
    ["accounted", {}, "you"],
    ["accounted", { answerAt: at("10:00") }, "us"],
    ["received", {}, "us"],
    ["investigating", {}, "us"],
  ] as [State, Partial<Followed>, string][])("%s %j: %s", (state, facts, turn) =>
    expect(turnOf(followed({ state, ...facts }))).toBe(turn),
  );
  test("what has ended waits for nobody", () => {
    for (const state of STATE_KEYS.filter((one) => STATES[one].ended))
      expect(turnOf(followed({ state }))).toBe("nobody");
  });
});

describe("R1, R9: when they hear from us next", () => {
  test("before somebody has taken it on: two hours after it came", () =>
    expect(nextWordOf(followed({ state: "received" }), at("10:00"))).toEqual({
      kind: "taken",
      at: at("11:00"),
      late: false,
    }));
  test("afterwards: what was promised, and that it is late when it is", () =>
    expect(nextWordOf(followed({ state: "investigating", nextWordAt: at("10:00") }), at("12:00"))).toEqual({
      kind: "word",
      at: at("10:00"),
      late: true,
    }));
  test("no limit stands in for a promise that was not given", () =>
    expect(nextWordOf(followed({ state: "deciding" }), at("12:00"))).toBe(null));
  test("nothing after the end", () =>
    expect(nextWordOf(followed({ state: "withdrawn", nextWordAt: at("13:00") }), at("12:00"))).toBe(null));
});

describe("R8: what there is to answer", () => {
  test.each([
    ["proposed", {}, "offer"],
    ["waiting", { resumeState: "proposed" }, "offer"],
    ["waiting", { resumeState: "investigating" }, null],
    ["accounted", {}, "account"],
    ["accounted", { answerAt: at("10:00") }, null],
    ["agreed", {}, null],
    ["closed", {}, null],
  ] as [State, Partial<Followed>, string | null][])("%s %j: %s", (state, facts, to) =>
    expect(answerableOf(followed({ state, ...facts }))).toBe(to),
  );
});

describe("R10: asking that somebody else looks at it", () => {
  test.each(["received", "accepted", "investigating", "deciding", "waiting"] as State[])("not yet in %s", (state) =>
    expect(mayAskReview(followed({ state }))).toBe(false),
  );
  test.each(["proposed", "accounted", "closed", "declined", "withdrawn"] as State[])("possible in %s", (state) =>
    expect(mayAskReview(followed({ state }))).toBe(true),
  );
  test("once for each decision: not while it waits, nor again after it was answered", () => {
    const asked = followed({ state: "closed", reviewAskedAt: at("10:00") });
    expect(mayAskReview(asked)).toBe(false);
    expect(mayAskReview({ ...asked, reviewAskedAt: null })).toBe(true);
    expect(mayAskReview({ ...asked, reviewAskedAt: null, reviewAnswerId: "answer" })).toBe(false);
  });
  test.each(["accounted", "closed", "declined", "withdrawn"] as State[])(
    "while it waits, %s is never told as done with: it is our turn",
    (state) => {
      const asked = followed({ state, answerAt: at("09:30"), reviewAskedAt: at("10:00") });
      expect([phaseOf(asked), turnOf(asked)]).toEqual(["review", "us"]);
    },
  );
  test("while an offer stands they still read that it does", () =>
    expect(phaseOf(followed({ state: "proposed", reviewAskedAt: at("10:00") }))).toBe("offered"));
});

describe("R8: where to go if they disagree", () => {
  const none = { reviewAskedAt: null, reviewAnswerId: null };
  test.each([
    ["what the account named", { ...none, routes: ["internal_review", "court"] }, ["internal_review", "court"]],
    [
      "while a review waits, only outside",
      { ...none, reviewAskedAt: at("10:00"), routes: ["internal_review", "court"] },
      ["court"],
    ],
    ["after one was answered, only outside", { ...none, reviewAnswerId: "answer", routes: ["court"] }, ["court"]],
  ] as [string, Parameters<typeof routesOf>[0], string[]][])("%s", (_, c, ways) => expect(routesOf(c)).toEqual(ways));
  test("an account that named our own review alone still leaves every way outside", () => {
    const ways = routesOf({ ...none, reviewAnswerId: "answer", routes: ["internal_review"] });
    expect(ways).toContain("regulator");
    expect(ways).not.toContain("internal_review");
    expect(routesOf({ ...none, routes: [] })).toContain("internal_review");
  });
});

describe("the way", () => {
  const steps = (facts: Partial<Followed> & { state: State }) => milestonesOf(followed(facts)).map(({ step }) => step);
  test("leads to an account, with the offer while one is still possible", () => {
    expect(steps({ state: "received" })).toEqual(["received", "found", "offered", "accounted", "closed"]);
    expect(steps({ state: "accounted", accountedAt: at("10:00") })).toEqual([
      "received",
      "found",
      "accounted",
      "closed",
    ]);
  });
  test("of what was declined or withdrawn ends there", () =>
    expect(steps({ state: "withdrawn", closedAt: at("10:00") })).toEqual(["received", "withdrawn"]));
});
