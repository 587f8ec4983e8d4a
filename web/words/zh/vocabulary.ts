import { MATTER } from "../../../src/cases/rules/matter-words/zh.ts";
import { OUTCOME_WORDS } from "../../../src/cases/rules/outcome-words.ts";
import { CASE_WORDS } from "../../../src/cases/rules/words.ts";
import type { RowScope } from "../../../src/kernel/authority.ts";
import type { CauseFamily, NeedState } from "../../../src/kernel/vocabulary.ts";
import { ROLE_WORDS } from "../../../src/people/rules/role-words.ts";
import type { ClockWord, StepKey } from "../vocabulary-keys.ts";

/** Words for the closed vocabularies; a key added in the kernel is a type error here until it has its word. */
export const words = {
  kind: CASE_WORDS.zh.kind,
  phase: MATTER.phase,
  channel: CASE_WORDS.zh.channel,
  severity: MATTER.severity,
  severityMeaning: {
    1: "轻：不便或不快，没有损失",
    2: "一般：有损失或反复，可补救",
    3: "较重：金额较大、涉及多人或需照顾的顾客",
    4: "重大：人身安全、大额损失、监管或媒体介入",
  },
  family: {
    expectation_company: "预期落差·公司",
    expectation_staff: "预期落差·人员",
    left_alone: "困难无助",
    perceived_loss: "认定受损",
    recognition: "心理需求",
    product_service: "产品与服务",
    unmet_over_time: "期望未满足",
    communication: "沟通障碍",
  } satisfies Record<CauseFamily, string>,
  cause: MATTER.cause,
  finding: OUTCOME_WORDS.zh.finding,
  responsibility: OUTCOME_WORDS.zh.responsibility,
  remedy: OUTCOME_WORDS.zh.remedy,
  agreement: OUTCOME_WORDS.zh.agreement,
  evidenceKind: OUTCOME_WORDS.zh.evidenceKind,
  evidenceSource: OUTCOME_WORDS.zh.evidenceSource,
  need: { not_asked: "还没问", confirmed: "顾客已确认", corrected: "顾客已更正" } satisfies Record<NeedState, string>,
  role: ROLE_WORDS.zh,
  scope: { own: "本人的", department: "本部门及下级", region: "本地区", all: "全部" } satisfies Record<
    RowScope,
    string
  >,
  /** Kinds of customer are written freely in the record; the usual ones of a bank are read in both languages. */
  segment: { 普通客户: "普通客户", 财富客户: "财富客户", 私行客户: "私行客户", 代发客户: "代发客户" },
  state: CASE_WORDS.zh.state,
  due: CASE_WORDS.zh.due,
  step: {
    listen: "倾听",
    record: "记录",
    restate: "复述确认",
    clarify: "澄清",
    analyse: "分析",
    propose: "提议",
    execute: "执行跟进",
    account: "交代、致谢、学习",
  } satisfies Record<StepKey, string>,
  stepShort: CASE_WORDS.zh.stepShort,
  clock: {
    overdue: "已超",
    near: "临近",
    normal: "正常",
    paused: "暂停",
    kept: "按时",
    late: "迟办",
  } satisfies Record<ClockWord, string>,
};
