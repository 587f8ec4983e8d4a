import { ago, type OpenCase, today, workday } from "./open-case.ts";

const DRAFT_SYSTEM_FAILURE =
  "沈女士，您好。上周五您三次操作都没成，又打了两通电话才有人接手，换谁都会着急。让您受累了，对不起。\n\n" +
  "查清的情况是：故障时段内您的三次申请都在15:00之前到了我们这里，是我们没有办成，责任在我们。\n\n" +
  "还想请您说说，您希望我们怎么办？我";
const DRAFT_CARD =
  "您好，答案是：您打来时没有登记，现在已经登记好了，我们自己试拨过一遍。让您前后问了三个人，对不起。方便的话您现在打进去听听余额，";

/** What 周晓棠 finds on her desk: two overdue, three due today, the rest near and far, in every state she can meet. */
export const DESK_OF_ZHOU: readonly OpenCase[] = (
  [
    {
      story: "card-annual-fee-promised-free",
      end: "investigating",
      quiet: 560,
      customer: "郑先生",
      channel: "chat",
      task: ago(86),
      word: workday(1, "10:00"),
    },
    {
      story: "sms-fee-charged-twice",
      end: "answered",
      quiet: 95,
      customer: "钱女士",
      channel: "phone",
      turns: ["slip"],
      word: ago(24),
    },
    {
      story: "dividend-not-paid",
      end: "one_answered",
      quiet: 70,
      channel: "phone",
      turns: ["slip"],
      task: today(0.16),
      word: today(0.8),
    },
    {
      story: "system-failure-shouting",
      end: "responsibility",
      quiet: 55,
      customer: "沈女士",
      channel: "visit",
      turns: ["late_demand", "raised", "mention", "papers"],
      word: today(0.55),
      draft: DRAFT_SYSTEM_FAILURE,
    },
    {
      story: "card-on-phone-banking",
      end: "answered",
      quiet: 18,
      customer: "史女士",
      channel: "phone",
      word: today(0.72),
      draft: DRAFT_CARD,
    },
    {
      story: "daily-limit-cut-by-risk-rule",
      end: "restated",
      quiet: 40,
      customer: "黎先生",
      word: workday(1, "11:30"),
    },
    {
      story: "deposit-matured-renewed-unasked",
      end: "investigating",
      quiet: 210,
      channel: "referral",
      turns: ["longer_asked"],
      task: workday(1, "12:00"),
      word: workday(1, "16:00"),
    },
    {
      story: "outage-at-hospital-window",
      end: "own_fault",
      quiet: 30,
      channel: "phone",
      turns: ["longer", "customer_word"],
      word: workday(1, "12:00"),
    },
    {
      story: "maturity-rolled-over",
      end: "approval",
      quiet: 45,
      customer: "齐先生",
      turns: ["agent"],
      word: workday(1, "17:30"),
    },
    {
      story: "face-recognition-keeps-failing",
      end: "handed_back",
      quiet: 65,
      task: today(0.9),
      word: workday(2, "12:00"),
    },
    {
      story: "zodiac-medal-late",
      end: "returned",
      quiet: 25,
      word: workday(2, "15:00"),
      turns: ["late_demand"],
    },
    { story: "mortgage-prepayment-kept-waiting", end: "corrected", quiet: 150, word: workday(2, "17:00") },
    {
      story: "login-locked-new-phone",
      end: "deciding",
      quiet: 35,
      turns: ["skipped", "agent_without"],
      word: workday(1, "18:00"),
    },
    {
      story: "nav-fell-steady-name",
      end: "investigating",
      owner: "chen",
      quiet: 120,
      turns: ["handed_over"],
      task: workday(2, "12:00"),
      word: workday(2, "17:00"),
    },
    { story: "gold-assay-fee", end: "accepted", quiet: 22, customer: "唐女士", word: workday(1, "17:00") },
    { story: "autopay-signed-long-ago", end: "accepted", quiet: 140, channel: "chat", word: workday(1, "18:00") },
    { story: "card-points-expired", end: "understood", quiet: 80, word: workday(2, "11:00") },
    {
      story: "payroll-late-for-workers",
      end: "executing",
      quiet: 200,
      channel: "visit",
      turns: ["joint"],
      step: workday(1, "17:00"),
    },
    { story: "utility-bill-deducted-twice", end: "proposed", quiet: 260, channel: "web" },
    { story: "help-deaf-customer-needs-text", end: "proposed", quiet: 330, channel: "chat", turns: ["customer_word"] },
    { story: "atm-kept-the-card", end: "agreed", quiet: 100 },
    { story: "account-closing-sent-home-branch", end: "accounted", quiet: 380, channel: "web" },
    {
      story: "fund-plan-charged-twice",
      end: "waiting",
      quiet: 420,
      customer: "孟先生",
      channel: "chat",
      word: workday(3, "17:00"),
    },
    { story: "gold-box-scratched", end: "waiting", quiet: 300, nth: 1, word: workday(4, "17:00") },
  ] satisfies (Omit<OpenCase, "owner"> & { owner?: "chen" })[]
).map((one) => ({ owner: "zhou", ...one }));
