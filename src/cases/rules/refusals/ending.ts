import type { RefusalSpec } from "../../../kernel/refusal.ts";

/** What was agreed, the account, closing, and what comes back. */
export const ending = {
  steps_open: {
    kind: "rule",
    rule: "R9",
    wayOut: "open_steps",
    say: {
      zh: "还有{count}项答应的事没有做完，做完再交代。",
      en: "{count} agreed action(s) are not completed. Complete them before the final response.",
    },
  },
  step_unable: {
    kind: "rule",
    rule: "R9",
    field: "steps",
    say: {
      zh: "{names}不能承担这一步：没有查看这件的权限，或者已经回避、被投诉。请换一位同事。",
      en: "{names} cannot take this action: they have no access to the case, stepped aside or are complained about. Choose another colleague.",
    },
  },
  step_done: {
    kind: "conflict",
    say: { zh: "这一步已经完成。", en: "This action is already completed." },
  },
  account_incomplete: {
    kind: "rule",
    rule: "R8",
    wayOut: "send_account",
    say: { zh: "交代要说清四件事，还缺几项。", en: "A final response covers four things; some are missing." },
  },
  already_accounted: {
    kind: "rule",
    rule: "R10",
    say: {
      zh: "已经给过顾客交代。要改，先收回来办，再由主管更正。",
      en: "The final response has been given. To change it, take the case back and have a supervisor correct it.",
    },
  },
  account_needed: {
    kind: "rule",
    rule: "R8",
    wayOut: "send_account",
    say: { zh: "还没有给顾客交代，不能关闭。", en: "No final response has been given; the case cannot be closed." },
  },
  answer_needed: {
    kind: "rule",
    rule: "R8",
    wayOut: "record_answer",
    say: {
      zh: "还没有记录顾客对交代的答复，不能关闭。",
      en: "The customer's reply to the final response has not been recorded.",
    },
  },
  attempts_needed: {
    kind: "rule",
    rule: "R8",
    wayOut: "record_attempt",
    say: {
      zh: "记“未答复”前，要联系过顾客{count}次，分在不同的日子或渠道，同一天最多算两次。从上次告知、或顾客上次来话算起，已有{made}次。",
      en: "“No answer” requires {count} contact attempts on different days or channels, at most two on one day, since we last informed or heard from the customer; so far there are {made}.",
    },
  },
  not_outside: {
    kind: "rule",
    rule: "R8",
    field: "agreement",
    wayOut: "go_external",
    say: {
      zh: "没有记录外部机构裁定了这件，不能记“由外部裁定”。确已裁定的，先记下是哪家机构，收回来办时注明已裁定。",
      en: "No outside body is recorded as having decided this case. If one has, record which one, and say so when you take the case back.",
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
  nothing_to_correct: {
    kind: "rule",
    rule: "R10",
    wayOut: "reopen",
    say: {
      zh: "这件导入时已经关闭，这里没有认定可以更正。要接着办，请重新打开。",
      en: "The case was closed when it was imported, so there is no decision here to correct. Reopen it to continue.",
    },
  },
  review_open: {
    kind: "rule",
    rule: "R10",
    wayOut: "decide_review",
    say: {
      zh: "顾客请求复核，还没有答复，不能关闭，也不能绕过复核更正或重新打开。先由没有办过这件的主管决定：重新办理，或说明理由维持。",
      en: "The customer has asked for a review that nobody has decided on, so the case cannot be closed, corrected or reopened past it. A supervisor who had no part in the case first decides: take it up again, or uphold with reasons.",
    },
  },
  review_asked: {
    kind: "conflict",
    rule: "R10",
    wayOut: "reload",
    say: {
      zh: "已经请求过复核，还没有答复，不用再请求一次。要补充的，直接留言。",
      en: "A review was already asked for and has not been answered yet, so it need not be asked for again. Whatever is to be added can be sent as a message.",
    },
  },
  review_not_asked: {
    kind: "rule",
    rule: "R10",
    say: { zh: "没有等着决定的复核请求。", en: "No review request is waiting for a decision." },
  },
  review_by_involved: {
    kind: "rule",
    rule: "R10",
    say: {
      zh: "复核要由没有主办过、也没有在这件里作过决定的主管来看。请换一位主管；本部门没有的，由上级部门或合规来看。",
      en: "A review needs a supervisor who has neither led the case nor decided anything in it. Choose another; where the department has none, one of the department above, or compliance.",
    },
  },
  reopen_level: {
    kind: "rule",
    rule: "R10",
    field: "ownerId",
    wayOut: "reopen",
    say: {
      zh: "重新打开要升一级，且不能交给以前主办、认定过或决定不予受理的人。",
      en: "A reopened case is raised one level and never goes to someone who owned, decided or declined it before.",
    },
  },
  owner_below_level: {
    kind: "rule",
    rule: "R10",
    field: "toPersonId",
    wayOut: "hand_over",
    say: {
      zh: "重新打开过的个案留在升上去的这一级，不能交回以前主办、认定过或决定不予受理的人。",
      en: "A reopened case stays at the level it was raised to and does not return to someone who owned, decided or declined it before.",
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
} as const satisfies Record<string, RefusalSpec>;
