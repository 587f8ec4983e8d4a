import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AGREEMENTS } from "../../kernel/vocabulary.ts";
import { decideAcceptance } from "./acceptance.ts";
import { aCase, anActor, aTask } from "./case-facts.fixture.ts";
import type { RemedyProposal, ResponsibilityDecision } from "./case-facts.ts";
import {
  askedAnew,
  decideAccount,
  decideAnew,
  decideAnswer,
  decideApproveRemedy,
  decideClose,
  decideDispatch,
  decideFaced,
  decideProposal,
  decideProposeRemedy,
  decideResponsibility,
  decideSkip,
  decideUnderstand,
} from "./needs.ts";

const now = new Date("2026-11-20T01:00:00Z");
const later = new Date("2026-11-20T09:00:00Z");
const decision: ResponsibilityDecision = {
  responsibility: "company",
  companyShare: null,
  finding: "upheld",
  reason: "系统故障",
  decidedBy: "liang",
  decidedByName: "梁予安",
  decidedAt: now.toISOString(),
};
const remedy: RemedyProposal = {
  kind: "refund",
  text: "退还手续费",
  amountMinor: 20_000,
  currency: "CNY",
  proposedBy: "zhou",
  proposedByName: "周晓棠",
  proposedAt: now.toISOString(),
  approval: "open",
  approvedBy: null,
  approvedByName: null,
  approvedAt: null,
  approvalReason: null,
};
const codeOf = (verdict: { ok: boolean; refusal?: { code: string } }) => (verdict.ok ? "ok" : verdict.refusal!.code);

describe("R1 acceptance", () => {
  test.each([
    ["您的事由我负责。", later, "ok"],
    ["  ", later, "acknowledgement_needed"],
    ["您的事由我负责。", null, "next_word_needed"],
    ["您的事由我负责。", now, "next_word_needed"],
  ])("%j with next word %s: %s", (acknowledgement, nextWordAt, code) => {
    expect(codeOf(decideAcceptance({ acknowledgement, nextWordAt, now }))).toBe(code);
  });
});

describe("R3 the need comes first", () => {
  const understood = aCase({
    businessNeed: "查清",
    emotionalNeed: "受尊重",
    needState: "confirmed",
    phase: "after_sale",
    product: "基金",
    causes: ["product_service.defect"],
  });
  test("a complete triage is understood", () => expect(decideUnderstand(understood).ok).toBe(true));
  test("a need that the customer never heard is named as such", () =>
    expect(codeOf(decideUnderstand({ ...understood, needState: "not_asked" }))).toBe("need_not_confirmed"));
  test.each(["businessNeed", "emotionalNeed", "phase", "product"] as const)(
    "without %s it is not understood",
    (field) => {
      const verdict = decideUnderstand({ ...understood, [field]: null });
      expect(verdict).toMatchObject({ refusal: { code: "triage_incomplete", missing: [{ field }] } });
    },
  );
  test("all that is missing is named at once", () => {
    const verdict = decideUnderstand(aCase());
    expect(!verdict.ok && verdict.refusal.missing!.map((one) => one.field)).toEqual([
      "businessNeed",
      "emotionalNeed",
      "needState",
      "phase",
      "product",
      "causes",
    ]);
  });
  test("a department is asked only with the restated need", () => {
    expect(codeOf(decideDispatch(aCase()))).toBe("need_not_restated");
    expect(codeOf(decideDispatch(understood))).toBe("ok");
  });
});

describe("R6 responsibility rests on confirmed findings", () => {
  const confirmed = aTask({ state: "answered", finding: "upheld", confirmedAt: now });
  test.each([
    ["no task and no reason", [], false, "findings_needed"],
    ["plain facts with a reason", [], true, "ok"],
    ["a confirmed finding", [confirmed], false, "ok"],
    ["a statement nobody confirmed", [aTask({ state: "answered" })], false, "findings_needed"],
    ["an open task", [confirmed, aTask()], false, "tasks_open"],
    ["a handed-back task", [aTask({ state: "handed_back" })], true, "tasks_open"],
    ["only cancelled tasks", [aTask({ state: "cancelled" })], false, "findings_needed"],
  ])("%s: %#", (_name, tasks, skipped, code) => {
    expect(codeOf(decideResponsibility(tasks, skipped))).toBe(code);
  });
});

