import type { Missing } from "../../kernel/refusal.ts";
import type { CaseFacts, TaskFacts } from "./case-facts.ts";
import { lacksToUnderstand } from "./needs.ts";
import { STATES } from "./states.ts";

/** The eight steps of handling (§7) in order. */
export const STEPS = ["listen", "record", "restate", "clarify", "analyse", "propose", "execute", "account"] as const;
export type StepId = (typeof STEPS)[number];

export interface StepStatus {
  step: StepId;
  status: "done" | "current" | "later";
  lacks: Missing[];
}

type Facts = Pick<
  CaseFacts,
  | "state"
  | "acceptedAt"
  | "businessNeed"
  | "emotionalNeed"
  | "needState"
  | "phase"
  | "product"
  | "causes"
  | "decision"
  | "demand"
  | "remedy"
  | "agreement"
  | "accountedAt"
  | "answerAt"
  | "ownFault"
> & {
  progressSent: boolean;
  openSteps: number;
  /** Entered by an import: of such a case only what is on record counts as done. */
  broughtIn?: boolean;
};

const lack = (field: string, zh: string, en: string): Missing => ({ field, say: { zh, en } });

/** What each step still lacks; empty means done. Fields name the act that supplies what is missing. */
export function lacksOfStep(
  step: StepId,
  c: Facts,
  tasks: readonly Pick<TaskFacts, "state" | "confirmedAt">[],
): Missing[] {
  const when = (missing: boolean, ...entry: [string, string, string]) => (missing ? [lack(...entry)] : []);
  switch (step) {
    case "listen":
      return when(!c.acceptedAt, "accept", "还没有受理", "not accepted yet");
    case "record":
      return lacksToUnderstand(c).filter(({ field }) => field === "phase" || field === "product" || field === "causes");
    case "restate":
      return needLacks(c);
    case "clarify":
      return [
        ...when(!c.progressSent && !c.accountedAt, "message", "首个实质答复", "the first substantive update"),
        ...when(
          tasks.some((task) => task.state !== "answered" && task.state !== "cancelled"),
          "open_tasks",
          "部门还没有答复",
          "a department has not answered",
        ),
      ];
    case "analyse":
      return [
        ...when(
          tasks.some((task) => task.state === "answered" && task.confirmedAt === null),
          "confirm_finding",
          "结论待无关联人员确认",
          "a finding to be confirmed by someone not involved",
        ),
        ...when(
          c.ownFault === "possible",
          "decide_own_fault",
          "主管对我方过错的决定",
          "the supervisor's decision on our error",
        ),
        ...when(!c.decision, "decide_responsibility", "责任认定", "the decision on responsibility"),
      ];
    case "propose":
      // Nothing more is offered once the account is given.
      if (c.accountedAt) return [];
      return [
        ...when(!c.demand, "record_demand", "顾客自己的要求", "the outcome the customer seeks"),
        ...when(c.remedy?.approval !== "approved", "remedy", "补救方案与批准", "a remedy and its approval"),
        ...when(!c.agreement, "record_agreement", "顾客对方案的答复", "the customer's reply to the offer"),
      ];
    case "execute":
      return [
        ...when(
          c.state === "agreed" && c.remedy?.kind !== "none",
          "plan_steps",
          "答应的事还没安排谁做、几时做",
          "who does what was agreed, and by when",
        ),
        ...when(c.openSteps > 0, "open_steps", "答应的事还没做完", "agreed actions are not completed"),
      ];
    case "account":
      return [
        ...when(!c.accountedAt, "send_account", "给顾客的交代", "the final response"),
        ...when(!c.answerAt, "record_answer", "顾客对交代的答复", "the customer's reply to the final response"),
      ];
  }
}

/** R3: the need restated and put to the customer; then, and anew after reopening, the word that the case is understood. */
function needLacks(c: Facts): Missing[] {
  const lacks = lacksToUnderstand(c);
  if (lacks.length > 0) return lacks.filter(({ field }) => field.endsWith("Need") || field === "needState");
  if (c.state === "reopened") return [lack("understood", "重新弄清需要", "the need looked at afresh")];
  return c.state === "accepted" ? [lack("understood", "确认已弄清", "the case marked as understood")] : [];
}

/** All eight steps with what is missing. The current one is that which lists show; an ended case lacks nothing. */
export function eightSteps(c: Facts, tasks: readonly Pick<TaskFacts, "state" | "confirmedAt">[]): StepStatus[] {
  const ended = STATES[c.state].ended;
  const at = stepReached(c.state, { ...c, decided: c.decision !== null });
  return STEPS.map((step, index) => {
    const lacks = ended ? [] : lacksOfStep(step, c, tasks);
    const passed = ended ? !c.broughtIn || onRecord(step, c) : index + 1 < at || at === STEPS.length;
    const done = lacks.length === 0 && passed;
    return { step, status: done ? "done" : index + 1 === at && !ended ? "current" : "later", lacks };
  });
}

/** Whether anything is known of a step: an import brings an ended case in without having gone through any. */
function onRecord(step: StepId, c: Facts): boolean {
  const known: Record<StepId, unknown> = {
    listen: c.acceptedAt,
    record: c.product || c.causes.length > 0,
    restate: c.needState === "confirmed",
    clarify: c.progressSent,
    analyse: c.decision,
    propose: c.remedy,
    execute: c.remedy,
    account: c.accountedAt,
  };
  return Boolean(known[step]);
}

/** Number (1–8) of the step a case has reached: what page, desk and lists all say, by no more than a row of a list knows. */
export function stepReached(
  state: CaseFacts["state"],
  c: Pick<CaseFacts, "needState" | "businessNeed" | "product" | "accountedAt"> & { decided: boolean },
): number {
  switch (state) {
    case "received":
      return 1;
    case "accepted":
    case "reopened":
      return c.businessNeed || c.product ? 3 : 2;
    case "understood":
    case "investigating":
      return 4;
    case "deciding":
      return c.decided ? 6 : 5;
    case "proposed":
      return 6;
    case "agreed":
    case "executing":
      return 7;
    case "waiting":
      return c.accountedAt ? 8 : c.decided ? 6 : c.needState === "not_asked" ? 3 : 4;
    case "external":
      return c.accountedAt ? 8 : c.decided ? 6 : 5;
    default:
      return 8;
  }
}
