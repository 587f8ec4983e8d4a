import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Role } from "../../kernel/authority.ts";
import { checkMove, decideComplained, decideRecusal, isInvolvedParty, mayFinishStep } from "./authority.ts";
import { aCase, anActor, aTask } from "./case-facts.fixture.ts";
import { MOVE_KEYS, MOVES } from "./moves.ts";
import {
  confirmationCounts,
  decideArbitration,
  decideConfirmFinding,
  decideTaskAnswer,
  mayArbitrate,
} from "./tasks.ts";

const codeOf = (verdict: { ok: boolean; refusal?: { code: string } }) => (verdict.ok ? "ok" : verdict.refusal!.code);
/** The complaint is about the retail division, with its branches below it. */
const retail = { complainedDepartmentId: "retail", complainedBelow: ["east", "west"] };

describe("R11: whom a complaint is about", () => {
  const who = (personId: string, departmentId: string | null, roles: Role[] = ["agent"]) => ({
    personId,
    departmentId,
    roles,
  });
  test.each([
    ["the person", who("p", "care"), { complainedPersonId: "p" }, true],
    ["a colleague of the person", who("q", "care"), { complainedPersonId: "p" }, false],
    ["the department", who("q", "retail"), retail, true],
    ["a department below it", who("q", "east"), retail, true],
    ["one beside it", who("q", "care"), retail, false],
    ["somebody of no department", who("q", null), retail, false],
    ["compliance below it, who must be left", who("q", "east", ["compliance"]), retail, false],
    ["compliance of the very department", who("q", "retail", ["compliance"]), retail, true],
  ])("%s", (_name, party, facts, involved) => expect(isInvolvedParty(party, aCase(facts))).toBe(involved));

  test("nobody of the department complained about, or below it, moves the case on; it may only be taken in there", () => {
    const state = (id: (typeof MOVE_KEYS)[number]) => MOVES[id].from[0]!;
    fc.assert(
      fc.property(fc.constantFrom(...MOVE_KEYS), fc.constantFrom("retail", "east"), (id, departmentId) => {
        const actor = anActor(["supervisor", "case_owner", "remedy_approver"], { id: "me", departmentId });
        const c = aCase({ ...retail, state: state(id), ownerId: "me", resumeState: "deciding" });
        expect(codeOf(checkMove(id, actor, c))).toBe(id === "accept" ? "ok" : "department_involved");
      }),
    );
  });
});

describe("R11: what counts as confirmed", () => {
  const task = aTask({ departmentId: "tech" });
  const answers = (departmentId: string, traits: object = {}) =>
    anActor(["supervisor"], { id: "head", departmentId, departmentIds: ["tech", "east", "retail"], ...traits });
  test.each([
    ["somebody uninvolved for an uninvolved department", answers("tech"), task, true],
    ["a head of the department complained about for another one", answers("retail"), task, false],
    ["the same from below it", answers("east"), task, false],
    ["anybody for a department below it", answers("tech"), aTask({ departmentId: "east" }), false],
  ])("%s answers", (_who, actor, of, confirmed) =>
    expect(decideTaskAnswer(actor, of, aCase(retail))).toEqual({ ok: true, value: { confirmed } }),
  );

  const by = (personId: string, departmentId: string | null) => ({ personId, departmentId });
  test.each([
    ["a second person, uninvolved", by("qin", "compliance"), {}, true],
    ["who was named as complained about since", by("qin", "compliance"), { complainedPersonId: "qin" }, false],
    ["who stepped aside since", by("qin", "compliance"), { recused: ["qin"] }, false],
    ["whose division was named since", by("qin", "east"), retail, false],
    ["the answer itself", by("he", "tech"), {}, true],
    ["the answer itself, its department named since", by("he", "care"), { complainedDepartmentId: "tech" }, false],
  ])("confirmed by %s", (_who, confirmer, facts, counts) =>
    expect(confirmationCounts(confirmer, { departmentId: "tech", answeredBy: "he" }, aCase(facts))).toBe(counts),
  );

  test("a statement of a branch is not confirmed from another branch of the division", () => {
    const statement = aTask({ state: "answered", answeredBy: "he", departmentId: "east" });
    expect(codeOf(decideConfirmFinding(answers("west", { id: "q" }), statement, aCase(retail)))).toBe(
      "involved_cannot_confirm",
    );
  });
});

