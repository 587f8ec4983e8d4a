import { describe, expect, test } from "vitest";
import type { Role } from "../../kernel/authority.ts";
import { aCase, anActor, aTask } from "./case-facts.fixture.ts";
import { decideHandOver, decideOwner, decideReopen, heldBelow, heldBy, ledBy } from "./ownership.ts";
import { decideArbitration, decideConfirmFinding, decideHandBack, decideTaskAnswer } from "./tasks.ts";

const codeOf = (verdict: { ok: boolean; refusal?: { code: string } }) => (verdict.ok ? "ok" : verdict.refusal!.code);
const tech = anActor(["investigator"], { id: "he", departmentId: "tech", departmentIds: ["tech"] });

describe("a task is handed back once, then the arbiter decides (§2.1)", () => {
  test.each([
    ["the first time", aTask(), "ok"],
    ["the second time", aTask({ handBacks: 1 }), "handed_back_before"],
    ["after the answer", aTask({ state: "answered" }), "task_not_open"],
    ["of another department", aTask({ departmentId: "retail" }), "task_not_yours"],
  ])("%s: %#", (_name, task, code) =>
    expect(codeOf(decideHandBack(tech, task, { arbiterName: "梁予安", ownerId: "zhou" }))).toBe(code),
  );
  test.each([
    ["another supervisor", "supervisor", { id: "other" }, "arbiter_only"],
    ["the named arbiter", "supervisor", { id: "arbiter" }, "ok"],
    ["R2: a supervisor who stands in for the arbiter", "supervisor", { id: "qin", deputyOf: ["arbiter"] }, "ok"],
    ["R11: not one who leads the case", "supervisor", { id: "zhou", deputyOf: ["arbiter"] }, "arbiter_only"],
    [
      "R11: nor one who stands in for both sides",
      "supervisor",
      { id: "qin", deputyOf: ["arbiter", "zhou"] },
      "arbiter_only",
    ],
    ["nor a deputy who supervises nothing", "case_owner", { id: "chen", deputyOf: ["arbiter"] }, "arbiter_only"],
  ] as const)("only the arbiter decides: %s", (_who, role, traits, code) => {
    const named = { arbiterName: "梁予安", ownerId: "zhou" };
    expect(codeOf(decideArbitration(anActor([role], traits), aTask({ state: "arbitration" }), named))).toBe(code);
  });
});

describe("R2: a task is answered by who stands in for a colleague of its department", () => {
  const deputy = (id: string, departmentId = "tech", others: string[] = []) =>
    anActor(["case_owner"], { id, deputyOf: ["he", ...others], deputyAt: [{ departmentId, name: "何一鸣" }] });
  test.each([
    ["of the department asked", deputy("chen"), "ok"],
    ["of another department", deputy("chen", "retail"), "task_not_yours"],
    ["R11: not by the contact owner", deputy("zhou"), "task_not_yours"],
    ["R11: nor by who stands in for both", deputy("chen", "tech", ["zhou"]), "task_not_yours"],
    ["R11: nor by who asked and has given the case away since", deputy("shen"), "task_not_yours"],
  ])("%s", (_who, actor, code) => {
    const c = aCase({ ownerId: "zhou" });
    const task = aTask({ askedBy: "shen" });
    expect(codeOf(decideTaskAnswer(actor, task, c))).toBe(code);
    expect(codeOf(decideHandBack(actor, task, { arbiterName: "梁予安", ownerId: "zhou" }))).toBe(code);
  });
  test("R11: for the department complained about it is a statement, whoever says it", () =>
    expect(
      decideTaskAnswer(deputy("chen"), aTask(), aCase({ ownerId: "zhou", complainedDepartmentId: "tech" })),
    ).toEqual({ ok: true, value: { confirmed: false } }));
});

describe("R11: statements and findings", () => {
  test("an uninvolved department's answer is a finding at once", () =>
    expect(decideTaskAnswer(tech, aTask(), aCase())).toEqual({ ok: true, value: { confirmed: true } }));
  test("the answer of the department complained about is only a statement", () =>
    expect(decideTaskAnswer(tech, aTask(), aCase({ complainedDepartmentId: "tech" }))).toEqual({
      ok: true,
      value: { confirmed: false },
    }));
  test("so is that of the person complained about", () =>
    expect(decideTaskAnswer(tech, aTask(), aCase({ complainedPersonId: "he" }))).toEqual({
      ok: true,
      value: { confirmed: false },
    }));
  test("who stepped aside answers nothing", () =>
    expect(codeOf(decideTaskAnswer(tech, aTask(), aCase({ recused: ["he"] })))).toBe("recused"));

  const statement = aTask({ state: "answered", answeredBy: "he" });
  const c = aCase({ complainedDepartmentId: "tech" });
  test.each([
    ["its author", anActor(["supervisor"], { id: "he" }), "involved_cannot_confirm"],
    [
      "a colleague of the department complained about",
      anActor(["supervisor"], { departmentId: "tech" }),
      "involved_cannot_confirm",
    ],
    ["someone uninvolved", anActor(["supervisor"], { departmentId: "care" }), "ok"],
  ])("%s confirms: %#", (_who, actor, code) => expect(codeOf(decideConfirmFinding(actor, statement, c))).toBe(code));
});

