import type { MatterWords } from "./shape.ts";

/** What a case is about, in Chinese. */
export const MATTER: MatterWords = {
  phase: { pre_sale: "售前", in_sale: "售中", after_sale: "售后" },
  severity: { 1: "1级", 2: "2级", 3: "3级", 4: "4级" },
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
  },
  ground: {
    safety: "涉及人身安全",
    money: "钱物受损",
    time: "耽误时间",
    feelings: "心里不舒服",
    amount: "金额{amount}",
    affected: "涉及{count}人",
    regulator: "监管介入",
    media: "媒体介入",
    vulnerable: "顾客需要照顾，升一级",
    repeat: "以前说过，升一级",
  },
};
