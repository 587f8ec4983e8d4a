import type { Channel, Kind } from "../../kernel/vocabulary.ts";
import type { Due } from "../rules/clocks.ts";
import type { STEPS } from "../rules/eight-steps.ts";
import type { State } from "../rules/states.ts";

/** The words of an exported table. They mirror the pages' word files, which the server does not read. */
export interface ExportWords {
  sheet: string;
  head: readonly string[];
  nobody: string;
  anonymous: string;
  state: Record<State, string>;
  kind: Record<Kind, string>;
  channel: Record<Channel, string>;
  due: Record<Due["what"], string>;
  step: Record<(typeof STEPS)[number], string>;
}

const zh: ExportWords = {
  sheet: "个案",
  head: [
    "编号",
    "个案",
    "顾客",
    "类别",
    "渠道",
    "业务",
    "状态",
    "八步",
    "严重度",
    "主办",
    "部门",
    "期限",
    "期限所指",
    "收到",
    "最近动静",
  ],
  nobody: "未分派",
  anonymous: "匿名顾客",
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
  due: { acceptance: "受理", handling: "办理15日", next_word: "约定回话", task: "部门任务", step: "答应的事" },
  step: {
    listen: "倾听",
    record: "记录",
    restate: "复述确认",
    clarify: "澄清",
    analyse: "分析",
    propose: "提议",
    execute: "执行",
    account: "交代",
  },
};

const en: ExportWords = {
  sheet: "Cases",
  head: [
    "Number",
    "Case",
    "Customer",
    "Kind",
    "Channel",
    "Product",
    "State",
    "Step",
    "Severity",
    "Owner",
    "Department",
    "Deadline",
    "What is due",
    "Received",
    "Last move",
  ],
  nobody: "unassigned",
  anonymous: "anonymous",
  state: {
    received: "received",
    accepted: "accepted",
    understood: "understood",
    investigating: "investigating",
    deciding: "deciding",
    proposed: "proposed",
    agreed: "agreed",
    executing: "executing",
    accounted: "accounted",
    closed: "closed",
    waiting: "waiting for customer",
    declined: "declined",
    withdrawn: "withdrawn",
    external: "external",
    reopened: "reopened",
  },
  kind: {
    complaint: "complaint",
    dispute: "dispute",
    conflict: "conflict on the spot",
    help: "request for help",
    praise: "praise",
    suggestion: "suggestion",
  },
  channel: {
    phone: "phone",
    counter: "counter",
    email: "e-mail",
    letter: "letter",
    visit: "visit",
    web: "web",
    chat: "chat",
    social: "social media",
    referral: "regulator referral",
    import: "import",
    api: "API",
  },
  due: {
    acceptance: "acceptance",
    handling: "15 days",
    next_word: "promised word",
    task: "department task",
    step: "agreed step",
  },
  step: {
    listen: "listen",
    record: "record",
    restate: "restate",
    clarify: "clarify",
    analyse: "analyse",
    propose: "propose",
    execute: "execute",
    account: "account",
  },
};

export const EXPORT_WORDS = { zh, en };
