import { describe, expect, test } from "vitest";
import type { Role } from "../../kernel/authority.ts";
import { ACT_KEYS, ACTS, type ActId, decideAct } from "./acts.ts";
import { aCase, anActor } from "./case-facts.fixture.ts";
import type { CaseFacts } from "./case-facts.ts";
import { STATE_KEYS, STATES } from "./states.ts";

const codeOf = (verdict: { ok: boolean; refusal?: { code: string } }) => (verdict.ok ? "ok" : verdict.refusal!.code);
const ENDS = STATE_KEYS.filter((state) => STATES[state].ended);
const owner = anActor(["case_owner", "supervisor"], { id: "me" });
const mine = (facts: Partial<CaseFacts>) => aCase({ ownerId: "me", ...facts });
const takes = (c: CaseFacts, actor = owner) => ACT_KEYS.filter((act) => decideAct(act, actor, c).ok);

describe("what an ended case still takes", () => {
  const kept = [
    ..."add_evidence unshare_evidence hold_case export_file".split(" "),
    // A regulator may ask about a case at any time.
    ..."add_referral answer_referral approve_referral".split(" "),
  ];
  test.each(ENDS)(
    "R13, R5: %s takes the customer's word, a way for them to follow it, a note and an owed decision, and keeps evidence",
    (state) => {
      expect(new Set(takes(mine({ state })))).toEqual(new Set(["hear", "give_portal_link", "note", ...kept]));
      const supervisor = anActor(["supervisor"], { id: "other" });
      const owed = takes(mine({ state, ownFault: "possible" }), supervisor);
      expect(new Set(owed)).toEqual(new Set(["hear", "give_portal_link", "note", "decide_own_fault", ...kept]));
    },
  );
  test.each([
    "message",
    "hand_over",
    "restate_need",
    "record_demand",
    "flag_own_fault",
    "record_attempt",
    "share_evidence",
  ] as ActId[])("R10: %s is refused with the way out", (act) =>
    expect(decideAct(act, owner, mine({ state: "closed" }))).toMatchObject({
      refusal: { code: "case_ended", rule: "R10", wayOut: "reopen" },
    }),
  );
});

describe("R1: before acceptance nobody speaks to the customer", () => {
  test.each(["message", "hand_over", "record_attempt", "share_evidence"] as ActId[])(
    "%s, even for whom it is assigned to",
    (act) => expect(codeOf(decideAct(act, owner, mine({ state: "received" })))).toBe("not_accepted"),
  );
  test("but what the customer says is kept", () =>
    expect(codeOf(decideAct("hear", owner, mine({ state: "received" })))).toBe("ok"));
  test("R2: from acceptance on nobody is assigned unannounced", () => {
    expect(codeOf(decideAct("assign", owner, mine({ state: "received" })))).toBe("ok");
    expect(codeOf(decideAct("assign", owner, mine({ state: "accepted" })))).toBe("announcement_needed");
  });
});

describe("who may act", () => {
  const open = mine({ state: "deciding" });
  test("every act needs its permission", () => {
    for (const act of ACT_KEYS) {
      const without = new Set([...owner.permissions].filter((one) => one !== ACTS[act].permission));
      expect(codeOf(decideAct(act, { ...owner, permissions: without }, open))).toBe("not_permitted_here");
    }
  });
  test("R11: who stepped aside leaves a remark and no more", () => {
    expect(takes(mine({ state: "deciding", recused: ["me"] }))).toEqual(["note", "recuse"]);
  });
  test.each([
    ["message", ["supervisor"], "not_contact_owner"],
    ["record_attempt", ["supervisor"], "not_contact_owner"],
    ["hand_over", ["case_owner"], "not_contact_owner"],
    ["hand_over", ["supervisor"], "ok"],
    ["hear", ["agent"], "ok"],
  ] as [ActId, Role[], string][])("R2: %s by %j who is not the owner: %s", (act, roles, code) =>
    expect(codeOf(decideAct(act, anActor(roles, { id: "other" }), open))).toBe(code),
  );
});

describe("R2: what an accepted case says of the matter is the owner's to change", () => {
  const written = ["restate_need", "record_demand", "edit_details"] as ActId[];
  test.each([
    ["a colleague who took it in", ["agent"], {}, { registeredBy: "other" }, "led_by_other"],
    ["a colleague who owns other cases", ["case_owner"], {}, {}, "led_by_other"],
    ["the owner's deputy", ["case_owner"], { deputyOf: ["me"] }, {}, "ok"],
    ["a supervisor", ["supervisor"], {}, {}, "ok"],
    ["a colleague before acceptance", ["agent"], {}, { state: "received", ownerId: null }, "ok"],
    ["a colleague, of an assignment nobody accepted", ["agent"], {}, { state: "received" }, "ok"],
  ] as [string, Role[], object, Partial<CaseFacts>, string][])("%s", (_who, roles, traits, facts, code) => {
    const actor = anActor(roles, { id: "other", ...traits });
    for (const act of written)
      expect(codeOf(decideAct(act, actor, mine({ state: "executing", ...facts }))), act).toBe(code);
  });
});

describe("who changes the department of a case", () => {
  const brought = aCase({ state: "closed", departmentId: "retail" });
  test.each([
    ["a supervisor, of an ended case that nobody leads", ["supervisor"], {}, "ok"],
    ["who only handles cases", ["case_owner"], {}, "not_permitted_here"],
    ["while it is open", ["supervisor"], { state: "received" }, "department_of_owner"],
    ["of a case that had an owner", ["supervisor"], { ownerId: "chen" }, "department_of_owner"],
    ["R11: who stepped aside", ["supervisor"], { recused: ["liang"] }, "recused"],
    [
      "R11: one of the department complained about",
      ["supervisor"],
      { complainedDepartmentId: "care" },
      "department_involved",
    ],
  ] as [string, Role[], Partial<CaseFacts>, string][])("%s", (_who, roles, facts, code) => {
    const actor = anActor(roles, { id: "liang", departmentId: "care" });
    expect(codeOf(decideAct("move_department", actor, { ...brought, ...facts }))).toBe(code);
  });
});

describe("R5: who decides on a possible own fault", () => {
  const flagged = aCase({
    state: "deciding",
    ownerId: "owner",
    ledBy: ["before", "owner"],
    ownFault: "possible",
    ownFaultFlaggedBy: "flagger",
    complainedDepartmentId: "tech",
  });
  const supervisor = (traits: object) => anActor(["supervisor"], { id: "liang", departmentId: "care", ...traits });
  test.each([
    ["another supervisor", {}, "ok"],
    ["the owner", { id: "owner" }, "own_fault_by_involved"],
    ["who led it before the owner of today", { id: "before" }, "own_fault_by_involved"],
    ["the owner's deputy", { deputyOf: ["owner"] }, "own_fault_by_involved"],
    ["who flagged it", { id: "flagger" }, "own_fault_by_involved"],
    ["one of the department complained about", { departmentId: "tech" }, "own_fault_by_involved"],
  ])("%s: %#", (_who, traits, code) =>
    expect(codeOf(decideAct("decide_own_fault", supervisor(traits), flagged))).toBe(code),
  );
  test("a fault is flagged once, and again after a decision", () => {
    expect(codeOf(decideAct("flag_own_fault", owner, flagged))).toBe("own_fault_flagged");
    expect(codeOf(decideAct("flag_own_fault", owner, { ...flagged, ownFault: "decided" }))).toBe("ok");
    expect(codeOf(decideAct("decide_own_fault", supervisor({}), { ...flagged, ownFault: "no" }))).toBe(
      "own_fault_not_flagged",
    );
  });
});