describe("who arbitrates (§2.1, R11)", () => {
  const supervisor = { personId: "liang", departmentId: "care", roles: ["supervisor"] as Role[], active: true };
  test.each([
    ["a supervisor", supervisor, {}, true],
    ["compliance", { ...supervisor, roles: ["compliance"] as Role[] }, {}, true],
    ["one who left", { ...supervisor, active: false }, {}, false],
    ["an investigator", { ...supervisor, roles: ["investigator"] as Role[] }, {}, false],
    ["the owner of the case", supervisor, { ownerId: "liang" }, false],
    ["one who stepped aside", supervisor, { recused: ["liang"] }, false],
    ["one of the department complained about", supervisor, { complainedDepartmentId: "care" }, false],
    ["nobody", undefined, {}, false],
  ])("%s", (_name, who, facts, may) => expect(mayArbitrate(who, aCase(facts))).toBe(may));

  test("where no arbiter serves, a supervisor of the case steps in, and nobody else", () => {
    const contested = aTask({ state: "arbitration", arbiterId: null });
    expect(codeOf(decideArbitration(anActor(["compliance"]), contested, { arbiterName: "—", ownerId: "zhou" }))).toBe(
      "ok",
    );
    expect(codeOf(decideArbitration(anActor(["investigator"]), contested, { arbiterName: "—", ownerId: "zhou" }))).toBe(
      "arbiter_only",
    );
  });
});

describe("R10, R11: whom the case complains about is not edited away", () => {
  const handler = anActor(["case_owner"], { id: "me", departmentId: "care" });
  const supervisor = anActor(["supervisor"], { id: "liang", departmentId: "care" });
  const named = { complainedPersonId: "chen" };
  test.each([
    ["a handler names somebody first", handler, {}, { complainedPersonId: "chen" }, undefined, "ok"],
    [
      "a handler names the department beside the person",
      handler,
      named,
      { complainedDepartmentId: "care" },
      undefined,
      "ok",
    ],
    ["a handler writes the same again", handler, named, { complainedPersonId: "chen" }, undefined, "ok"],
    ["a handler takes the name off", handler, named, { complainedPersonId: null }, "x", "complained_stands"],
    ["a supervisor without a reason", supervisor, named, { complainedPersonId: null }, undefined, "reason_needed"],
    ["a supervisor with one", supervisor, named, { complainedPersonId: null }, "顾客说错了名字", "ok"],
    ["the person", anActor(["supervisor"], { id: "chen" }), named, { complainedPersonId: null }, "x", "recused"],
    [
      "a supervisor of the department",
      supervisor,
      { complainedDepartmentId: "care" },
      { complainedDepartmentId: null },
      "x",
      "department_involved",
    ],
  ])("%s", (_name, actor, facts, change, reason, code) =>
    expect(codeOf(decideComplained(actor, aCase(facts), change, reason))).toBe(code),
  );
});

describe("R11: who has whom step aside", () => {
  const owner = anActor(["case_owner"], { id: "zhou", departmentId: "care" });
  const head = anActor(["supervisor"], { id: "liang", departmentId: "care" });
  test.each([
    ["a handler themselves", owner, {}, "zhou", "ok"],
    ["a handler a colleague", owner, {}, "liang", "not_permitted_here"],
    ["an uninvolved supervisor a colleague", head, {}, "zhou", "ok"],
    ["who is complained about themselves", head, { complainedPersonId: "liang" }, "liang", "ok"],
    ["who is complained about the owner", head, { complainedPersonId: "liang" }, "zhou", "recused"],
    ["who stepped aside the owner", head, { recused: ["liang"] }, "zhou", "recused"],
    ["one of the department complained about", head, { complainedDepartmentId: "care" }, "qin", "department_involved"],
  ])("%s", (_name, actor, facts, personId, code) =>
    expect(codeOf(decideRecusal(actor, aCase(facts), personId))).toBe(code),
  );
});

describe("R10: on an ended case", () => {
  const doer = anActor(["supervisor"], { id: "liang" });
  const step = { ownerId: "liang" };
  test.each([
    ["executing", "ok"],
    ["withdrawn", "case_ended"],
    ["closed", "case_ended"],
  ] as const)("%s: a step is done only while it is open", (state, code) =>
    expect(codeOf(mayFinishStep(doer, aCase({ state }), step))).toBe(code),
  );
});
