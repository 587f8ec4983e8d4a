import { refusing } from "../../kernel/refusal.ts";

/** Every no of the case path, named after the rule that says it. */
export const caseRefusals = {
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
  stale_edit: {
    kind: "conflict",
    wayOut: "reload",
    say: {
      zh: "您打开后，{name}已改过这里。您写的内容还在，请对照后再保存。",
      en: "{name} has changed this since you opened it. What you wrote is kept; compare and save again.",
    },
  },
  owner_unfit: {
    kind: "rule",
    rule: "R2",
    field: "ownerId",
    say: {
      zh: "这位同事没有办理个案的权限，不能做主办。",
      en: "This colleague may not handle cases and cannot be the contact owner.",
    },
  },
  already_taken: {
    kind: "conflict",
    rule: "R1",
    wayOut: "reload",
    say: {
      zh: "{name}刚刚已经受理了这件，不用再受理一次。",
      en: "{name} has just accepted this case; it need not be accepted twice.",
    },
  },
  acknowledgement_needed: {
    kind: "rule",
    rule: "R1",
    field: "acknowledgement",
    wayOut: "accept",
    say: { zh: "受理要给顾客发回执。", en: "Accepting sends the customer an acknowledgement." },
  },
  next_word_needed: {
    kind: "rule",
    rule: "R1",
    field: "nextWordAt",
    wayOut: "accept",
    say: {
      zh: "请约定下次告知顾客的时间，要晚于现在。",
      en: "Say when the customer will hear from us next; it must be later than now.",
    },
  },
  received_in_future: {
    kind: "invalid",
    field: "receivedAt",
    say: { zh: "收到时间不能晚于现在。", en: "The time of receipt cannot lie in the future." },
  },
  incident_in_future: {
    kind: "invalid",
    field: "incidentOn",
    say: { zh: "发生日期不能晚于今天。", en: "The date of the incident cannot lie in the future." },
  },
  due_in_past: {
    kind: "invalid",
    field: "dueAt",
    say: { zh: "期限要晚于现在。", en: "The due time must be later than now." },
  },
  not_contact_owner: {
    kind: "rule",
    rule: "R2",
    wayOut: "ask_owner",
    say: {
      zh: "只有主办{name}（或其代理人）与顾客联系。您可以写内部备注，或请主管移交。",
      en: "Only the contact owner {name} (or a deputy) speaks with the customer. Write an internal note, or ask for a hand-over.",
    },
  },
  hand_over_same: {
    kind: "invalid",
    field: "toPersonId",
    say: { zh: "这件已经由这位同事主办。", en: "This colleague already is the contact owner." },
  },
  announcement_needed: {
    kind: "rule",
    rule: "R2",
    field: "announcement",
    wayOut: "hand_over",
    say: {
      zh: "移交要用一条消息告诉顾客，以后由谁联系。",
      en: "A hand-over is announced to the customer in one message that says who takes over.",
    },
  },
  need_not_restated: {
    kind: "rule",
    rule: "R3",
    field: "businessNeed",
    wayOut: "restate_need",
    say: {
      zh: "先用我们的话复述顾客的真正需要，再往下走。",
      en: "Restate the customer's true need in our words before going on.",
    },
  },
  need_not_confirmed: {
    kind: "rule",
    rule: "R3",
    field: "needState",
    wayOut: "restate_need",
    say: { zh: "复述的需要还没有请顾客确认。", en: "The customer has not yet confirmed the need as restated." },
  },
  triage_incomplete: {
    kind: "rule",
    rule: "R3",
    wayOut: "understand",
    say: { zh: "弄清一件事还缺几项，补上就能往下走。", en: "A few things are missing before this case is understood." },
  },
  skip_reason_needed: {
    kind: "rule",
    rule: "R1",
    field: "reason",
    wayOut: "skip_investigation",
    say: {
      zh: "事实清楚可以不派任务，但要写明理由。",
      en: "Plain facts may skip the investigation, with a recorded reason.",
    },
  },
  tasks_open: {
    kind: "rule",
    rule: "R6",
    wayOut: "open_tasks",
    say: { zh: "还有{count}个部门任务没有结论，不能进入决定。", en: "{count} internal task(s) have no finding yet." },
  },
  findings_needed: {
    kind: "rule",
    rule: "R6",
    wayOut: "dispatch_task",
    say: {
      zh: "认定责任要有经无关联人员确认的调查结论。",
      en: "Responsibility needs findings confirmed by someone uninvolved.",
    },
  },
  own_fault_undecided: {
    kind: "rule",
    rule: "R5",
    wayOut: "decide_own_fault",
    say: {
      zh: "标了“可能是我方过错”，要主管先作决定，才能向顾客交代。",
      en: "The case is flagged as possibly our own fault: the supervisor decides first, then the customer is told.",
    },
  },
  own_fault_not_flagged: {
    kind: "rule",
    rule: "R5",
    wayOut: "flag_own_fault",
    say: {
      zh: "这件没有标“可能是我方过错”，不需要这个决定。",
      en: "The case is not flagged as possibly our own fault.",
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
      en: "You have an interest in this matter and have stepped aside; you may not handle or approve it.",
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
      en: "Let the customer say first what they want, record it, then propose a remedy.",
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
    say: { zh: "这个方案已经有结论了。", en: "This remedy has already been decided on." },
  },
  amount_needed: {
    kind: "invalid",
    field: "amountMinor",
    say: { zh: "这种补救要写金额，单位元，最多两位小数。", en: "This kind of remedy needs an amount." },
  },
  steps_open: {
    kind: "rule",
    rule: "R9",
    wayOut: "open_steps",
    say: {
      zh: "还有{count}项答应的事没有做完，做完再交代。",
      en: "{count} agreed step(s) are not done. Do them, then give the account.",
    },
  },
  step_done: {
    kind: "conflict",
    say: { zh: "这一步已经完成。", en: "This step is already done." },
  },
  account_incomplete: {
    kind: "rule",
    rule: "R8",
    wayOut: "send_account",
    say: { zh: "交代要说清四件事，还缺几项。", en: "An account says four things; some are missing." },
  },
  account_needed: {
    kind: "rule",
    rule: "R8",
    wayOut: "send_account",
    say: { zh: "还没有给顾客交代，不能关闭。", en: "The customer has had no account; the case cannot be closed." },
  },
  answer_needed: {
    kind: "rule",
    rule: "R8",
    wayOut: "record_answer",
    say: {
      zh: "还没有记录顾客对交代的答复，不能关闭。",
      en: "The customer's answer to the account has not been recorded.",
    },
  },
  attempts_needed: {
    kind: "rule",
    rule: "R8",
    wayOut: "record_attempt",
    say: {
      zh: "记“没有答复”前要联系满{count}次，已联系{made}次。",
      en: "“No answer” needs {count} attempts to reach the customer; {made} made so far.",
    },
  },
  routes_needed: {
    kind: "rule",
    rule: "R8",
    field: "routes",
    wayOut: "close",
    say: {
      zh: "顾客不同意，关闭前要写明告诉了顾客哪些后续途径。",
      en: "The customer disagrees: before closing, name the further routes the customer was told of.",
    },
  },
  correction_by_decider: {
    kind: "rule",
    rule: "R10",
    say: {
      zh: "更正不能由原来作决定的人签署。",
      en: "A correction is not signed off by the person who took the decision.",
    },
  },
  reopen_level: {
    kind: "rule",
    rule: "R10",
    field: "ownerId",
    wayOut: "reopen",
    say: {
      zh: "重新打开要升一级，且不能交给原主办。",
      en: "A reopened case is raised one level and never goes to its previous owner.",
    },
  },
  not_back_to_complained: {
    kind: "rule",
    rule: "R10",
    field: "ownerId",
    say: {
      zh: "不能交给被投诉的人或部门办理。",
      en: "The case must not go to the person or department complained about.",
    },
  },
  task_not_found: {
    kind: "not_found",
    say: { zh: "没有这个任务。", en: "There is no such task." },
  },
  task_not_open: {
    kind: "conflict",
    say: { zh: "这个任务已经有结论或已取消。", en: "This task already has its finding, or was cancelled." },
  },
  task_not_yours: {
    kind: "forbidden",
    say: {
      zh: "这个任务派给了{name}，由该部门的同事答复。",
      en: "This task was given to {name}; a colleague there answers it.",
    },
  },
  handed_back_before: {
    kind: "rule",
    rule: "R2",
    wayOut: "arbitrate",
    say: {
      zh: "任务只能退回一次，已退过；请仲裁人{name}决定由谁办。",
      en: "A task may be handed back once, and it was; the arbiter {name} decides who takes it.",
    },
  },
  arbiter_only: {
    kind: "rule",
    rule: "R11",
    say: { zh: "由指定的仲裁人{name}决定。", en: "The named arbiter {name} decides." },
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
} as const satisfies Record<string, import("../../kernel/refusal.ts").RefusalSpec>;
export type CaseRefusal = keyof typeof caseRefusals;
export const refuse = refusing(caseRefusals);
