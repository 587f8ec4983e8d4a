import { Seeded } from "../kernel/seeded.ts";

/** One complaint of the corpus, in the shape that the peers' corpus has too: plain words, replies, dates in milliseconds. */
export interface Ticket {
  i: number;
  email: string;
  open: boolean;
  /** 1 to 4. */
  priority: number;
  created: number;
  subject: string;
  body: string;
  replies: { at: number; body: string }[];
}

const PRODUCTS = ["借记卡", "信用卡", "手机银行", "理财产品", "代销基金", "定期存款", "个人贷款", "电话银行"];
const OPENINGS = ["我上周", "前天下午", "昨天在网点", "这个月初", "月底", "早上九点"];
const DOINGS = ["办转账", "查余额", "赎回份额", "还款", "挂失补卡", "改手机号", "开通短信提醒", "取号排队"];
const FAULTS = [
  "一直提示系统繁忙",
  "被扣了两次钱",
  "说要去别的网点",
  "等了一个多小时",
  "没有收到任何通知",
  "利息少算了一截",
  "打了三次电话没人接",
];
const WISHES = [
  "请给我一个说法",
  "希望尽快查清楚",
  "把多扣的钱退回来",
  "别再让我自己去跑",
  "给我书面答复",
  "换个人跟我说",
];
const REPLIES = [
  "已收到您的情况，今天下班前给您答复。",
  "正在核对系统记录，明天上午告诉您查到哪一步。",
  "经核对，您说的情况属实，我们正在处理。",
  "材料已收齐，谢谢您的耐心。",
];
const DAY_MS = 86_400_000;

/** Complaint number `i`, the same every time; spread evenly over the two years before `end`. Every hundredth holds 退一赔三. */
export function ticket(i: number, total: number, end: number): Ticket {
  const dice = new Seeded(`ticket-${i}`);
  const created = end - Math.floor(((total - i) / total) * 730 * DAY_MS);
  const product = dice.pick(PRODUCTS);
  const fault = dice.pick(FAULTS);
  const sentences = Array.from(
    { length: dice.int(2, 6) },
    () => `${dice.pick(OPENINGS)}${dice.pick(DOINGS)}，${dice.pick(FAULTS)}，${dice.pick(WISHES)}。`,
  );
  const replies = Array.from({ length: dice.int(0, 4) }, (_, k) => ({
    at: created + (k + 1) * DAY_MS,
    body: dice.pick(REPLIES),
  }));
  return {
    i,
    email: `customer${dice.int(0, 4999)}@example.org`,
    open: dice.chance(0.15),
    priority: dice.int(1, 4),
    created,
    subject: `${product}${fault}${i}`,
    body: `${sentences.join("")}${i % 100 === 37 ? "要求退一赔三。" : ""}`,
    replies,
  };
}
