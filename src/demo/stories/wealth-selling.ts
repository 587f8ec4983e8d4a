import type { Story } from "../story.ts";
import { orElse, pick, spoken } from "./wealth-telling.ts";

/** 理财怎么卖出去的：风险测评、双录、销售说法、协议版本。 */
export const wealthSelling = [
  {
    id: "risk-test-filled-for-me",
    lang: "zh",
    kind: "complaint",
    phase: "in_sale",
    channels: ["counter", "letter", "phone"],
    product: "云进权益优选理财",
    causes: ["expectation_staff.low_alertness", "perceived_loss.actual_loss"],
    severity: 3,
    title: (t) => pick(t, "风险测评是客户经理替我勾的", "保守型被勾成进取型，亏了才知道", "测评不是我做的，产品不该卖给我"),
    words: (t) =>
      pick(
        t,
        `那个平板从头到尾都在他手里！他问我“能接受亏一点吧”，我说最好别亏，他自己就在那儿点点点，说“这样才能买”。后来一看我是“进取型”。我一个卖菜的，我进取什么？现在亏${spoken(t.amount)}块。`,
        `我先声明，我不是来闹的。${t.when}我在${t.branch}办业务，客户经理代为填写了风险测评，我六十三岁，收入只有退休金，测评结果却是“投资经验五年以上”。请贵行核对监控，看看平板究竟是谁在操作。`,
      ),
    businessNeed: (t) => `查明测评由谁填写、结果是否真实；产品与客户是否相配；${t.amount}元亏损如何处理。`,
    emotionalNeed: () => "觉得被人当成业绩凑数，要的是有人把监控真正看一遍。",
    note: () => "涉及本行员工，已报主管。调监控请由合规来办，支行只提供材料，不参与认定。",
    progress: (t) =>
      `${t.caller}，您说的情况很要紧，我们不会只听一面之词。当天的监控和平板操作记录已封存，由没有参与销售的同事核查，三个工作日内我把进展告诉您。您的理财这几天想赎回或继续持有，都不受影响。${t.agent}`,
    tasks: [
      {
        department: "compliance",
        question: (t) => `调取${t.branch}理财区监控和平板日志，认定测评由谁填写。`,
        answer: () => "监控显示平板始终在客户经理手中，十道题46秒填完，客户未看屏幕。客户经理承认代填。",
        finding: "upheld",
      },
      {
        department: "wealth",
        question: () => "按客户实际情况，应为什么风险等级？能否购买该产品？",
        answer: (t) => `按年龄、收入、经验应为“稳健型”，不能购买R4产品。至今日亏损${t.amount}元。`,
        finding: "upheld",
      },
    ],
    ownFault: () => "员工代填风险测评，把产品卖给了不相配的客户，责任由本行承担。",
    responsibility: "company",
    responsibilityReason: () => "监控和日志一致：测评由我行员工代填，客户实际等级不能购买该产品。",
    demand: (t) => pick(t, `本金还我，一分不能少，亏的${spoken(t.amount)}块你们认。`, "退回本金，更正我的测评，并告诉我这个人怎么管。"),
    remedy: {
      kind: "payment",
      amount: "amount",
      text: (t) => `产品全部赎回，亏损${t.amount}元由本行承担；原测评作废，由客户本人重做。`,
    },
    proposal: (t) =>
      `${t.caller}，监控我们一段一段看过，测评确实不是您自己填的，向您郑重道歉。补救方案已批准：产品为您赎回，与本金的差额${t.amount}元由本行承担，五个工作日内入账；测评由您本人重做，我在旁边逐题念给您听。涉事员工按本行制度另行调查。`,
    reply: (t) => pick(t, "监控你们肯看，我就服气。钱到了我再签字。", "同意。以后别把平板从老百姓手里拿走。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：风险测评由我行客户经理代填，您的实际等级不能买这只产品。责任在本行。处理：产品已赎回，差额${t.amount}元已入尾号${t.tail}的账户，测评已由您本人重做，涉事员工进入内部调查，全行平板加了“客户本人操作”的确认。${orElse(t)}`,
  },
  {
    id: "double-recording-again",
    lang: "zh",
    kind: "complaint",
    phase: "in_sale",
    channels: ["counter", "chat", "social"],
    product: "理财销售双录",
    causes: ["expectation_staff.inexperience", "perceived_loss.lost_time"],
    severity: 1,
    title: (t) => pick(t, `双录录了${t.times}遍，一上午没了`, "录音录像反复重来，像在考试", "双录设备老断，等了两小时"),
    words: (t) =>
      pick(
        t,
        `我就买个五万块的理财，坐那个小房间里录了${t.times}遍！第一遍说我“嗯”了一声不算，要说“是”；后来又说没录上声音。我请了半天假来的，最后还没买成。你们是卖理财还是拍电影？`,
        `体验很差。${t.branch}那台双录机子中途断了，重来的时候小伙子紧张得稿子都念串了，我反倒要安慰他。两个多小时，水都没一口。人是好人，就是没练过就上岗了吧。`,
      ),
    businessNeed: () => "想办成这笔购买，时间说清，不再反复重录。",
    emotionalNeed: () => "半天假白请了，希望时间被当回事。",
    note: () => "客户气的是反复重来，对经办的年轻人没意见。别写成员工态度问题。",
    progress: (t) => `${t.caller}，让您耗了一上午，很过意不去。网点正在核对当天的录制记录，明天12:00前我告诉您原因，也为您约一个不用等的时间。${t.agent}`,
    tasks: [
      {
        department: "retail",
        question: (t) => `核对${t.branch}当天双录次数、每次中断的原因。`,
        answer: (t) => `共录${t.times}次：一次设备麦克风断开，其余因新员工按旧话术要求重念。现行规则答“是”“嗯”“知道”都可以。`,
        finding: "upheld",
      },
    ],
    ownFault: () => "设备故障没有备用，新员工用的是旧话术，耽误客户的时间由本行负责。",
    responsibility: "company",
    responsibilityReason: () => "重录都出在设备和话术版本上，客户每次应答都有效。",
    demand: (t) => pick(t, "给我道个歉，再约个准点的时间，别再让我请假。", "把机器修好，把人教好，别的不要。"),
    remedy: { kind: "service_recovery", amount: null, text: () => "约定时间由熟练员工办理，提前试好设备；网点更换麦克风，新员工重学现行话术。" },
    proposal: (t) =>
      `${t.caller}，那天的反复重录，是设备和我们话术没更新造成的，您的回答每一次都有效，向您道歉。补救安排：您定时间，周末也可以，由熟练的同事在${t.branch}办理，设备提前试好，二十分钟内录完。`,
    reply: (t) => pick(t, "可以，二十分钟我可掐表了。", "那就周六上午十点吧。小伙子别扣他钱。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：双录重来${t.times}次，原因是麦克风断开和话术版本过旧。责任在本行。处理：已按您定的时间重新办好，麦克风已更换，新员工已补训。不涉及款项，所以没有另外的退费。${orElse(t)}`,
  },
  {
    id: "sold-like-a-deposit",
    lang: "zh",
    kind: "complaint",
    phase: "pre_sale",
    channels: ["referral"],
    product: "云悦90天持有期",
    causes: ["expectation_staff.inexperience", "product_service.differs_from_advertised"],
    severity: 3,
    title: (t) => pick(t, "说“跟存款一样”，到期才知道是理财", "去存定期，回来变成了理财", "存钱存成理财，没人跟我讲清"),
    words: (t) =>
      pick(
        t,
        `我是去${t.branch}存定期的，大堂那位说有个“九十天的，跟存款一样，利息还高点”。我就存了。${t.when}来取，说净值跌了，少${spoken(t.amount)}块。存款还能少？我跟银行讲不清，才打的热线，请上级部门主持公道。`,
        "我文化不高，认字不多，但我知道我是去存钱的。他让我在屏幕上按，我就按了。回来孩子一看，说这是理财。我要求银行给我说清楚，存钱怎么变成理财的，谁给我变的。",
      ),
    businessNeed: (t) => `查明当天是怎么介绍、怎么办成理财的；${t.amount}元怎么处理；按转办单期限书面答复。`,
    emotionalNeed: () => "觉得被糊弄，又说不过银行，盼着有人替自己把事情查一遍。",
    note: () => "转办单，期限从严。客户识字有困难，答复除书面外要电话念一遍。",
    progress: (t) =>
      `${t.caller}，您通过热线反映的事，我们已经收到，由我${t.agent}负责到底。正在调当天的录像和凭证，五个工作日内我给您打电话，把查到的慢慢讲给您听，也会寄书面的。您不用再跑别的地方。`,
    tasks: [
      {
        department: "retail",
        question: (t) => `调取${t.branch}当天大堂录像和办理凭证，说明介绍经过。`,
        answer: () => "大堂录像无声音，可见引导员与客户交谈约四分钟。引导员称说过“期限跟存款差不多”，记不清是否说“一样”。",
        finding: "not_established",
      },
      {
        department: "compliance",
        question: () => "自助终端购买环节的风险揭示和录音是否完整？",
        answer: () => "终端双录缺失后半段，没有“是否清楚本产品不是存款”的确认。按规定应视为销售过程无法还原。",
        finding: "upheld",
      },
    ],
    ownFault: () => "口头说法查不实，但双录不完整是本行的事，无法证明已讲清，按本行有责处理。",
    responsibility: "company",
    responsibilityReason: () => "是否说过“跟存款一样”无法查实；录音录像不完整、不能证明尽到告知，这个后果由本行承担。",
    demand: (t) => pick(t, "本金一分不少退给我，我存我的定期。", `少的${spoken(t.amount)}块给我，往后别拿理财当存款卖。`),
    remedy: { kind: "payment", amount: "amount", text: (t) => `协助赎回，与本金的差额${t.amount}元由本行承担；网点引导员不得介绍理财。` },
    proposal: (t) =>
      `${t.caller}，当时那句话录像里听不到声音，我们没法断定；可是该录的没录全，这是我们没做好，不该让您吃亏。补救方案已批准：理财替您赎回，跟本金差的${t.amount}元由本行承担，您要存定期，柜台给您存好。您看行不行？`,
    reply: (t) => pick(t, "那行，存定期，要纸的单子。", "给我存好就行了，我不懂那些，我认这张单子。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：当天在终端办成了90天持有期理财，双录缺了后半段；“跟存款一样”这句话是否说过，查不实。责任：录制不全由本行承担。处理：已赎回，差额${t.amount}元和本金都已存入尾号${t.tail}的账户，并按您的意思办了定期存单。${orElse(t)}本答复同时报送转办单位。`,
  },
  {
    id: "holding-fee-which-version",
    lang: "zh",
    kind: "dispute",
    phase: "after_sale",
    channels: ["email", "letter", "web"],
    product: "云悦90天持有期",
    causes: ["expectation_company.policy_vague", "perceived_loss.actual_loss"],
    severity: 2,
    title: (t) => pick(t, "签的协议没有赎回费，赎回时却扣了", "赎回费按新协议收，我签的是旧的", "协议改了版，赎回费从哪来的"),
    words: (t) =>
      pick(
        t,
        `我手上这份协议是4.2版，第七条写得明明白白：满90天赎回不收费。我满了127天，${t.when}赎回被扣${t.amount}元。客服说“现行协议收0.15%”。现行是你们的现行，我签的是我签的，请说明改版凭什么管到我。`,
        `白纸黑字，持有期满不收费。你们倒好，悄悄换了个5.0版，扣我${spoken(t.amount)}块。问网点，网点说总行改的；问热线，热线说公告过了。公告贴哪儿了？贴你们自己门上了？`,
      ),
    businessNeed: (t) => `确定适用4.2版还是5.0版协议；已扣的${t.amount}元赎回费应否退回。`,
    emotionalNeed: () => "讲契约的人，最不能接受单方面改口，要的是依据条款的回答。",
    note: () => "条款争议，请合规对照两个版本和公告期限出意见，别拿“现行规定”答复。",
    progress: (t) =>
      `${t.caller}，您提供的4.2版协议已核对属实。现在要弄清的是5.0版对您这笔是否适用，合规与消费者权益部正在对照条款和公告，三个工作日内我书面告诉您结论和依据。${t.agent}`,
    tasks: [
      {
        department: "compliance",
        question: () => "5.0版协议对改版前购买且未重新签署的客户是否适用？",
        answer: () => "5.0版第2条写明“适用于生效后新申购的份额”，存量份额仍按4.2版第七条，满90天不收赎回费。",
        finding: "upheld",
      },
      {
        department: "operations",
        question: () => "该笔赎回费为何按0.15%收取？还有多少同类？",
        answer: (t) => `费率参数按产品统一切换，没有区分份额购买日。该客户多收${t.amount}元，同类共41笔，已列清单。`,
        finding: "upheld",
      },
    ],
    ownFault: () => "费率参数没有区分新老份额，多收了老客户的赎回费，责任由本行承担。",
    responsibility: "company",
    responsibilityReason: () => "按4.2版第七条满90天免赎回费，参数统一切换造成多收。",
    demand: (t) => pick(t, `退还${t.amount}元，并书面承认适用4.2版。`, "扣的钱退给我，还有别人的也一起退。"),
    remedy: { kind: "refund", amount: "amount", text: (t) => `退回赎回费${t.amount}元，同类41笔由本行主动退回，不等客户来问。` },
    proposal: (t) =>
      `${t.caller}，依据查明：您的份额适用4.2版第七条，满90天不收赎回费，我们收错了，向您道歉。补救方案已批准：${t.amount}元退回尾号${t.tail}的账户，三个工作日内到账；其他同类份额我们主动核对退回。条款意见书附后。`,
    reply: (t) => pick(t, "依据讲得清楚，我接受。主动退别人那部分，算你们有担当。", "收到退款，此事了结。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：您持有127天，按所签4.2版第七条不收赎回费，本行按5.0版误收${t.amount}元。责任在本行。处理：费用已退回，参数已按购买日区分，同类41笔一并退回。${orElse(t)}`,
  },
] satisfies readonly Story[];
