import type { Story } from "../story.ts";
import { orElse, pick, spoken } from "./wealth-telling.ts";

/** 本行理财：净值、到期续投、起息日、封闭期。 */
export const wealthProducts = [
  {
    id: "nav-fell-steady-name",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["phone", "web", "counter"],
    product: "云享稳健半年持有理财",
    causes: ["expectation_company.image_too_high", "communication.explanation_unclear"],
    severity: 2,
    title: (t) => pick(t, "名字叫稳健，净值却一路往下走", `“稳健”理财倒亏${spoken(t.amount)}块`, "买的稳健理财怎么亏了本"),
    words: (t) =>
      pick(
        t,
        `我${t.when}打开手机一看，亏了${spoken(t.amount)}块。你们这个产品名字叫“稳健”，短信里写“稳稳的幸福”，我才把到期的定期挪过来的。稳在哪儿了？幸福又在哪儿了？我不是输不起，我是觉得你们起名字的人该来跟我讲讲。`,
        `麻烦你给我说句实话，这个钱还回得来吗？我是${t.branch}买的，二十万，都是退休金。买的时候小姑娘说这个平稳，我也没细问。${t.when}一看少了${spoken(t.amount)}块，我一宿没睡着，不敢跟老伴讲。`,
        `风险等级R2，你们自己写的“较低风险”。半年下来浮亏${t.amount}元，同期放定期都有利息。我不要听“市场波动”四个字，请把这个产品投了什么、跌在哪里，写清楚给我。`,
      ),
    businessNeed: (t) => `说清${t.amount}元浮亏从哪里来、现在赎回和继续持有各是什么结果；核对当时怎么介绍的。`,
    emotionalNeed: () => "信了“稳健”两个字才买，希望有人承认这个说法让人误会，而不是一句市场波动。",
    note: (t) => `${t.caller}没有过激的话，就是不踏实。先别讲大势，先把持仓和净值拿出来看。推广短信原文我已找到。`,
    progress: (t) =>
      `${t.caller}，您好，我是${t.agent}。看到存款搬过来反而少了，心里不好受，我明白。我已请财富管理部查两件事：当时怎么向您介绍的，以及净值跌在哪里。明天17:00前我给您回电，说查到哪一步。`,
    tasks: [
      {
        department: "wealth",
        question: () => "调取购买时的双录和风险测评；列出该产品近三个月持仓变化和净值下跌的主要来源。",
        answer: (t) => `双录完整，风险揭示和“不保本”均已念读，客户应答清楚。下跌主要来自债券价格回落，净值共回撤1.3%，客户份额对应浮亏${t.amount}元。`,
        finding: "not_upheld",
      },
      {
        department: "compliance",
        question: () => "“稳稳的幸福”推广短信是否经过宣传文案审核，能否看出是非保本产品？",
        answer: () => "短信由支行自拟，未走文案审核，没有风险提示语。不符合本行宣传管理规定。",
        finding: "upheld",
      },
    ],
    ownFault: () => "推广短信没有风险提示，容易让人当成稳赚，责任在本行；净值下跌本身不属本行过错。",
    responsibility: "shared",
    responsibilityReason: () => "净值随市场变动，风险已在双录中告知；推广短信未经审核、没有提示风险，这一段由本行承担。",
    demand: (t) =>
      pick(t, `把亏的${spoken(t.amount)}块补上，不然我没法跟家里交代。`, "书面讲清楚投了什么、为什么跌，再别发那种短信。", "要么退我本金，要么给我个明白话。"),
    remedy: {
      kind: "process_change",
      amount: null,
      text: () => "短信停用，推广文案一律先审后发；另为客户单独做一份持仓和净值说明。",
    },
    proposal: (t) =>
      `${t.caller}，查下来分两段说：净值下跌来自债券价格回落，这部分我们无法以本行的钱补上；推广短信没提示风险，是我们做得不妥，向您道歉。补救办法是：短信已停发，另给您一份持仓和净值的书面说明，并约理财经理当面讲清赎回与持有的差别，去留由您定。`,
    reply: (t) => pick(t, "说明我看了，明白是明白了，钱还是亏的。先这样，我保留意见。", "早这么讲不就完了。我不满意，但你们算是认了那条短信。"),
    answer: "accepted_under_protest",
    account: (t) =>
      `${t.caller}，您反映的事查清了。事实：购买时的风险揭示有录音录像，产品不保本；${t.amount}元浮亏来自债券价格回落。责任：净值变动由市场造成，推广短信未提示风险由本行负责。处理：短信已停用，持仓说明已寄您，浮亏不能由本行承担，因为产品约定由投资者承担净值变动。${orElse(t)}`,
  },
  {
    id: "maturity-rolled-over",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["phone", "chat", "counter"],
    product: "云添月月盈理财",
    causes: ["product_service.defect", "perceived_loss.actual_loss"],
    severity: 3,
    title: (t) => pick(t, "关了自动续投，到期还是被转进下一期", "首付款被自动续投锁住，取不出来", "明明取消续期，钱又被锁了一个月"),
    words: (t) =>
      pick(
        t,
        `这笔钱我是要付首付的！我${t.when}就在手机上把“自动续投”关了，页面写着“设置成功”，我还截了图。结果到期那天一分没回来，全进了下一期。开发商只给三天，我找朋友借的，利息${spoken(t.small)}块，这笔账谁来认？`,
        `我跟客服说了${t.times}遍了，续投是关掉的，关掉的！她就一句“系统显示已续投”。系统显示的就是真的？那我截图是假的？钱锁一个月，我那边等着用，借钱垫的利息单子我都留着。`,
        "你们那个开关是摆设吗？点了关，弹出来“设置成功”，然后照样给我买进去。我就想知道，这个“成功”到底成功了什么。房子尾款差点违约，全家急得团团转。",
      ),
    businessNeed: (t) => `查明关闭续投为什么没生效；本金何时能取回；垫借利息${t.small}元怎么算。`,
    emotionalNeed: () => "截图在手却没人信，希望有人承认不是客户弄错。",
    note: () => "截图时间就在到期前一日，清清楚楚。客服两次只念系统状态，没有看截图，这点也要一并认。",
    progress: (t) =>
      `${t.caller}，让您等着用钱却取不出，很抱歉。您的截图我收到了，是有效的材料。渠道科技部正在核对开关的生效记录，我今天17:30前把查到的情况和本金取回的办法告诉您。${t.agent}`,
    tasks: [
      {
        department: "digital",
        question: () => "客户关闭续投的请求何时到达、何时生效？页面“设置成功”代表什么？",
        answer: () => "请求在到期前一日10:14到达并返回成功，但夜间批处理取的是前两日的快照，导致当期未生效。页面没有提示“下一期生效”。",
        finding: "upheld",
      },
      {
        department: "operations",
        question: () => "本期份额能否撤回？需要什么手续？",
        answer: () => "产品当日仍在募集，可由运营发起撤单，本金次日回账。客户借款凭证已核对。",
        finding: "upheld",
      },
    ],
    ownFault: () => "续投开关取数有缺陷，页面提示又不完整，客户按规则操作，责任由本行承担。",
    responsibility: "company",
    responsibilityReason: () => "关闭请求在到期前到达并返回成功，是我们的批处理没有采用；客户的操作没有问题。",
    demand: (t) => pick(t, `钱今天就要放出来，借钱的利息${spoken(t.small)}块你们出。`, "本金马上给我，利息按借条算，少一分我都不签。"),
    remedy: {
      kind: "payment",
      amount: "small",
      text: (t) => `撤回本期份额，本金次日回账；承担客户垫借期间的利息${t.small}元。`,
    },
    proposal: (t) =>
      `${t.caller}，查清了：您关闭得及时，是我们的系统没有采用。补救方案已经审批：本期份额撤回，本金明天回到尾号${t.tail}的账户；您垫借的利息${t.small}元由本行承担，三个工作日内入账。开关的提示也在修改。您看这样是否可以？`,
    reply: (t) => pick(t, "本金回来了就行。那个开关赶紧修，别坑下一个。", "可以。早看一眼我的截图，也不用吵这么多天。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：您在到期前一日10:14关闭续投并得到“设置成功”，系统夜间取数有误，当期仍被续投。责任在本行。处理：本金已退回尾号${t.tail}的账户，利息${t.small}元已入账；取数规则和页面提示正在改正。${orElse(t)}`,
  },
  {
    id: "value-date-gap",
    lang: "zh",
    kind: "complaint",
    phase: "in_sale",
    channels: ["web", "phone", "chat"],
    product: "云稳一年封闭理财",
    causes: ["communication.information_gap", "expectation_company.notice_unclear"],
    severity: 1,
    title: (t) => pick(t, "钱扣走好几天，怎么还不起息", "认购日和起息日差了几天没收益", "募集期这几天的利息归谁了"),
    words: (t) =>
      pick(
        t,
        `我${t.when}买的，钱当天就划走了，结果写的起息日在${t.times}天以后。这${t.times}天钱在你们那儿躺着，一分收益没有？二十万呢，活期好歹也有几毛。请问这几天的利息进了谁的口袋？`,
        "我是做会计的，对日子比较敏感。扣款日、成立日、起息日三个日子，页面上只把收益率写得老大，起息日藏在最下面灰色小字里。不是钱多钱少的事，这么摆是不是不太厚道？",
      ),
    businessNeed: () => "说明募集期资金如何计息，按多少算的，哪里能看到。",
    emotionalNeed: () => "钱不多，要的是一个算得清的答复。",
    note: () => "问得在点子上，别绕。把募集期活期利息的入账流水直接发过去最省事。",
    progress: (t) =>
      `${t.caller}，您好。您问的募集期计息，我们正在调您尾号${t.tail}账户的利息流水，明天12:00前把每一天的算法发给您。期间有问题直接找我，${t.agent}。`,
    tasks: [
      {
        department: "operations",
        question: (t) => `核对尾号${t.tail}账户在募集期间的冻结和计息情况。`,
        answer: () => "募集期资金为冻结状态，仍在客户活期账户内按活期利率计息，季末结息日入账。说明书第6条有写明。",
        finding: "not_upheld",
      },
    ],
    ownFault: null,
    responsibility: "not_established",
    responsibilityReason: () => "募集期按活期计息并已约定，客户没有损失，也没有哪一方做错；起息日在页面上不显眼，已作为改进意见登记。",
    demand: (t) => pick(t, "把这几天的利息怎么算的列给我。", "该给的利息给我，起息日请写大一点。"),
    remedy: { kind: "explanation", amount: null, text: () => "逐日列出募集期利息算法，并把起息日显示位置列入改进。" },
    proposal: (t) =>
      `${t.caller}，您的钱在募集期只是冻结，仍在您自己的活期账户里按活期计息，季末结息时入账，逐日算法附在后面。您说起息日写得不显眼，这条意见我们采纳，已交财富管理部改页面。`,
    reply: (t) => pick(t, "（逐日算法已送达，两次去电未接，没有回音。）", "（短信显示已读，未回复；书面答复按约定日寄出。）"),
    answer: "no_answer",
    account: (t) =>
      `${t.caller}，事实：募集期内您的资金冻结在尾号${t.tail}的账户，按活期利率计息，说明书第6条有约定。责任：没有哪一方有错，您的利息没有少。处理：逐日算法已给您，页面把起息日移到收益率旁边。${orElse(t)}`,
  },
  {
    id: "locked-money-hospital",
    lang: "zh",
    kind: "help",
    phase: "after_sale",
    channels: ["phone", "counter", "visit"],
    product: "云稳一年封闭理财",
    causes: ["unmet_over_time.needs_changed", "left_alone.next_step_unknown"],
    severity: 3,
    title: (t) => pick(t, "家人住院急用钱，封闭期取不出来", "封闭理财救不了急，怎么办", "等着交住院押金，理财还没到期"),
    words: (t) =>
      pick(
        t,
        `我爱人${t.when}进的重症，医院让先交押金。我手上就这三十万理财，说封闭期不能动。我懂合同，我签的，我不怪你们。我就想问问，还有没有别的法子？我实在没处问了。`,
        "求你们了，能不能破个例？孩子手术排在下周，钱在你们银行锁着，我看得见摸不着。打了客服说没到期不能赎，我说我知道没到期，我问的是我该怎么办，她就不说话了。",
      ),
    businessNeed: () => "封闭期内不能赎回时，还有什么办法赶在医院交费前用上钱。",
    emotionalNeed: () => "最慌的时候没人陪着想办法，需要有人接住、一步步带着走。",
    note: (t) => `急件。客户不是来争的，是来求助的。质押贷款今天就能问，请${t.branch}派人上门，别让家属跑。`,
    progress: (t) =>
      `${t.caller}，家里遇上这样的事，您先顾着病人，银行这头交给我跑。赎回受合同限制，我正在问另一条路：用这笔理财作质押办贷款。今天16:00前我给您回电，告诉您能不能办、几天到账。${t.agent}`,
    tasks: [
      {
        department: "wealth",
        question: () => "封闭期内有无提前赎回的条款？有无转让或质押的办法？最快几天能用上钱？",
        answer: () => "合同没有提前赎回条款，产品也不能转让。可以办理财质押贷款，最高为本金的八成，资料齐全当日审、次日放款，零售业务部可派人到医院签约。",
        finding: "not_upheld",
      },
    ],
    ownFault: null,
    responsibility: "not_established",
    responsibilityReason: () => "封闭期是双方约定，没有谁做错；客户急用钱属情况变化，本行能做的是帮着找办法。",
    demand: (t) => pick(t, "能早一天用上钱就行，我没别的要求。", "先借出来也行，到期我拿理财还。"),
    remedy: { kind: "service_recovery", amount: null, text: () => "加急办理理财质押贷款，上门签约，到期用理财本金归还。" },
    proposal: (t) =>
      `${t.caller}，封闭期内赎回，合同和产品都不支持，这条我得跟您讲实话。能走的是质押贷款：最高为本金的八成，利率和费用清单附后，审批由专岗独立进行，资料齐了当天出结果。我们的同事可以到医院签约，带好您的身份证和银行卡就行。办与不办，您定。`,
    reply: (t) => pick(t, "办。谢谢你们肯来医院，我走不开。", "钱昨天到了，医院的费用交上了。谢谢，真的。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：您的理财在封闭期，合同没有提前赎回条款。责任：双方都按约定在办，不存在过错；客服当时没有往下帮您想办法，我们已改进热线的指引。处理：质押贷款已放到尾号${t.tail}的账户，到期用理财归还，利率按您签的合同。${orElse(t)}祝家人早日康复。`,
  },
] satisfies readonly Story[];
