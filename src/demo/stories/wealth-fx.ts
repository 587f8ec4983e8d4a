import type { Story } from "../story.ts";
import { orElse, pick, spoken } from "./wealth-telling.ts";

/** 外汇、跨境汇款，以及一件表扬。 */
export const wealthFx = [
  {
    id: "tuition-short-by-fee",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["phone", "chat", "email"],
    product: "跨境汇款（留学学费）",
    causes: ["communication.information_gap", "perceived_loss.actual_loss"],
    severity: 2,
    title: (t) => pick(t, "学费汇出去，到学校少了一截", "中间被扣钱，孩子注册不了", "学费没到齐，孩子在那头干着急"),
    words: (t) =>
      pick(
        t,
        `我给孩子汇学费，算得刚刚好。学校回信说少收了折合${spoken(t.small)}块，注册不了，孩子在那头急得直哭。我问银行，说是中间行扣的。中间行是谁？我的钱经过它，怎么没人提前说一声？`,
        `${t.when}汇的学费，柜台问我“费用怎么承担”，我说都行。后来才知道“都行”是少了${t.small}元。你们问得轻巧，我哪知道要选什么？孩子注册就差这一点。`,
      ),
    businessNeed: () => "查清哪一家扣的、为什么；怎样在注册截止前补足学费。",
    emotionalNeed: () => "孩子在国外等着，最怕误了注册；需要有人马上跟着办。",
    note: () => "汇款人选了“共同承担”，柜员没有解释。注册截止在后天，先补汇，再说谁扣的。",
    progress: (t) =>
      `${t.caller}，孩子注册的事要紧，先把这一段赶上。补汇的路径我正在和运营管理部确认，今天15:00前告诉您最快哪天到；扣费是哪一家，同步追查。${t.agent}`,
    tasks: [
      {
        department: "operations",
        question: () => "查追踪报文：哪家中间行扣了多少，费用承担方式是什么？能否向其追回？",
        answer: (t) => `境外中间行按“共同承担”方式扣除，折合${t.small}元，符合该方式的惯例，本行没有收取，对方拒绝退回。`,
        finding: "not_ours",
      },
      {
        department: "retail",
        question: () => "柜面是否解释了三种费用承担方式的区别？",
        answer: () => "柜员只问“费用怎么承担”，没有解释可能短少。客户单据上未勾选说明栏。",
        finding: "upheld",
      },
    ],
    ownFault: () => "扣费由中间行收取；柜员未解释费用承担方式，属说明不足，由本行负责。",
    responsibility: "shared",
    responsibilityReason: () => "费用由境外中间行按承担方式扣收，本行未收取；但解释不够，使客户无从选择。",
    demand: (t) => pick(t, "快点把差额补到学校，别误了注册。", `那${spoken(t.small)}块谁收的谁退，你们先补上。`),
    remedy: { kind: "service_recovery", amount: "small", text: (t) => `免手续费补汇${t.small}元等值外币，向学校出具汇款证明。` },
    proposal: (t) =>
      `${t.caller}，扣费的是境外中间行，它按“共同承担”方式收取，不肯退回；柜台没有跟您讲明三种方式，是我们的不足。补救方案已批准：今天按全额到账方式补汇，折合${t.small}元，手续费和差额由本行承担，并为孩子出一份英文汇款证明给学校，注册前能用。`,
    reply: (t) => pick(t, "学校收到了，注册成功，谢谢你盯着。", "证明管用，学校认了，谢谢。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：学费被境外中间行按“共同承担”方式扣收，折合${t.small}元。责任：扣费在中间行，柜面解释不足在本行。处理：差额已补汇，由本行承担，汇款证明已给学校；汇款页面改为先说明三种方式和可能短少的钱数。${orElse(t)}`,
  },
  {
    id: "fx-quote-stale-page",
    lang: "zh",
    kind: "complaint",
    phase: "in_sale",
    channels: ["web", "chat", "phone"],
    product: "个人购汇（手机银行）",
    causes: ["product_service.defect", "perceived_loss.actual_loss"],
    severity: 2,
    title: (t) => pick(t, "页面的汇率和成交的汇率不一样", "点确认时变价，没人告诉我", `多付${spoken(t.small)}块，页面没刷新`),
    words: (t) =>
      pick(
        t,
        `我盯着汇率看了一上午，好不容易到了心里价，点确认，成交却贵了一截，多花${spoken(t.small)}块。截图上是一个数，回单上又是一个数。你们这个页面是照片吗？`,
        `${t.when}换汇，下单时页面报的价已经是四十秒前的，没有刷新，也没有提示变价。多付${t.small}元不算多，可换汇不该让人蒙着眼下单。`,
      ),
    businessNeed: (t) => `查明下单时显示价是否过期、成交价怎么来的；多付${t.small}元怎么处理。`,
    emotionalNeed: () => "做足了功课却被晃了一下，希望系统诚实。",
    note: () => "客户的截图时间和日志差两秒，页面确实停留了四十多秒没有刷新。",
    progress: (t) =>
      `${t.caller}，截图和回单都看到了，两个价我也对过。渠道科技部在查页面刷新时间，明天12:00前告诉您查到的情况，有差错的话同时说怎么补。${t.agent}`,
    tasks: [
      {
        department: "digital",
        question: () => "下单页的报价多久刷新一次？该笔显示价生成于何时？是否提示变价？",
        answer: () => "正常5秒刷新。该笔因切到后台再回来，页面43秒未刷新，也没有提示变价就提交了，属缺陷。",
        finding: "upheld",
      },
    ],
    ownFault: () => "报价页停留后没有强制刷新，也没有提示，多付部分由本行承担。",
    responsibility: "company",
    responsibilityReason: () => "按客户所见报价提交，系统未提示变价，差额因缺陷产生。",
    demand: (t) => pick(t, `多的${spoken(t.small)}块退我，页面改一改。`, "按我看到的价成交，差额退回。"),
    remedy: { kind: "refund", amount: "small", text: (t) => `退回报价差额${t.small}元，页面超过10秒须重新报价。` },
    proposal: (t) =>
      `${t.caller}，查实：您看到的报价已过43秒没有刷新，变价也没有提示，是我们的缺陷，向您道歉。补救方案已批准：差额${t.small}元退回尾号${t.tail}的账户，两个工作日内到账；报价超过10秒会要求重新确认。`,
    reply: (t) => pick(t, "退了就好，谢谢，改得挺快。", "可以，十秒合理。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：报价页43秒未刷新，成交价高于所见价，多付${t.small}元。责任在本行。处理：差额已退回，页面改为10秒失效并提示变价，同样受影响的客户正在逐笔核对退回。${orElse(t)}`,
  },
  {
    id: "praise-stopped-a-transfer",
    lang: "zh",
    kind: "praise",
    phase: "in_sale",
    channels: ["letter", "counter", "phone"],
    product: "跨境汇款柜面服务",
    causes: ["communication.emotion_of_moment"],
    severity: 1,
    title: (t) => pick(t, "多亏柜员多问一句，钱没汇给骗子", "柜员拦下一笔汇款，全家都谢谢", "差点汇走的养老钱保住了"),
    words: (t) =>
      pick(
        t,
        `我是来表扬的！${t.when}我去${t.branch}要往外头汇${spoken(t.amount)}块，说是投资什么“海外理财”。那位柜员没嫌我烦，也没嘲笑我，倒了杯水，慢慢问我三句：“人见过吗？公司在哪儿？急着今天汇吗？”我一答，自己就明白了。钱保住了，谢谢这孩子。`,
        `家里老人差点被骗，是你们${t.branch}的柜员拦住的，还替他打了电话给我。老人倔，她不跟他吵，陪他坐了四十分钟。汇款没办成，我倒要谢谢你们没办成。`,
      ),
    businessNeed: () => "希望谢意能送到本人，也希望这种做法让更多人知道。",
    emotionalNeed: () => "后怕之后的感激，盼着帮忙的人得到肯定。",
    note: () => "写进培训之前要先征得客户同意。这位柜员入行才第二年，请主管当面把信念给本人听。",
    progress: (t) => `${t.caller}，您的信我们收到了，这份谢意我会一字不改地转到那位同事手里，主管也会当面说给大家听，后天17:00前给您回个信。${t.agent}`,
    tasks: [
      {
        department: "retail",
        question: (t) => `核对${t.branch}当天的柜面经过，哪位同事接待？做法是否值得推广？`,
        answer: () => "经过属实。当班柜员问了三句话，劝住了这笔可疑汇款，款项没有汇出，线索已报警方。建议把“三问”写入培训。",
        finding: "upheld",
      },
    ],
    ownFault: null,
    responsibility: "not_established",
    responsibilityReason: () => "表扬事项，没有过错需要认定；经过已核实。",
    demand: (t) => pick(t, "就是想让她领导知道。", "多表扬表扬她，别的不要。"),
    remedy: { kind: "none", amount: null, text: () => "表扬送达本人，三问做法写入柜面培训。" },
    proposal: (t) =>
      `${t.caller}，您的话已当面转给那位同事，本人说“换谁都会多问一句”。这三个问题我们想写进新人培训，去掉您的个人信息，您看可以吗？另请您把最近接到的那个号码留着，警方也许用得上。`,
    reply: (t) => pick(t, "用吧用吧，让更多人别上当。", "可以用，名字别写。替我再谢谢她。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：${t.branch}柜员以三问劝阻了一笔可疑汇款，经核实属实。责任：表扬事项，不涉及认定责任。处理：表扬已送达本人，三问已写入培训；可疑线索由警方办理，本行配合提供材料。您若对这件事还有别的想法或不同意见，可随时找我，也可联系本行合规与消费者权益部。`,
  },
] satisfies readonly Story[];
