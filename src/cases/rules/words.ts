import type { Channel, Kind } from "../../kernel/vocabulary.ts";
import type { Due } from "./clocks.ts";
import type { STEPS } from "./eight-steps.ts";
import type { State } from "./states.ts";

/** What a case's closed vocabularies are called, wherever a person reads them: pages, exports, letters. */
export interface CaseWords {
  kind: Record<Kind, string>;
  channel: Record<Channel, string>;
  state: Record<State, string>;
  /** What the nearest deadline is of. */
  due: Record<Due["what"], string>;
  stepShort: Record<(typeof STEPS)[number], string>;
}

const zh: CaseWords = {
  kind: {
    complaint: "投诉",
    dispute: "纠纷",
    conflict: "现场冲突",
    help: "求助",
    praise: "表扬",
    suggestion: "建议",
  },
  channel: {
    phone: "电话",
    counter: "柜台",
    email: "邮件",
    letter: "来信",
    visit: "来访",
    web: "网上",
    chat: "在线客服",
    social: "社交媒体",
    referral: "监管转来",
    import: "批量导入",
    api: "系统接口",
  },
  state: {
    received: "已登记",
    accepted: "已受理",
    understood: "已弄清",
    investigating: "调查中",
    deciding: "决定中",
    proposed: "已提议",
    agreed: "已达成",
    executing: "执行中",
    accounted: "已交代",
    closed: "已关闭",
    waiting: "等顾客",
    declined: "不予受理",
    withdrawn: "已撤回",
    external: "外部处理",
    reopened: "重新打开",
  },
  stepShort: {
    listen: "倾听",
    record: "记录",
    restate: "复述确认",
    clarify: "澄清",
    analyse: "分析",
    propose: "提议",
    execute: "执行",
    account: "交代",
  },
  due: {
    acceptance: "受理",
    first_word: "首次联系",
    progress: "告知进展",
    handling: "办理",
    review: "复核答复",
    policy: "规定的期限",
    next_word: "约定回话",
    task: "部门任务",
    step: "答应的事",
  },
};

const en: CaseWords = {
  kind: {
    complaint: "Complaint",
    dispute: "Dispute",
    conflict: "Conflict on the spot",
    help: "Request for help",
    praise: "Praise",
    suggestion: "Suggestion",
  },
  channel: {
    phone: "Phone",
    counter: "Counter",
    email: "E-mail",
    letter: "Letter",
    visit: "Visit",
    web: "Web",
    chat: "Chat",
    social: "Social media",
    referral: "Regulator",
    import: "Import",
    api: "API",
  },
  state: {
    received: "Registered",
    accepted: "Accepted",
    understood: "Understood",
    investigating: "Investigating",
    deciding: "Deciding",
    proposed: "Proposed",
    agreed: "Agreed",
    executing: "Executing",
    accounted: "Final response given",
    closed: "Closed",
    waiting: "Waiting for customer",
    declined: "Declined",
    withdrawn: "Withdrawn",
    external: "With an outside body",
    reopened: "Reopened",
  },
  stepShort: {
    listen: "Listen",
    record: "Record",
    restate: "Restate",
    clarify: "Clarify",
    analyse: "Analyse",
    propose: "Propose",
    execute: "Execute",
    account: "Respond",
  },
  due: {
    acceptance: "acceptance",
    first_word: "first contact",
    progress: "progress note",
    handling: "handling",
    review: "review answer",
    policy: "limit by rule",
    next_word: "update",
    task: "department task",
    step: "agreed step",
  },
};

export const CASE_WORDS = { zh, en };
