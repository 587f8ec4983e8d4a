import type { Harm, SeverityGround } from "../../../src/cases/rules/severity.ts";

/** Words of how grave a matter is, and why. */
export const words = {
  harms: "伤到什么",
  more: "还有",
  harm: { safety: "人身安全", money: "钱物", time: "时间", feelings: "感受" } satisfies Record<Harm, string>,
  fact: { vulnerable: "需要照顾", regulator: "监管介入", media: "媒体介入", repeat: "以前说过" },
  amount: "金额（元）",
  affected: "涉及人数",
  unread: "请写成数字，例如1280或1.5万",
  heard: "话里提到：{what}",
  take: "采用",
  said: "原话“{quote}”",
  proposed: "建议",
  because: "依据：{grounds}",
  nothing: "还没有记下依据，先按一般。",
  chosen: "您选了{level}，与建议不同，请写明理由。",
  differs: "按记下的依据是{level}。",
  look: "看严重度",
  reason: "为什么不按建议",
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
  } satisfies Record<SeverityGround["fact"], string>,
};
