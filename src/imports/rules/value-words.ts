import type { Target } from "./targets.ts";
import { plainName } from "./targets.ts";

/** Words people write for the closed vocabularies, so that a plain spreadsheet needs no table of values. */
const WORDS: Partial<Record<Target, Record<string, string>>> = {
  channel: {
    phone: "电话 来电 热线 客服热线 95号热线 call hotline telephone",
    counter: "柜面 网点 柜台 营业厅 branch",
    email: "邮件 邮箱 电子邮件 mail e-mail",
    letter: "信函 来信 信件 书面 postalmail fax 传真",
    visit: "来访 上门 走访",
    web: "网站 网上 官网 网络 app 手机银行 online website",
    chat: "在线客服 微信 聊天 wechat",
    social: "社交媒体 微博 媒体 socialmedia",
    referral: "转办 监管转办 交办 转来 regulator",
  },
  kind: {
    complaint: "投诉 complaints",
    dispute: "纠纷 争议",
    conflict: "冲突",
    help: "求助 咨询 求决 enquiry inquiry question",
    praise: "表扬 感谢 compliment",
    suggestion: "建议 意见",
  },
  phase: { pre_sale: "售前", in_sale: "售中", after_sale: "售后" },
  severity: {
    1: "轻 低 一般 low minor",
    2: "中 普通 normal medium",
    3: "重 高 较重 high major",
    4: "特别严重 严重 紧急 critical urgent",
  },
  agreement: {
    accepted: "接受 同意 满意 yes agreed",
    accepted_under_protest: "勉强接受 保留意见",
    refused: "不接受 不同意 不满意 拒绝 no disputed",
    no_answer: "未答复 未回复 联系不上",
  },
  finding: {
    upheld: "属实",
    partly_upheld: "部分属实",
    not_upheld: "不属实",
    not_established: "无法核实",
    not_ours: "不属我方",
  },
};

const read = new Map<Target, Map<string, string>>();

/** The vocabulary's key for a word a person wrote in that field, if it is a known one. */
export function keyForWord(target: Target, written: string): string | undefined {
  let words = read.get(target);
  if (!words) {
    const pairs = Object.entries(WORDS[target] ?? {}).flatMap(([key, said]) =>
      said.split(" ").map((word): [string, string] => [plainName(word), key]),
    );
    words = new Map(pairs);
    read.set(target, words);
  }
  return words.get(plainName(written));
}