describe("R4, R5, R7, R11 from remedy to proposal", () => {
  test("R6 then R7: responsibility, then the customer's own demand, then a remedy", () => {
    expect(codeOf(decideProposeRemedy(aCase({ demand: "退钱" })))).toBe("responsibility_needed");
    expect(codeOf(decideProposeRemedy(aCase({ decision })))).toBe("demand_needed");
    expect(codeOf(decideProposeRemedy(aCase({ decision, demand: "退钱" })))).toBe("ok");
  });
  test("R11: nobody approves their own, nobody settles twice", () => {
    expect(codeOf(decideApproveRemedy(aCase(), "liang"))).toBe("remedy_needed");
    expect(codeOf(decideApproveRemedy(aCase({ remedy }), "zhou"))).toBe("four_eyes");
    expect(codeOf(decideApproveRemedy(aCase({ remedy }), "liang"))).toBe("ok");
    expect(codeOf(decideApproveRemedy(aCase({ remedy: { ...remedy, approval: "approved" } }), "liang"))).toBe(
      "remedy_settled",
    );
  });
  test("R6, R11: a new decision takes back the approval, and nothing else of the remedy", () => {
    const approved = { ...remedy, approval: "approved" as const, approvedBy: "liang", approvedAt: "2026-11-20" };
    const anew = askedAnew(approved);
    expect(anew).toMatchObject({ ...remedy, approval: "open", approvedBy: null, approvedAt: null });
    expect(codeOf(decideProposal(aCase({ decision, remedy: anew })))).toBe("remedy_not_approved");
    for (const one of [null, remedy, { ...remedy, approval: "returned" as const }]) expect(askedAnew(one)).toBeNull();
  });
  test("R4: nothing of substance before approval; R5: own fault is decided first", () => {
    const approved = { ...remedy, approval: "approved" as const };
    expect(codeOf(decideProposal(aCase({ decision, remedy })))).toBe("remedy_not_approved");
    expect(codeOf(decideProposal(aCase({ decision, remedy: { ...remedy, approval: "returned" } })))).toBe(
      "remedy_not_approved",
    );
    expect(codeOf(decideProposal(aCase({ decision, remedy: approved, ownFault: "possible" })))).toBe(
      "own_fault_undecided",
    );
    expect(codeOf(decideProposal(aCase({ decision, remedy: approved, ownFault: "decided" })))).toBe("ok");
  });
});

describe("R6: that the facts are plain", () => {
  test.each([
    ["before the investigation", aCase({ state: "understood" }), "ok"],
    ["after a correction, with nothing decided", aCase({ state: "deciding" }), "ok"],
    ["while a decision stands", aCase({ state: "deciding", decision }), "move_not_from_here"],
  ])("is said %s: %#", (_name, c, code) => expect(codeOf(decideSkip(c))).toBe(code));
});

describe("R10 what the customer was told", () => {
  const told = aCase({ decision: { ...decision, decidedBy: "zhou" }, agreement: "refused" });
  const owner = anActor(["case_owner"], { id: "zhou" });
  test.each([
    ["a first decision", aCase(), owner, "ok"],
    ["a decision nobody has heard yet", aCase({ decision }), owner, "ok"],
    ["one told with a proposal, by the owner", told, owner, "decision_told"],
    ["by the supervisor who took it", told, anActor(["supervisor"], { id: "zhou" }), "correction_by_decider"],
    ["by another supervisor", told, anActor(["supervisor"], { id: "liang" }), "ok"],
    ["a raised case, by who had it below", aCase({ heldBelow: ["zhou"] }), owner, "held_before"],
  ])("is decided anew: %s", (_name, c, actor, code) => expect(codeOf(decideAnew(c, actor))).toBe(code));
});

