import type { CaseFacts } from "../../cases/rules/case-facts.ts";
import type { State } from "../../cases/rules/states.ts";
import { type Decision, decided, type Said } from "../../kernel/refusal.ts";
import { refuseMatter } from "./refusals.ts";

/** A case as far as merging goes. */
export type Mergeable = Pick<
  CaseFacts,
  | "caseId"
  | "number"
  | "state"
  | "level"
  | "openTasks"
  | "decision"
  | "remedy"
  | "ownFault"
  | "agreement"
  | "complainedPersonId"
  | "complainedDepartmentId"
  | "mergedInto"
> & { customerId: string | null; mergedCases: number };

/** States in which nothing has been decided or offered yet, so that nothing of weight is lost from sight. */
const GOES_IN: ReadonlySet<State> = new Set(["received", "accepted", "understood", "investigating", "deciding"]);
/** What goes in is worked on from here on; who waits for an answer is asked first, who has had the account was told. */
const TAKES_IN: ReadonlySet<State> = new Set([...GOES_IN, "reopened"]);
/** Only for the same customer: to another one nothing of this was offered or agreed. */
const TAKES_IN_OWN: ReadonlySet<State> = new Set([...TAKES_IN, "proposed", "agreed", "executing"]);

const WHY = {
  ended: { zh: "已经办结", en: "it has ended" },
  waiting: { zh: "正在等顾客回音，请先接着办", en: "it waits for the customer; resume it first" },
  told: { zh: "已经给了顾客交代", en: "the final response has been given" },
  outside: { zh: "正由外部机构处理", en: "an outside body has it" },
  raised: { zh: "已经重新打开过", en: "it was reopened" },
  offered: { zh: "已经向顾客提出方案", en: "an offer has been made to the customer" },
  offered_other: {
    zh: "已经向另一位顾客提出方案，后来的顾客没有参与",
    en: "an offer has been made to a different customer, who is not this one",
  },
  decided: { zh: "已经认定责任或提了方案", en: "responsibility has been decided or a remedy proposed" },
  tasks: { zh: "还有部门任务没有答复", en: "a department still has an open task" },
  own_fault: { zh: "可能是我方过错，还没有定", en: "a possible fault of ours is undecided" },
  kept_unowned: { zh: "它还没有受理，另一件已经受理", en: "it is not accepted yet, and the other one is" },
} satisfies Record<string, Said>;
type Why = keyof typeof WHY;

const WHY_OF: Partial<Record<State, Why>> = {
  closed: "ended",
  declined: "ended",
  withdrawn: "ended",
  waiting: "waiting",
  accounted: "told",
  external: "outside",
  reopened: "raised",
  proposed: "offered",
  agreed: "offered",
  executing: "offered",
};

/**
 * §2: whether one of two cases about the same matter may go into the other. What goes in has nothing decided, offered or
 * asked of a department (R4, R5); what takes it in is open, and where the customers differ has offered nothing yet. A
 * raised case goes into none below it (R10); both complain about the same people (R11).
 */
export function decideMerge(kept: Mergeable, other: Mergeable): Decision<void> {
  if (kept.caseId === other.caseId) return refuseMatter("merge_into_itself");
  const gone = [kept, other].find(({ mergedInto }) => mergedInto !== null);
  if (gone) return refuseMatter("merge_done_already", { params: { number: gone.number } });
  if (other.mergedCases > 0) return refuseMatter("merge_holds_others", { params: { number: other.number } });
  if (other.level > kept.level) return refuseMatter("merge_level", { params: { number: other.number } });
  const leaves = whyNotFrom(other);
  if (leaves) return because("merge_not_from_here", other.number, leaves);
  const enters = whyNotInto(kept, other);
  if (enters) return because("merge_not_into", kept.number, enters);
  const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;
  const apart =
    differ(kept.complainedPersonId, other.complainedPersonId) ||
    differ(kept.complainedDepartmentId, other.complainedDepartmentId);
  return apart ? refuseMatter("merge_complained_differ") : decided(undefined);
}

/** Whether the two were brought by one and the same customer; of someone anonymous nobody can say so. */
export function ofSameCustomer(a: { customerId: string | null }, b: { customerId: string | null }): boolean {
  return a.customerId !== null && a.customerId === b.customerId;
}

function whyNotFrom(other: Mergeable): Why | null {
  if (!GOES_IN.has(other.state)) return WHY_OF[other.state] ?? "ended";
  if (other.decision || other.remedy) return "decided";
  if (other.ownFault === "possible") return "own_fault";
  return other.openTasks > 0 ? "tasks" : null;
}

function whyNotInto(kept: Mergeable, other: Mergeable): Why | null {
  const own = ofSameCustomer(kept, other);
  if (!(own ? TAKES_IN_OWN : TAKES_IN).has(kept.state)) {
    const why = WHY_OF[kept.state] ?? "ended";
    return why === "offered" ? "offered_other" : why;
  }
  return kept.state === "received" && other.state !== "received" ? "kept_unowned" : null;
}

function because(code: "merge_not_from_here" | "merge_not_into", number: string, why: Why): Decision<void> {
  const { zh, en } = WHY[why];
  return code === "merge_not_into"
    ? refuseMatter(code, {
        say: { zh: `现在不能并入${number}：${zh}。`, en: `Nothing can be merged into ${number} now: ${en}.` },
        params: { number },
      })
    : refuseMatter(code, {
        say: {
          zh: `${number}现在不能并出去：${zh}。请反过来合并，或把两件分开办。`,
          en: `${number} cannot be merged now: ${en}. Merge the other way round, or handle the two apart.`,
        },
        params: { number },
      });
}
