import type { LimitKey } from "../../../../src/limits/rules/limits.ts";

/** Words of the rules an organisation sets for its cases. */
export const limits = {
  lead: "法规或制度留给机构自定的数目；改动只管以后，记入审计日志",
  representatives: "共同投诉的代表",
  attempts: "记“未答复”前的联系次数",
  spotAnswer: "现场呼叫等应答多久",
  groupPeople: "群体事件：几人起",
  groupDays: "群体事件：几天内",
  majorPeople: "重大投诉：几人起",
  hint: {
    representatives: "含首位顾客；银行保险投诉办法第十二条：最多5名",
    attempts: "分在不同的日子或渠道，同一天最多算两次",
    spotAnswer: "过了还没有人应答，就再告诉上一级",
    groupPeople: "不同的人说同一件事，到这个数就启动应急清单；由机构自定",
    groupDays: "按收到的日子算，不必是最近几天",
    majorPeople: "银行保险投诉办法（2020年第3号）所说20人以上（条文待核对）；到这个数另报监管",
  } satisfies Record<LimitKey, string>,
  unit: {
    representatives: "名",
    attempts: "次",
    spotAnswer: "分钟",
    groupPeople: "人",
    groupDays: "天",
    majorPeople: "人",
  } satisfies Record<LimitKey, string>,
  between: "{least}到{most}的整数",
  readOnly: "由管理员改",
};
