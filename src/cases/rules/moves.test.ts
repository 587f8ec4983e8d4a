import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Actor, permissionsOf, ROLES, type Role } from "../../kernel/authority.ts";
import { checkMove, mayOweStep, maySee, mustBeContactOwner } from "./authority.ts";
import { aCase, anActor } from "./case-facts.fixture.ts";
import { MOVE_KEYS, MOVES, resumeAfter, targetOf, walkMachine } from "./moves.ts";
import { MAIN_PATH, STATE_KEYS, STATES, type State } from "./states.ts";

describe("the case path as data (§2.1)", () => {
  test("the machine is sound: every state known, reachable, and open ones have a way out", () => {
    expect(walkMachine()).toEqual([]);
  });

  test.each([
    ["an unknown target", { go: { from: ["received"], to: "nowhere" } }, "names the unknown state nowhere"],
    ["an unknown source", { go: { from: ["limbo"], to: "closed" } }, "names the unknown state limbo"],
    ["an unreachable state", { go: { from: ["received"], to: "closed" } }, "state island is unreachable"],
    ["a dead end", { go: { from: ["received"], to: "island" } }, "open state island has no way out"],
  ])("the walk refuses %s", (_name, moves, fault) => {
    const states = { received: { ended: false }, island: { ended: false }, closed: { ended: true } };
    expect(walkMachine(states, moves as never).join("; ")).toContain(fault);
  });

  test("the main path can be walked in its order", () => {
    for (let at = 0; at + 1 < MAIN_PATH.length; at++) {
      const leads = MOVE_KEYS.some((move) => targetOf(MOVES[move], MAIN_PATH[at]!, null) === MAIN_PATH[at + 1]);
      expect(leads, `${MAIN_PATH[at]} → ${MAIN_PATH[at + 1]}`).toBe(true);
    }
  });

  test("R8: nothing leads to closed but from accounted, and nothing ends a case past its account unseen", () => {
    const closing = MOVE_KEYS.filter((move) => MOVES[move].to === "closed");
    expect(closing).toEqual(["close"]);
    expect(MOVES.close.from).toEqual(["accounted"]);
  });

  test("R10: what the customer was offered or told leads back to deciding by their own no or by a correction alone", () => {
    const told = new Set<State>(["proposed", "agreed", "executing", "accounted", "closed"]);
    const back = MOVE_KEYS.filter((move) => MOVES[move].to === "deciding" && MOVES[move].from.some((s) => told.has(s)));
    expect(back).toEqual(["record_disagreement", "correct"]);
    expect(MOVES.record_disagreement.from).toEqual(["proposed"]);
  });

  test("side ways lead back to where the case left the main path, whatever the order of them", () => {
    const step = fc.tuple(fc.constantFrom("wait", "go_external", "resume", "return_inside"), fc.nat());
    fc.assert(
      fc.property(fc.constantFrom(...STATE_KEYS), fc.array(step, { maxLength: 8 }), (start, steps) => {
        if (start === "waiting" || start === "external") return;
        let [at, remembered]: [State, State | null] = [start, null];
        for (const [move] of steps) {
          const to = targetOf(MOVES[move as keyof typeof MOVES], at, remembered);
          if (to === null) continue;
          [at, remembered] = [to, resumeAfter(at, to, remembered)];
          if (at === "waiting" || at === "external") expect(remembered).toBe(start);
          else expect([at, remembered]).toEqual([start, null]);
        }
      }),
    );
  });

  test("R13: a case can be declined only before it was accepted, and withdrawn only by the contact owner's record", () => {
    expect(MOVES.decline.from).toEqual(["received"]);
    expect(MOVES.withdraw.owner).toBe(true);
  });
});