describe("R8 every case ends with an account", () => {
  const account = {
    facts: "三次申请都未成功",
    responsibility: "责任在我们",
    done: "已退还",
    routes: ["internal_review"],
  };
  const decidedCase = aCase({ decision });
  test("a whole account passes", () => expect(codeOf(decideAccount(decidedCase, account, 0))).toBe("ok"));
  test.each(["facts", "responsibility", "done"] as const)("without %s it is refused and says so", (field) => {
    expect(decideAccount(decidedCase, { ...account, [field]: " " }, 0)).toMatchObject({
      refusal: { code: "account_incomplete", missing: [{ field }] },
    });
  });
  test("without a route for who disagrees it is refused", () =>
    expect(codeOf(decideAccount(decidedCase, { ...account, routes: [] }, 0))).toBe("account_incomplete"));
  test("R4, R11: no account round a remedy that nobody approved, or that was returned", () => {
    const money = { ...remedy, kind: "payment" as const, amountMinor: 500_000 };
    const account5000 = { ...account, done: "我们赔付您5000元。" };
    for (const approval of ["open", "returned"] as const)
      expect(codeOf(decideAccount({ ...decidedCase, remedy: { ...money, approval } }, account5000, 0))).toBe(
        "remedy_not_approved",
      );
    expect(codeOf(decideAccount({ ...decidedCase, remedy: { ...money, approval: "approved" } }, account, 0))).toBe(
      "ok",
    );
  });
  test("R10: a second account only after a correction", () => {
    expect(codeOf(decideAccount({ ...decidedCase, accountedAt: now }, account, 0))).toBe("already_accounted");
  });
  test("R6: no account round an investigation that still runs", () =>
    expect(codeOf(decideAccount({ ...decidedCase, openTasks: 1 }, account, 0))).toBe("tasks_open"));
  test("R9: promised steps come first", () =>
    expect(codeOf(decideAccount(decidedCase, account, 1))).toBe("steps_open"));
  test("R5: an undecided own fault comes first", () =>
    expect(codeOf(decideAccount({ ...decidedCase, ownFault: "possible" }, account, 0))).toBe("own_fault_undecided"));

  test("closing is refused without account, without answer, and on refusal without routes", () => {
    const answered = { accountedAt: now, answerAt: now };
    expect(codeOf(decideClose(aCase(), []))).toBe("account_needed");
    expect(codeOf(decideClose(aCase({ accountedAt: now, agreement: "accepted" }), []))).toBe("answer_needed");
    expect(codeOf(decideClose(aCase({ ...answered, agreement: "refused" }), []))).toBe("routes_needed");
    expect(codeOf(decideClose(aCase({ ...answered, agreement: "refused" }), ["court"]))).toBe("ok");
  });
  test("a word of the customer after “no answer” was recorded undoes it", () => {
    const silent = aCase({ accountedAt: now, answerAt: now, agreement: "no_answer" });
    expect(codeOf(decideClose({ ...silent, contactAttempts: 3 }, []))).toBe("ok");
    expect(codeOf(decideClose({ ...silent, contactAttempts: 0 }, []))).toBe("attempts_needed");
  });
  test("R5: nothing ends over an own fault nobody decided on", () => {
    const flagged = aCase({ accountedAt: now, answerAt: now, agreement: "accepted", ownFault: "possible" });
    expect(codeOf(decideClose(flagged, []))).toBe("own_fault_undecided");
    expect(codeOf(decideFaced(flagged))).toBe("own_fault_undecided");
    expect(codeOf(decideFaced({ ownFault: "decided" }))).toBe("ok");
  });
  test("no combination closes a case that has no account and no answer", () => {
    const when = fc.option(fc.constant(now));
    fc.assert(
      fc.property(when, when, fc.option(fc.constantFrom(...AGREEMENTS)), (accountedAt, answerAt, agreement) => {
        if (decideClose(aCase({ accountedAt, answerAt, agreement }), []).ok) {
          expect(accountedAt).not.toBeNull();
          expect(answerAt).not.toBeNull();
          expect(agreement).not.toBe("refused");
        }
      }),
    );
  });
  test.each([1, 3, 5])("“no answer” needs as many attempts as the organisation sets: %i", (needed) => {
    for (let made = 0; made <= needed; made++)
      expect(decideAnswer(aCase({ contactAttempts: made }), "no_answer", needed).ok).toBe(made >= needed);
    expect(decideAnswer(aCase(), "accepted", needed).ok).toBe(true);
  });
  test("“decided outside” needs an outside body that decided, when recorded and when closed", () => {
    expect(codeOf(decideAnswer(aCase(), "decided_outside", 3))).toBe("not_outside");
    expect(codeOf(decideAnswer(aCase({ externalBody: "调解中心" }), "decided_outside", 3))).toBe("ok");
    const answered = aCase({ accountedAt: now, answerAt: now, agreement: "decided_outside" });
    expect(codeOf(decideClose(answered, []))).toBe("not_outside");
    expect(codeOf(decideClose({ ...answered, externalBody: "法院" }, []))).toBe("ok");
  });
});
