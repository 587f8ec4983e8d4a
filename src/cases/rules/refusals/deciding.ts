import type { RefusalSpec } from "../../../kernel/refusal.ts";

/** Findings, responsibility and remedy. */
export const deciding = {
  skip_reason_needed: {
    kind: "rule",
    rule: "R1",
    field: "reason",
    wayOut: "skip_investigation",
    say: {
      zh: "事实清楚可以不派任务，但要写明理由。",
      en: "Where the facts are clear the investigation may be skipped, with a recorded reason.",
    },
  },
  tasks_open: {
    kind: "rule",
    rule: "R6",
    wayOut: "open_tasks",
    say: {
      zh: "还有{count}个部门任务没有结论，先等答复，或取消不再需要的。",
      en: "{count} department task(s) have no finding yet. Await the answers, or cancel what is no longer needed.",
    },
  },
  findings_needed: {
    kind: "rule",
    rule: "R6",
    wayOut: "dispatch_task",
    say: {
      zh: "认定责任要有经无关联人员确认的调查结论；事实清楚不用查的，先写明理由。",
      en: "Responsibility requires findings confirmed by someone not involved or, where the facts are clear, a recorded reason for not investigating.",
    },
  },
  own_fault_undecided: {
    kind: "rule",
    rule: "R5",
    wayOut: "decide_own_fault",
    say: {
      zh: "标了“可能是我方过错”，要主管先作决定，才能向顾客交代，或结束这件。",
      en: "The case is flagged as possibly our error: the supervisor decides before the customer is informed or the case ends.",
    },
  },
  own_fault_not_flagged: {
    kind: "rule",
    rule: "R5",
    wayOut: "flag_own_fault",
    say: {
      zh: "这件没有标“可能是我方过错”，不需要这个决定。",
      en: "The case is not flagged as possibly our error.",
    },
  },
  own_fault_flagged: {
    kind: "conflict",
    rule: "R5",
    wayOut: "reload",
    say: {
      zh: "这件已经标了“可能是我方过错”，正等主管决定。",
      en: "The case is already flagged as possibly our error and is waiting for the supervisor.",
    },
  },
  own_fault_by_involved: {
    kind: "rule",
    rule: "R5",
    say: {
      zh: "主办、标出过错的人和被投诉的一方不能自己作这个决定，请另一位主管或合规来定。",
      en: "The owner, the person who flagged it and the party complained about may not decide on it. Ask another supervisor or compliance.",
    },
  },
  held_before: {
    kind: "rule",
    rule: "R10",
    wayOut: "ask_owner",
    say: {
      zh: "这件重新打开前，您主办、认定过它，或决定过不予受理。现在由{name}主办，请由以前没有办过的同事来定。",
      en: "Before the case was reopened you owned, decided or declined it. It is now with {name}; a colleague who had no part in it then decides.",
    },
  },
  decision_told: {
    kind: "rule",
    rule: "R10",
    say: {
      zh: "这个认定已经告诉过顾客。要改，由没有作这个认定的主管来定。",
      en: "The customer has been informed of this decision. Only a supervisor who did not take it may change it.",
    },
  },
  four_eyes: {
    kind: "rule",
    rule: "R11",
    say: { zh: "提议和批准要由不同的人做。", en: "Proposer and approver must be different people." },
  },
  recused: {
    kind: "rule",
    rule: "R11",
    say: {
      zh: "您与这件事有利害关系，已经回避，不能处理或批准。",
      en: "You have declared a conflict of interest; you may not handle or approve this case.",
    },
  },
  involved_cannot_confirm: {
    kind: "rule",
    rule: "R11",
    say: {
      zh: "被投诉的人或部门可以说明情况，不能确认结论。",
      en: "The person or department complained about may give a statement but not confirm the finding.",
    },
  },
  finding_not_open: {
    kind: "rule",
    rule: "R11",
    say: {
      zh: "这条结论已经确认，或者还没有答复。",
      en: "This finding is already confirmed, or there is no answer yet.",
    },
  },
  responsibility_needed: {
    kind: "rule",
    rule: "R6",
    wayOut: "decide_responsibility",
    say: {
      zh: "责任还没有认定。先认定责任，再谈补救。",
      en: "Responsibility has not been decided. Decide it first, then the remedy.",
    },
  },
  shares_wrong: {
    kind: "invalid",
    rule: "R6",
    field: "companyShare",
    say: { zh: "共同责任要写明我方占比（1–99）。", en: "Shared responsibility needs our share (1 to 99 per cent)." },
  },
  demand_needed: {
    kind: "rule",
    rule: "R7",
    wayOut: "record_demand",
    say: {
      zh: "先请顾客自己说希望怎么办，记下来，再提补救。",
      en: "Ask the customer what they want and record it before proposing a remedy.",
    },
  },
  remedy_needed: {
    kind: "rule",
    rule: "R4",
    wayOut: "propose_remedy",
    say: { zh: "还没有补救方案。", en: "There is no remedy yet." },
  },
  remedy_not_approved: {
    kind: "rule",
    rule: "R4",
    wayOut: "approve_remedy",
    say: {
      zh: "补救方案还没有批准，先别向顾客提。",
      en: "The remedy is not approved; do not offer it to the customer yet.",
    },
  },
  remedy_settled: {
    kind: "conflict",
    rule: "R11",
    say: { zh: "这个方案已经批准或退回。", en: "This remedy has already been approved or returned." },
  },
  amount_needed: {
    kind: "invalid",
    field: "amountMinor",
    say: { zh: "这种补救要写金额，最多两位小数。", en: "This type of remedy requires an amount." },
  },
} as const satisfies Record<string, RefusalSpec>;
