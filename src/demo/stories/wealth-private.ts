import type { Story } from "../story.ts";
import { orElse, pick, spoken } from "./wealth-telling.ts";

/** 私人银行、信托、大额存单转让。 */
export const wealthPrivate = [
  {
    id: "private-checkup-promise",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["phone", "email", "web"],
    product: "私人银行专属权益",
    causes: ["unmet_over_time.promise_not_kept", "expectation_staff.uneven_standards"],
    severity: 2,
    title: (t) => pick(t, "答应的年度体检，到年底说名额没了", "私行权益说有就有，说没就没", "体检约了又约，最后让我自费"),
    words: (t) =>
      pick(
        t,
        `资产达标那天，客户经理亲口说每年一次深度体检，我爱人也算。约了${t.times}次，回回“排期中”，年底了告诉我“今年名额用完”。我自己去做了，花了${t.amount}元，发票在手里。答应的时候可没说先到先得。`,
        `我不缺一次体检的钱，我介意的是被人当面许一个愿，再被人悄悄收回去。你们私人银行的册子印得那么厚，第七页写着“尊享体检”，没有一个字写“限量”。最后我自己掏的${t.amount}元。`,
      ),
    businessNeed: (t) => `核对权益约定是否限量、客户预约了几次；自费的${t.amount}元怎么办。`,
    emotionalNeed: () => "要的不是钱，是说话算数。",
    note: () => "客户有册子、有预约短信。请不要再提“名额”二字。",
    progress: (t) =>
      `${t.caller}，约了几次都没有成行，怠慢您了。权益册子和每次预约记录我正在核对，后天12:00前给您结论。您体检的发票请先留好，凭它核算。${t.agent}`,
    tasks: [
      {
        department: "wealth",
        question: () => "权益手册和协议是否载明限量？客户预约记录和未排上的原因？",
        answer: (t) => `手册和协议均无限量表述。客户预约${t.times}次均已登记，体检供应商额度由我部采购不足，未告知客户。`,
        finding: "upheld",
      },
    ],
    ownFault: () => "权益没有限量约定，名额不足是本行采购安排的原因，未及时告诉客户，由本行承担。",
    responsibility: "company",
    responsibilityReason: () => "协议没有限量，客户按约预约，没有兑现的原因在本行。",
    demand: (t) => pick(t, "把体检的钱报了，明年的名额写下来。", "书面道歉，以后没有的事别写进册子。"),
    remedy: { kind: "payment", amount: "amount", text: (t) => `按发票承担体检费${t.amount}元，下一年度名额书面确认。` },
    proposal: (t) =>
      `${t.caller}，手册写着有，我们没有给到，向您道歉。补救方案已批准：体检费按发票${t.amount}元由本行承担，五个工作日内入尾号${t.tail}的账户；下一年度您和爱人的体检，三月底前书面确认日期。册子已改，能兑现的才印。`,
    reply: (t) => pick(t, "可以。书面的我要看到日期。", "行，有错就改，我还是你们的客户。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：权益手册和协议没有限量，您预约${t.times}次均未安排。责任在本行。处理：体检费${t.amount}元已入账，下一年度预约确认书已寄出，手册已修订，额度不足时须提前三十天告知客户。${orElse(t)}`,
  },
  {
    id: "manager-left-nobody-took-over",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["phone", "chat", "visit"],
    product: "私人银行客户服务",
    causes: ["unmet_over_time.poor_after_sales", "recognition.not_taken_seriously"],
    severity: 2,
    title: (t) => pick(t, "客户经理走了，没有一个人接手", "理财到期没人提醒，原来人已离职", "账户没人管，打谁电话都不对"),
    words: (t) =>
      pick(
        t,
        `原来的客户经理早就走了，我${t.when}翻到他朋友圈才知道！两笔理财到期没人提醒，趴在活期上${t.times}个月。我打座机没人接，打热线，让我“等新同事联系您”。新同事在哪儿？投胎去了？`,
        "我不是离不开哪个人，我是觉得你们交接得也太随便了。换个管道工都要打声招呼吧。现在谁管我的账户？请给我一个名字，和一个打得通的号码。",
      ),
    businessNeed: () => "确定接手的人和联系方式；理财到期未提醒是怎么回事。",
    emotionalNeed: () => "觉得被丢下了，要有人正式上门或来电说一句“现在由我负责”。",
    note: () => "交接表一直空着，客户名下的产品没人看。别再用群发消息打招呼。",
    progress: (t) =>
      `${t.caller}，换了人没跟您说一声，是我们疏忽，对不起。从现在起由我${t.agent}先负责您的账户，明天17:00前给您打电话，带着到期产品的清单和接手人的安排，到时一并说清。`,
    tasks: [
      {
        department: "wealth",
        question: () => "客户经理离职时是否交接？到期产品有无提醒？",
        answer: (t) => `离职交接表没有完成，客户名下两笔产品到期未提醒，闲置${t.times}个月。系统提醒只发给原客户经理。`,
        finding: "upheld",
      },
    ],
    ownFault: () => "离职没有完成交接，提醒没有人接，由本行负责。",
    responsibility: "company",
    responsibilityReason: () => "离职交接未完成、提醒无人接收，使产品闲置，客户没有过错。",
    demand: (t) => pick(t, "要一个说了算的人，再算算闲置的利息。", `活期趴了这么久，少的${spoken(t.small)}块给我，再给个靠谱的人。`),
    remedy: { kind: "payment", amount: "small", text: (t) => `按当期同类存款利率差额承担${t.small}元，指定两名接手人。` },
    proposal: (t) =>
      `${t.caller}，交接没做好，向您道歉。补救方案已批准：闲置期间按同期存款利率与活期的差额${t.small}元由本行承担；从今天起主、副两位客户经理一起负责，名单和直线电话随附，副经理在主经理休假时接听。第一次面谈请您挑时间，我陪着来。`,
    reply: (t) => pick(t, "两个人好，走一个还有一个。周四下午来吧。", "行了，电话我试过，打得通。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：原客户经理离职未交接，到期产品闲置${t.times}个月。责任在本行。处理：差额${t.small}元已入账，两名接手人已与您面谈，离职交接改为客户签收后才算完成，到期提醒同时发给客户本人。${orElse(t)}`,
  },
  {
    id: "trust-payment-postponed",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["visit", "letter", "phone"],
    product: "代销集合资金信托",
    causes: ["communication.information_gap", "perceived_loss.feared_loss"],
    severity: 4,
    title: (t) => pick(t, "信托到期不还，银行说是信托公司的事", "三百万的信托，一纸公告就延了", "说是银行推荐的，现在推说只是代销"),
    words: (t) =>
      pick(
        t,
        `三百万，一辈子的钱！你们财富经理把我请到${t.branch}的小会议室，泡着茶说项目是市里的。${t.when}到期，等来的是一纸公告：延期。我去问，说你们“只是代销”。代销的时候怎么不说“只是”？`,
        "延期的公告我是从别人那里听来的，贵行的人十多天以后才打电话。现在每次问，都让我找信托公司，信托公司说找管理人。我七十岁了，请你们给我交个底，钱还有没有？",
      ),
    businessNeed: () => "弄清延期原因、底层还款情况和后续披露安排；核对本行销售和告知是否到位。",
    emotionalNeed: () => "一辈子积蓄悬着，被推来推去，需要有人如实交底、定期告知。",
    note: () => "金额大、年纪大，情绪随时可能上来，面谈请两人一起。不能给客户任何“能兑付”的暗示。",
    progress: (t) =>
      `${t.caller}，这么大一笔钱没有着落，您心里的焦急我明白，我也不会拿好听的话宽慰您。我们正在向信托公司书面询问还款进度和抵押物，五个工作日内先把目前知道的事实告诉您，之后每月5日前通报一次。${t.agent}`,
    tasks: [
      {
        department: "wealth",
        question: () => "向信托公司查询延期原因、还款来源和时间表；销售时的风险揭示是否完整？",
        answer: () => "延期由底层融资方回款不足引起，信托公司正在处置抵押物，没有确定日期。认购风险揭示书完整，客户测评相配，未发现保本承诺。",
        finding: "not_ours",
      },
      {
        department: "compliance",
        question: () => "本行何时知悉延期？何时告知客户？是否符合代销协议的信息传递要求？",
        answer: () => "本行收到通知后12天才告知客户，协议要求3个工作日内转达。属本行延误。",
        finding: "upheld",
      },
    ],
    ownFault: () => "兑付责任不在本行；延期通知迟了12天，属本行过错，由本行承担。",
    responsibility: "shared",
    responsibilityReason: () => "延期由融资方和信托公司承担；通知迟延由本行负责。",
    demand: (t) => pick(t, "钱还回来，本金就行，利息我不要了。", "行里先垫，你们再跟信托公司去算。"),
    remedy: { kind: "apology", amount: null, text: () => "书面致歉，专人对接信托公司，每月通报；协助客户行使受益人权利。" },
    proposal: (t) =>
      `${t.caller}，两件事分开说。通知晚了12天，是我们没有做到，向您道歉。钱要由融资方处置资产后归还，目前没有确定的日期，由本行垫付没有依据，我不能给您一个虚的希望。能做的是：每月5日前书面通报处置进度，协助您参加受益人大会，主张权利要用的材料由我们备齐。`,
    reply: (t) => pick(t, "不同意。我是冲着你们银行买的，我要上法院。", "我不接受，但每个月的通报我要，一个月也不许漏。"),
    answer: "refused",
    account: (t) =>
      `${t.caller}，事实：信托延期由融资方回款不足引起，销售环节告知完整；本行晚12天转达延期通知。责任：兑付在融资方和信托公司，通知迟延在本行。处理：已向您致歉，每月5日前通报处置进度；垫付没有合同依据，不能办理，理由如上。${orElse(t)}您也可以依信托合同约定向信托公司主张权利。`,
  },
  {
    id: "cd-transfer-shouting",
    lang: "zh",
    kind: "conflict",
    phase: "in_sale",
    channels: ["visit", "counter"],
    product: "大额存单转让",
    causes: ["communication.explanation_unclear", "communication.emotion_of_moment", "perceived_loss.feared_loss"],
    severity: 2,
    title: (t) => pick(t, "大额存单转出去，利息少了一截", "存单转让，在柜台前急得直拍桌", `转让亏了${spoken(t.amount)}块，当场闹起来`),
    words: (t) =>
      pick(
        t,
        `你说让一点利好转出去，我让了，一让让没了${spoken(t.amount)}块！我存了快两年，利息就这样飞了？叫你们行长出来！今天不给我拿回来，我就坐这儿不走！`,
        `（站在柜台前，声音很大）我没说卖这个价！小姑娘让我点“下一步”，点着点着就成交了！${spoken(t.amount)}块啊，我一个月工资！大家来看看，这叫银行吗？`,
      ),
    businessNeed: (t) => `核对转让价格是怎么定的、柜员有没有讲清少多少利息；${t.amount}元能不能挽回。`,
    emotionalNeed: () => "当众急了，其实是心疼钱、怕回家挨骂，先要一把椅子和一杯水。",
    note: (t) => `${t.branch}大厅，已请到一旁坐下，等${t.caller}歇口气再谈。同一句话听了三遍没打断，后来自己慢下来了。转让是操作机引导完成的。`,
    progress: (t) =>
      `${t.caller}，利息少了一大块，搁谁都着急，刚才让您站着说，照顾不周。转让过程的屏幕记录正在调，今天17:00前给您打电话，说清价格是怎么来的，还能做什么。${t.agent}`,
    tasks: [
      {
        department: "operations",
        question: () => "调取转让操作的屏幕记录和提示文字，客户是否看过预计到手金额？",
        answer: () => "转让价格由客户输入让利0.6%，页面显示了预计到手金额和“确认”弹窗，停留9秒后确认。成交后不可撤。",
        finding: "not_upheld",
      },
      {
        department: "retail",
        question: () => "柜员引导时是怎样说明让利影响的？",
        answer: () => "录音：柜员说“让一点就好转”，没有说明让利按剩余期限折算，会少多少元。",
        finding: "upheld",
      },
    ],
    ownFault: () => "成交依规则有效；柜员没有讲清让利折成多少钱，由本行负责说明不足。",
    responsibility: "shared",
    responsibilityReason: () => "价格由客户确认，屏幕有提示；柜员口头引导没有说明金额，本行有责任。",
    demand: (t) => pick(t, `把${spoken(t.amount)}块还我，我不卖了。`, "卖都卖了，少的你们补一半。"),
    remedy: { kind: "goodwill", amount: "small", text: (t) => `成交不可撤回；因说明不足付关怀金${t.small}元。` },
    proposal: (t) =>
      `${t.caller}，查了屏幕记录和录音：转让成交依规则不能撤回，页面列过到手金额；可是柜员只说“让一点”，没有告诉您折合多少钱，这是我们没有讲清。经审批，作为关怀付您${t.small}元。利息差额我们没有依据承担，先跟您讲明。`,
    reply: (t) => pick(t, "少就少点，算买个教训。以后你们先报钱数。", "我同意，但我还是说，小姑娘该讲清楚的。"),
    answer: "accepted_under_protest",
    account: (t) =>
      `${t.caller}，事实：转让价格由您在屏幕上确认，柜员未说明让利折合的金额。责任：成交有效，说明不足由本行负责。处理：关怀金${t.small}元已入账，利息差额${t.amount}元不能由本行承担，因为成交依规则不可撤；转让页面加报“比持有到期少多少元”，柜员须先报钱数再操作。${orElse(t)}`,
  },
] satisfies readonly Story[];