describe("who may move a case", () => {
  const state = fc.constantFrom(...STATE_KEYS);
  const move = fc.constantFrom(...MOVE_KEYS);
  const roles = fc.uniqueArray(fc.constantFrom<Role>(...ROLES), { minLength: 1, maxLength: 3 });

  test("no move is ever allowed from a state it does not start in, or without its permission, or to the recused (R11)", () => {
    fc.assert(
      fc.property(state, move, roles, fc.boolean(), (from, id, held, recused) => {
        const actor: Actor = { ...anActor(held), id: "me" };
        const c = aCase({ state: from, ownerId: "me", recused: recused ? ["me"] : [], resumeState: "deciding" });
        const verdict = checkMove(id, actor, c);
        const should =
          (MOVES[id].from as readonly string[]).includes(from) &&
          permissionsOf(held).has(MOVES[id].permission) &&
          !recused;
        expect(verdict.ok).toBe(should);
        if (verdict.ok) expect(STATES[verdict.value]).toBeDefined();
      }),
    );
  });

  test("R2: whoever speaks to the customer is the contact owner or a deputy", () => {
    const speaking = MOVE_KEYS.filter((id) => "owner" in MOVES[id]);
    expect(speaking).toContain("send_account");
    for (const id of speaking) {
      const c = aCase({ state: MOVES[id].from[0]!, ownerId: "owner", resumeState: "deciding" });
      const stranger = anActor(["supervisor", "agent", "compliance"]);
      expect(checkMove(id, stranger, c)).toMatchObject({ refusal: { code: "not_contact_owner", rule: "R2" } });
      expect(checkMove(id, { ...stranger, deputyOf: ["owner"] }, c).ok).toBe(true);
    }
  });

  test.each([
    ["an ordinary case", {}, "ok"],
    ["R10: a raised one, by who had it below", { level: 1, heldBelow: ["me"] }, "deputy_held_before"],
    ["R11: one they stepped aside from", { recused: ["me"] }, "recused"],
    ["R11: one about their department", { complainedDepartmentId: "care" }, "department_involved"],
  ])("a deputy of the owner leads %s", (_name, facts, code) => {
    const deputy = anActor(["case_owner"], { id: "me", departmentId: "care", deputyOf: ["owner"] });
    const c = aCase({ state: "accounted", ownerId: "owner", ...facts });
    const may = checkMove("close", deputy, c);
    expect(may.ok ? "ok" : may.refusal.code).toBe(code);
    const speaks = mustBeContactOwner(deputy, c);
    expect(speaks.ok ? "ok" : speaks.refusal.code, "nor speaks to the customer").toBe(code);
  });

  test("R11: the person complained about moves nothing, whatever their roles", () => {
    const c = aCase({ state: "deciding", ownerId: "me", complainedPersonId: "me" });
    expect(checkMove("decide_responsibility", { ...anActor(["supervisor"]), id: "me" }, c)).toMatchObject({
      refusal: { code: "recused", rule: "R11" },
    });
  });
});

describe("R9: who may be given a step", () => {
  const c = aCase({ ownerId: "owner", departmentId: "care", involved: ["tech"] });
  const tech = { id: "he", departmentIds: ["tech"] };
  test.each([
    ["an investigator of a department it involves", ["investigator"], tech, {}, true],
    ["new staff there, who read no case", ["new_staff"], tech, {}, false],
    ["an investigator of no department", ["investigator"], { id: "he" }, {}, false],
    ["who stepped aside", ["investigator"], tech, { recused: ["he"] }, false],
    ["whom it complains about", ["investigator"], tech, { complainedPersonId: "he" }, false],
  ] as [string, Role[], object, object, boolean][])("%s", (_who, roles, traits, facts, may) =>
    expect(mayOweStep(anActor(roles, traits), { ...c, ...facts })).toBe(may),
  );
});

describe("who may see a case", () => {
  const c = { ownerId: "owner", registeredBy: "clerk", departmentId: "care", involved: ["tech"], restricted: false };
  test.each([
    ["the owner", { id: "owner" }, true],
    ["who registered it", { id: "clerk" }, true],
    ["a deputy of the owner", { deputyOf: ["owner"] }, true],
    ["a colleague of the same department with own rows only", { departmentIds: ["care"] }, false],
    ["the same with department rows", { departmentIds: ["care"], scope: "department" }, true],
    ["an investigator of an asked department", { departmentIds: ["tech"] }, true],
    ["who stands in for one of them", { deputyAt: [{ departmentId: "tech", name: "何一鸣" }] }, true],
    ["another department", { departmentIds: ["retail"], scope: "department" }, false],
    ["one who may see all", { scope: "all" }, true],
  ] as const)("%s", (_who, traits, seen) => {
    expect(maySee({ ...anActor(["agent"]), ...(traits as Partial<Actor>) }, c)).toBe(seen);
  });
});
