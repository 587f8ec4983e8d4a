import type { CasePage, TaskShape } from "../../src/cases/contract/shapes.ts";
import type { MoveId } from "../../src/cases/rules/moves.ts";
import { STATES } from "../../src/cases/rules/states.ts";
import type { Spaces } from "../words/spaces.ts";

type NextWords = Spaces["case"]["next"];
export type NextKey = { [K in keyof NextWords]: NextWords[K] extends string ? K : never }[keyof NextWords] & string;
export type NextStep = Exclude<NextKey, "label">;
export type Waits = keyof NextWords["waits"];

/** The one next thing this person can do, or whom the case waits for. */
export type Next = { step: NextStep } | { waits: Waits; name?: string };

/** Where a lack of the eight steps leads when nothing else of this state comes first. */
const STEP_FOR_LACK: Record<string, NextStep> = {
  phase: "details",
  product: "details",
  causes: "details",
  businessNeed: "restate_need",
  emotionalNeed: "restate_need",
  needState: "confirm_need",
};

/**
 * The main next move: the first thing the eight steps lack, if the server lets this person supply it. Nothing is worked
 * out about permissions: only `moves`, `acts` and each task's `allowed` are read.
 */
export function nextMove(page: CasePage): Next {
  const { case: c, moves, acts } = page;
  const tasks = tasksOf(page);
  const may = (move: MoveId) => moves.includes(move);
  const open = tasks.filter((task) => task.state !== "answered" && task.state !== "cancelled");
  const task = (act: TaskShape["allowed"][number]) => tasks.some((one) => one.allowed.includes(act));
  if (acts.includes("decide_review")) return { step: "decide_review" };
  if (STATES[c.state].ended) return reviewOf(page) ?? { waits: "ended" };
  if (task("answer")) return { step: "answer_task" };
  if (task("arbitrate")) return { step: "arbitrate_task" };
  if (task("confirm")) return { step: "confirm_finding" };
  if (acts.includes("decide_own_fault")) return { step: "decide_own_fault" };
  const lack = page.eightSteps.flatMap((step) => step.lacks).find(({ field }) => field in STEP_FOR_LACK);
  switch (c.state) {
    case "received":
      return may("accept") ? { step: "accept" } : { waits: "nobody" };
    case "accepted":
    case "reopened":
      if (lack && leads(page)) return { step: STEP_FOR_LACK[lack.field]! };
      if (may("understand")) return { step: "understand" };
      break;
    case "understood":
      if (may("dispatch_task")) return { step: "dispatch_task" };
      break;
    case "investigating":
      if (open.length > 0) return { waits: "department", name: open[0]!.departmentName };
      if (may("conclude_investigation")) return { step: "conclude_investigation" };
      break;
    case "deciding":
      return decidingMove(page);
    case "proposed":
      if (may("record_agreement")) return { step: "record_agreement" };
      break;
    case "agreed":
      if (may("plan_steps")) return { step: "plan_steps" };
      break;
    case "executing":
      if (page.steps.some((step) => step.allowed.includes("finish"))) return { step: "finish_step" };
      if (may("send_account")) return { step: "send_account" };
      break;
    case "accounted":
      if (!c.answerAt && may("record_answer")) return { step: "record_answer" };
      if (c.answerAt && c.reviewAskedAt) return reviewOf(page)!;
      if (c.answerAt && may("close")) return { step: "close" };
      break;
    case "waiting":
      if (may("resume")) return { step: "resume" };
      break;
    case "external":
      if (may("return_inside")) return { step: "return_inside" };
      break;
    default:
  }
  return { waits: "owner" };
}

/** Whether the case is this person's to lead, as owner or deputy, who alone may write to the customer (R2). */
function leads({ acts }: CasePage): boolean {
  return acts.includes("message");
}

function decidingMove(page: CasePage): Next {
  const { case: c, moves, acts } = page;
  const owner: Next = { waits: "owner" };
  // Colleagues may do much of this too, from the menu; it is their next step only where they supervise or lead.
  const decides = acts.includes("hand_over") && moves.includes("decide_responsibility");
  if (!c.decision) return decides ? { step: "decide_responsibility" } : (deciderOf(page) ?? owner);
  if (!c.demand) return leads(page) ? { step: "record_demand" } : owner;
  if (!c.remedy || c.remedy.approval === "returned")
    return leads(page) && moves.includes("propose_remedy") ? { step: "propose_remedy" } : owner;
  if (c.remedy.approval === "open")
    return moves.includes("approve_remedy") ? { step: "settle_remedy" } : { waits: "approval" };
  if (c.ownFault === "possible") return { waits: "own_fault" };
  return moves.includes("send_proposal") ? { step: "send_proposal" } : owner;
}

/** Whom the decision on responsibility waits for, where the owner may not take it; null where they may. */
export function deciderOf({ decidedBy }: Pick<CasePage, "decidedBy">): Extract<Next, { waits: Waits }> | null {
  if (!decidedBy) return null;
  const [name, another] = decidedBy;
  return name && !another ? { waits: "decision", name } : { waits: "anyDecision" };
}

/** Whom the review waits for that the customer asked for; null where none was. */
export function reviewOf({ reviewedBy }: Pick<CasePage, "reviewedBy">): Extract<Next, { waits: Waits }> | null {
  if (!reviewedBy) return null;
  const [name, another] = reviewedBy;
  return name && !another ? { waits: "review", name } : { waits: "anyReview" };
}

export function tasksOf(page: Pick<CasePage, "story">): TaskShape[] {
  return page.story.flatMap((entry) => (entry.kind === "task" ? entry.task : []));
}
