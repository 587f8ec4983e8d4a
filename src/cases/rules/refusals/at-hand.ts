import type { RefusalSpec } from "../../../kernel/refusal.ts";

/** What any act on a case may be refused for. */
export const atHand = {
  case_not_found: {
    kind: "not_found",
    say: {
      zh: "没有这个个案，或者它不在您的查看范围内。",
      en: "There is no such case, or it is outside what you may see.",
    },
  },
  move_not_from_here: {
    kind: "rule",
    say: {
      zh: "个案现在的状态不能做这一步，请先看左侧八步还缺什么。",
      en: "The case is not in a state from which this step is possible. See what is missing in the eight steps.",
    },
  },
  not_permitted_here: {
    kind: "forbidden",
    say: {
      zh: "您的角色不能做这一步，请交给有权限的同事。",
      en: "Your role may not take this step. Ask a colleague who may.",
    },
  },
  case_ended: {
    kind: "rule",
    rule: "R10",
    wayOut: "reopen",
    say: {
      zh: "这件已经结束，不能再改。顾客的新话和内部备注还可以记；要接着办，请主管重新打开。",
      en: "The case has ended and can no longer be changed. The customer's words and notes may still be added; to continue, a supervisor reopens it.",
    },
  },
  case_merged: {
    kind: "rule",
    wayOut: "merged",
    say: {
      zh: "这件已经并入{number}，请到那里办。",
      en: "This case has been merged into {number}. Work on it there.",
    },
  },
  not_accepted: {
    kind: "rule",
    rule: "R1",
    wayOut: "accept",
    say: {
      zh: "这件还没有受理。先受理，告诉顾客由谁负责、何时回话。",
      en: "The case is not accepted yet. Accept it first: name the owner and the next update.",
    },
  },
  stale_edit: {
    kind: "conflict",
    wayOut: "reload",
    say: {
      zh: "您打开后，{name}已改过这里。您写的内容还在，请对照后再保存。",
      en: "{name} has changed this since you opened it. What you wrote is kept; compare and save again.",
    },
  },
  reason_needed: {
    kind: "invalid",
    field: "reason",
    say: { zh: "请写明理由。", en: "Give a reason." },
  },
  person_unknown: {
    kind: "invalid",
    say: { zh: "没有这位同事，或者已停用。", en: "There is no such colleague, or the account is not active." },
  },
  department_unknown: {
    kind: "invalid",
    field: "departmentId",
    say: { zh: "没有这个部门，或者已停用。", en: "There is no such department, or it is archived." },
  },
} as const satisfies Record<string, RefusalSpec>;
