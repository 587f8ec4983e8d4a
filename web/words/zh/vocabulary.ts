import { OUTCOME_WORDS } from "../../../src/cases/rules/outcome-words.ts";
import { CASE_WORDS } from "../../../src/cases/rules/words.ts";
import type { RowScope } from "../../../src/kernel/authority.ts";
import type { CAUSES, CauseFamily, NeedState, Phase } from "../../../src/kernel/vocabulary.ts";
import { ROLE_WORDS } from "../../../src/people/rules/role-words.ts";
import type { ClockWord, StepKey } from "../vocabulary-keys.ts";

/** Words for the closed vocabularies; a key added in the kernel is a type error here until it has its word. */
export const words = {
  kind: CASE_WORDS.zh.kind,
  phase: { pre_sale: "售前", in_sale: "售中", after_sale: "售后" } satisfies Record<Phase, string>,
  channel: CASE_WORDS.zh.channel,
  severity: { 1: "1级", 2: "2级", 3: "3级", 4: "4级" },
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
  cause: {
    expectation_company: {
      image_too_high: "形象高于实际",
      advertising_too_good: "宣传高于实际",
      notice_unclear: "告示不清被误读",
      policy_vague: "政策不明或中途变更",
    },
    expectation_staff: {
      training_short: "培训不足",
      inexperience: "经验不足误导顾客",
      uneven_standards: "同事标准不一",
      low_alertness: "警觉不够，有人钻空子",
    },
    left_alone: {
      next_step_unknown: "不知道下一步",
      step_unsure: "不确定这一步对不对",
      last_step_unsure: "不知道上一步错没错",
      nobody_helped: "没人来帮",
    },
    perceived_loss: {
      actual_loss: "实际受损",
      feared_loss: "担心受损",
      unequal_treatment: "待遇不公",
      lost_time: "耽误时间",
    },
    recognition: {
      not_respected: "没受到尊重",
      not_cared_for: "没受到关心",
      not_taken_seriously: "没被当回事",
      seeks_contact: "想有人说话",
      seeks_compensation: "希望得到补偿和认可",
      hostility: "关系已紧张",
      acts_for_others: "代同业或团体出面",
    },
    product_service: {
      defect: "产品缺陷或性能差",
      poor_service: "服务质量差",
      differs_from_advertised: "与宣传不符",
    },
    unmet_over_time: {
      needs_changed: "需要变了我们没跟上",
      promise_not_kept: "承诺或权益没兑现",
      poor_after_sales: "售后跟不上",
    },
    communication: {
      information_gap: "信息不对称",
      cultural_difference: "文化差异",
      emotion_of_moment: "当时情绪激动",
      explanation_unclear: "没说清楚",
      slow_solution: "处理太慢",
      misread_instructions: "顾客误用或误读说明",
    },
  } satisfies { [F in CauseFamily]: Record<(typeof CAUSES)[F][number], string> },
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