describe("R2, R10: who becomes contact owner", () => {
  const person = (roles: Role[], traits = {}) => ({
    personId: "p",
    departmentId: "care",
    roles,
    active: true,
    ...traits,
  });
  test.each([
    ["an agent", person(["agent"]), {}, "ok"],
    ["an investigator, who may not handle", person(["investigator"]), {}, "owner_unfit"],
    ["someone who left", person(["agent"], { active: false }), {}, "person_unknown"],
    ["the person complained about", person(["agent"]), { complainedPersonId: "p" }, "not_back_to_complained"],
    [
      "the department complained about",
      person(["agent"]),
      { complainedDepartmentId: "care" },
      "not_back_to_complained",
    ],
    ["one who stepped aside", person(["agent"]), { recused: ["p"] }, "recused"],
  ])("%s: %#", (_name, candidate, facts, code) => expect(codeOf(decideOwner(aCase(facts), candidate))).toBe(code));

  test.each([
    [0, ["supervisor"], "ok"],
    [0, ["compliance"], "ok"],
    [0, ["agent"], "reopen_level"],
    [1, ["supervisor"], "reopen_level"],
    [1, ["compliance"], "ok"],
  ] as [number, Role[], string][])("R10: reopened from level %i, owner %j: %s", (level, roles, code) => {
    expect(codeOf(decideReopen(aCase({ level, ownerId: "old" }), person(roles)))).toBe(code);
  });
  test("R10: never back to the previous owner, nor to whom it complains about", () => {
    expect(codeOf(decideReopen(aCase({ ownerId: "p" }), person(["supervisor"])))).toBe("reopen_level");
    expect(codeOf(decideReopen(aCase({ ownerId: "old", heldBy: ["p", "old"] }), person(["supervisor"])))).toBe(
      "reopen_level",
    );
    expect(codeOf(decideReopen(aCase({ complainedPersonId: "p" }), person(["supervisor"])))).toBe(
      "not_back_to_complained",
    );
  });
  test.each([
    ["a case never reopened goes to any colleague", 0, ["agent"], [], "ok"],
    ["and back to one who had it", 0, ["agent"], ["p"], "ok"],
    ["a reopened one stays with supervisors", 1, ["agent"], [], "owner_below_level"],
    ["and may go to another supervisor", 1, ["supervisor"], [], "ok"],
    ["but to none who had it before", 1, ["supervisor"], ["p"], "owner_below_level"],
    ["reopened twice it stays with compliance", 2, ["supervisor"], [], "owner_below_level"],
    ["in whoever's hands there", 2, ["compliance"], [], "ok"],
  ] as [string, number, Role[], string[], string][])("R10: hand-over: %s", (_name, level, roles, heldBelow, code) => {
    expect(codeOf(decideHandOver(aCase({ level, ownerId: "now", heldBelow }), person(roles)))).toBe(code);
  });
  test("nobody is handed what they have", () =>
    expect(codeOf(decideHandOver(aCase({ ownerId: "p" }), person(["agent"])))).toBe("hand_over_same"));
  test("R10: who had it before counts level by level; an assignment nobody accepted does not", () => {
    const hands = [
      { kind: "owner_changed", personId: "assigned" },
      { kind: "case_accepted", personId: "a" },
      { kind: "owner_changed", personId: "b" },
      { kind: "responsibility_decided", personId: "decider" },
      { kind: "case_reopened", personId: "c" },
      { kind: "owner_changed", personId: "d" },
    ];
    expect(heldBy(hands)).toEqual(["a", "b", "decider", "c", "d"]);
    expect(ledBy(hands)).toEqual(["a", "b", "c", "d"]);
    expect(heldBelow(hands), "c and d share the level the case is on").toEqual(["a", "b", "decider"]);
    expect(heldBelow(hands.slice(0, 3))).toEqual([]);
  });
  test("R10: so does who declined it, whoever it was assigned to", () => {
    const hands = [
      { kind: "owner_changed", personId: "assigned" },
      { kind: "case_declined", personId: "decliner" },
      { kind: "case_reopened", personId: "c" },
    ];
    expect(heldBelow(hands)).toEqual(["decliner"]);
    expect(ledBy(hands)).toEqual(["c"]);
  });
});
