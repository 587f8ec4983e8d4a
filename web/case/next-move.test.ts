import { expect, test } from "vitest";
import type { CasePage } from "../../src/cases/contract/shapes.ts";
import { nextMove } from "./next-move.ts";

interface Seen {
  lack?: string;
  state: string;
  moves?: readonly string[];
  acts?: readonly string[];
  steps?: readonly object[];
  case?: object;
}
function pageOf({ state, lack = "phase", moves = [], acts = [], steps = [], case: more = {} }: Seen): CasePage {
  const lacks = [{ step: "record", status: "current", lacks: [{ field: lack }] }];
  return { case: { state, ...more }, moves, acts, steps, story: [], eightSteps: lacks } as unknown as CasePage;
}
const owner = ["message", "hand_over", "edit_details", "record_demand"];
const supervisor = ["hand_over", "edit_details", "record_demand"];
const colleague = ["edit_details", "record_demand"];
const decided = { decision: {}, demand: "退钱" };

test.each<[string, Seen, string]>([
  ["the owner", { state: "accepted", acts: owner }, "details"],
  ["the owner", { state: "accepted", acts: owner, lack: "businessNeed" }, "restate_need"],
  ["the owner, the need being written", { state: "accepted", acts: owner, lack: "needState" }, "confirm_need"],
  ["a colleague", { state: "accepted", acts: colleague }, "owner"],
  ["the owner", { state: "deciding", acts: owner, moves: ["decide_responsibility"] }, "decide_responsibility"],
  ["a supervisor", { state: "deciding", acts: supervisor, moves: ["decide_responsibility"] }, "decide_responsibility"],
  ["a colleague", { state: "deciding", acts: colleague, moves: ["decide_responsibility"] }, "owner"],
  ["a supervisor", { state: "deciding", acts: supervisor, case: { decision: {} } }, "owner"],
  ["a colleague", { state: "deciding", acts: colleague, moves: ["propose_remedy"], case: decided }, "owner"],
  ["the owner", { state: "deciding", acts: owner, moves: ["propose_remedy"], case: decided }, "propose_remedy"],
  ["who owes a step", { state: "executing", steps: [{ allowed: ["finish"] }] }, "finish_step"],
  ["who owes none", { state: "executing", steps: [{ allowed: [] }] }, "owner"],
  ["who may decide on a review", { state: "closed", acts: ["decide_review"] }, "decide_review"],
])("the next step is its owner's, others wait: %s sees %j as %s", (_, seen, step) => {
  const next = nextMove(pageOf(seen));
  expect("step" in next ? next.step : next.waits).toBe(step);
});

test.each<[string, readonly string[], Seen, string]>([
  ["the owner", ["梁予安"], { state: "deciding", acts: owner }, "decision"],
  ["the owner, of several", ["梁予安", "秦若谷"], { state: "deciding", acts: owner }, "anyDecision"],
  [
    "the supervisor it waits for",
    ["梁予安"],
    { state: "deciding", acts: supervisor, moves: ["decide_responsibility"] },
    "decide_responsibility",
  ],
])(
  "R6: where the owner may not decide, the page says who does: %s, of %j, sees %j as %s",
  (_, decidedBy, seen, step) => {
    const next = nextMove({ ...pageOf(seen), decidedBy: [...decidedBy] });
    expect("step" in next ? next.step : next.waits).toBe(step);
  },
);

test("R10: while a review waits the owner is offered nothing that ends the case", () => {
  const seen = {
    state: "accounted",
    acts: owner,
    moves: ["close"],
    case: { answerAt: "2026-11-22", reviewAskedAt: "2026-11-22" },
  };
  expect(nextMove({ ...pageOf(seen), reviewedBy: ["秦若谷"] })).toEqual({ waits: "review", name: "秦若谷" });
  expect(nextMove({ ...pageOf({ ...seen, state: "closed" }), reviewedBy: [] })).toEqual({ waits: "anyReview" });
});
