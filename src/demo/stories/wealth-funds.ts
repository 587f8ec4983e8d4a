import type { Story } from "../story.ts";
import { orElse, pick, spoken } from "./wealth-telling.ts";

/** 代销基金：赎回故障、转换、定投、宣传页、到账。 */
export const wealthFunds = [
  {
    id: "system-failure-shouting",
    lang: "zh",
    kind: "conflict",
    phase: "after_sale",
    channels: ["visit", "counter"],
    product: "代销基金赎回（手机银行）",
    causes: ["product_service.defect", "communication.emotion_of_moment", "perceived_loss.actual_loss"],
    severity: 3,
    title: (t) => pick(t, "赎回三次都失败，在大厅里嚷了起来", "三点前点了三次没赎成，当场发火", "系统转圈错过三点，大厅里要说法"),
    words: (t) =>
      pick(
        t,
        `三次！我点了三次！两点四十一、两点四十七、两点五十五，次次转圈“系统繁忙”！等能点了，三点过了！今天净值跌下来，${spoken(t.amount)}块没了，你们谁赔？别拉我，我就在这儿喊，让大家都听听你们的系统是个什么东西！`,
        "你们经理呢？叫出来！我提前二十分钟就在赎，屏幕一直转一直转，打热线让我“稍后再试”，稍后就过点了！我这钱是给孩子交学费的，不是给你们练系统的！我今天不拿到一句准话，我不走！",
        `（拍柜台）我不听你解释！“系统繁忙”截图在这儿，三张，时间清清楚楚。让我重新点？现在点是明天的价！差的${spoken(t.amount)}块谁出？刚才那个小伙子还跟我说“可能是您网络不好”，我网络好得很！`,
      ),
    businessNeed: (t) => `查明三次赎回为什么失败、是否在15:00前到达；差的${t.amount}元怎么办。`,
    emotionalNeed: () => "明明赶在点前，却被说成网络不好，憋着火；要有人先认真听完，再当面认这件事。",
    note: (t) => `${t.branch}大厅，已请到洽谈室，倒了水。听了七分钟才开口，火下去一半。“网络不好”那句是我们先说错的，别再提。三张截图已拍照存档。`,
    progress: (t) =>
      `${t.caller}，您三次都赶在三点前，换谁都会急，刚才又让您多受了气，对不起。三张截图我已存好，渠道科技部正在查那段时间的日志。今天16:30前我给您打电话，查到多少说多少，您不用守在网点。${t.agent}`,
    tasks: [
      {
        department: "digital",
        question: () => "当天14:32至15:07赎回服务是否故障？该客户三次请求何时到达、为何失败？",
        answer: () => "14:32至15:07赎回服务故障。该客户14:41、14:47、14:55三次请求均到达本行并被拒绝，与客户网络无关。",
        finding: "upheld",
      },
      {
        department: "wealth",
        question: () => "若14:41受理，应按哪天净值确认？差额多少？",
        answer: (t) => `应按当日净值确认。与实际按次日净值确认相比，少得${t.amount}元，计算表已附。`,
        finding: "upheld",
      },
    ],
    ownFault: () => "赎回系统故障35分钟，三次请求都在截止前到达被拒；现场还说成客户网络不好，两件都是本行的责任。",
    responsibility: "company",
    responsibilityReason: () => "三次请求均在15:00前到达本行，因系统故障被拒绝，客户的操作和时间都没有问题。",
    demand: (t) => pick(t, `按当天的价给我算，差的${spoken(t.amount)}块给我。`, "当天的净值，一分不差。再让那个说我网络不好的来讲一声。"),
    remedy: { kind: "payment", amount: "amount", text: (t) => `按当日净值计算，差额${t.amount}元入账；网点负责人当面致歉。` },
    proposal: (t) =>
      `${t.caller}，查清了：那天14:32到15:07是我们的赎回系统出了故障，您的三次申请都在三点前到了，责任在本行。补救方案已批准：按当日净值计算，差额${t.amount}元三个工作日内入尾号${t.tail}的账户。说您网络不好的那句话不符合事实，网点负责人会当面向您道歉。`,
    reply: (t) => pick(t, "行。那天我嗓门大，也对不住那几个小姑娘。", "钱对得上，话也说开了，就这样。系统修好它。", "可以。早有人这么跟我说，我犯得着喊吗？"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：当天14:32至15:07赎回系统故障，您14:41、14:47、14:55三次申请均已到达并被拒绝。责任在本行。处理：按当日净值计算的差额${t.amount}元已入账，网点负责人已当面致歉；故障时段的页面改为明示“系统故障，请求已记录”，热线同步播报。${orElse(t)}`,
  },
  {
    id: "fund-switch-fee-page",
    lang: "zh",
    kind: "complaint",
    phase: "in_sale",
    channels: ["web", "chat", "phone"],
    product: "代销基金转换",
    causes: ["expectation_company.advertising_too_good", "expectation_company.notice_unclear"],
    severity: 2,
    title: (t) => pick(t, "写着转换一折，扣的却是全价", "基金转换费和页面说的不一样", `“费率一折”扣了我${spoken(t.small)}块`),
    words: (t) =>
      pick(
        t,
        `页面上红彤彤的“转换费率1折”，我才转的。${t.when}一看确认单，扣了${t.small}元，算下来根本不是一折。问在线客服，说“一折仅限申购补差费”。那你红字里怎么不写“仅限”？字不要钱吧？`,
        `同一家公司的两只基金，转来转去，手续费${spoken(t.small)}块。活动页明明说打一折的。我不信你们算错，我信你们压根没打算让人看懂。小字我找了三页才找着。`,
      ),
    businessNeed: (t) => `核对转换时收了哪几项费用、活动一折适用哪一项；${t.small}元收得对不对。`,
    emotionalNeed: () => "不愿在字眼上吃亏，想要一句痛快话。",
    note: () => "费没算错，但活动页确实没写“赎回费不打折”。两件分开答，别用前一件盖后一件。",
    progress: (t) => `${t.caller}，您发来的活动页截图和确认单我都看到了。正在逐项核对费用，后天12:00前把算式发给您，对就是对，差就是差。${t.agent}`,
    tasks: [
      {
        department: "wealth",
        question: () => "列出该笔转换的费用构成，一折活动适用范围是什么？",
        answer: (t) => `转出赎回费${t.small}元，由基金合同规定，不参加活动；申购补差费已按一折收取。计算无误。`,
        finding: "not_upheld",
      },
      {
        department: "digital",
        question: () => "活动页是否写明一折只适用补差费？",
        answer: () => "标题为“转换费率1折”，适用范围在二级页面，首屏没有说明。",
        finding: "upheld",
      },
    ],
    ownFault: () => "费用没有算错，活动页标题把范围说大了，这一点本行要认。",
    responsibility: "shared",
    responsibilityReason: () => "赎回费由基金合同规定、收取正确；活动页首屏未写明适用范围，误导由本行承担。",
    demand: (t) => pick(t, `多收的${spoken(t.small)}块退我，活动页改掉。`, "要么按一折，要么别写一折。"),
    remedy: { kind: "goodwill", amount: "small", text: (t) => `赎回费依合同不能减；因页面说明不足，另付关怀金${t.small}元。` },
    proposal: (t) =>
      `${t.caller}，算式附后：补差费已按一折收取；${t.small}元是转出基金的赎回费，归入基金财产，不在活动里。可是活动页首屏没写这一层，换我也会看成全部一折，向您道歉。经审批，我们另付您${t.small}元作为补救，活动页今天已改。`,
    reply: (t) => pick(t, "钱我收了，但活动就该写明白再上线，这条意见给我留着。", "算式没毛病，做法有毛病。先接受，不算满意。"),
    answer: "accepted_under_protest",
    account: (t) =>
      `${t.caller}，事实：赎回费${t.small}元按基金合同收取，补差费已打一折；活动页首屏没有写明范围。责任：费用计算无误，页面说明不足由本行负责。处理：关怀金${t.small}元已入账，页面已改为“补差费一折，赎回费按合同”。${orElse(t)}`,
  },
  {
    id: "fund-plan-charged-twice",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["phone", "chat"],
    product: "基金定投",
    causes: ["product_service.defect", "communication.slow_solution"],
    severity: 2,
    title: (t) => pick(t, "改了定投日，一个月扣了两次", "定投重复扣款，信用卡还款都不够了", "改个扣款日，反而多扣一笔"),
    words: (t) =>
      pick(
        t,
        `我就把定投从8号改成18号，工资发得晚嘛。结果8号扣一次，18号又扣一次，多扣${spoken(t.amount)}块。我每个月的钱都是掐着算的，${t.when}信用卡差点没还上。催了${t.times}回，回回说“已反馈”。反馈到哪个星球去了？`,
        `打工的，一个月就存这么点。多扣那笔${spoken(t.amount)}块对你们是个零头，对我是一天一天熬出来的。我问能不能退，客服说“已成交，可以赎回”。我又没想买，我赎什么回，还要交手续费？`,
      ),
    businessNeed: (t) => `查明为何扣了两次；多扣的${t.amount}元能否撤回而不收费。`,
    emotionalNeed: () => "钱紧，被一句“已反馈”打发，需要有人给时间、给结果。",
    note: (t) => `客户催了${t.times}次都没人回，先打电话道歉再说别的。看有没有还款受影响。`,
    progress: (t) =>
      `${t.caller}，前几次都没给您回音，是我们怠慢了，对不起。从现在起由我跟到底：定投改期的记录正在查，今天18:00前我给您打电话，不管查没查完都会打。${t.agent}`,
    tasks: [
      {
        department: "digital",
        question: () => "改期指令何时提交、何时生效？为什么原扣款日仍然扣款？",
        answer: (t) => `改期在6号提交，新计划即时建立，旧计划要次月才停，造成同月两扣，多扣${t.amount}元。属流程设计缺陷。`,
        finding: "upheld",
      },
    ],
    ownFault: () => "改期时新旧计划没有衔接，重复扣款是系统设计造成，客户多次来问又没人回，均由本行承担。",
    responsibility: "company",
    responsibilityReason: () => "改期指令在扣款日前提交成功，重复扣款因新旧计划并存。",
    demand: (t) => pick(t, `多扣的${spoken(t.amount)}块退回来，别让我出手续费。`, "退钱，一分手续费不要扣，跌了也别算我头上。"),
    remedy: { kind: "refund", amount: "amount", text: (t) => `多扣的${t.amount}元按原扣款额退回，期间净值变动和费用由本行承担。` },
    proposal: (t) =>
      `${t.caller}，重复那一笔是改期衔接的缺陷，不该扣您的。补救方案已批准：${t.amount}元按原数退回尾号${t.tail}的账户，这几天的净值涨跌和费用都不用您承担，两个工作日内到账。`,
    reply: (t) => pick(t, "收到短信了，谢谢，你是头一个回我电话的。", "行，到账就好。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：您6号改期成功，旧计划未同步停止，同月扣了两次，多扣${t.amount}元。责任在本行，您${t.times}次来问没有得到回复，也由我们负责。处理：多扣款已按原数退回，定投改期改为新旧计划当场切换。${orElse(t)}`,
  },
  {
    id: "fund-poster-past-return",
    lang: "zh",
    kind: "complaint",
    phase: "pre_sale",
    channels: ["social", "web", "letter"],
    product: "代销偏债基金",
    causes: ["expectation_company.advertising_too_good", "product_service.differs_from_advertised"],
    severity: 2,
    title: (t) => pick(t, "海报写近一年6.8%，买了只见跌", "门口那张基金海报，说得比唱得好", "宣传收益率挑了最好的一段"),
    words: (t) =>
      pick(
        t,
        `${t.branch}门口那张海报，“近一年6.8%”比人头还大，“过往业绩不代表未来”得蹲下来看。我信了大的那行，现在亏${spoken(t.amount)}块。我发出来不为别的，提醒大家进银行带放大镜。`,
        "贵行海报所引区间收益取自该基金净值最高点，同期成立以来年化仅2.1%，且未同时列示。按基金宣传的相关要求，短期业绩不宜单独突出。请贵行核对海报是否经过审核，并予以更正。",
      ),
    businessNeed: () => "查海报数据怎么取的、有没有审核；该基金真实的长期业绩是多少。",
    emotionalNeed: () => "觉得被大字骗了，希望银行自己把海报撤下来，当众改正。",
    note: () => "发在社交平台，浏览不多，别急着去“处理舆情”，先看海报到底对不对。",
    progress: (t) =>
      `${t.caller}，谢谢您把海报拍得这么清楚。合规同事正在核对数据区间和审核记录，核对期间海报先从${t.branch}撤下。三个工作日内我把结论告诉您，您的帖子发与留由您自己定。${t.agent}`,
    tasks: [
      {
        department: "compliance",
        question: () => "海报业绩数据是否准确、区间是否完整、是否经审核？",
        answer: () => "6.8%数据属实，但只取一段，未列成立以来业绩；风险提示字号过小。海报版本未报审，为支行自行放大印制。",
        finding: "upheld",
      },
      {
        department: "wealth",
        question: (t) => `客户购买时的风险揭示是否完整？浮亏${t.amount}元的原因？`,
        answer: () => "电子合同和风险揭示均由客户本人确认，产品等级与客户相配。净值下跌为市场原因。",
        finding: "not_upheld",
      },
    ],
    ownFault: () => "海报未报审、业绩只列一段，由本行负责；购买环节告知完整。",
    responsibility: "shared",
    responsibilityReason: () => "海报不完整由本行承担；购买前已向客户揭示风险并取得确认，净值变动按合同由投资者承担。",
    demand: (t) => pick(t, "海报撤了，跟我道歉，亏的你们看着办。", `亏的${spoken(t.amount)}块给个说法，全行海报都查一遍。`),
    remedy: { kind: "apology", amount: null, text: () => "书面致歉，撤下海报，全行排查自印宣传品。" },
    proposal: (t) =>
      `${t.caller}，海报确实只拿了好看的那一段，又没有报审，向您致歉，已全部撤下，全行自印的宣传品正在逐张排查。浮亏${t.amount}元是净值变动，购买前的风险揭示有您本人确认，这一部分我们没有依据承担，先跟您说实话。`,
    reply: (t) => pick(t, "海报的事认了，亏损的事不认，那我还要往上反映。", "不同意。没有那张海报我根本不会买。"),
    answer: "refused",
    account: (t) =>
      `${t.caller}，事实：海报6.8%只取一段业绩且未报审；购买时风险揭示完整，您已确认。责任：海报由本行负责，净值变动按合同由投资者承担。处理：海报已撤、书面致歉、全行排查；${t.amount}元浮亏不予承担，理由如上。我们理解您认为没有海报就不会买，这一点可以由中立的第三方来评。${orElse(t)}`,
  },
  {
    id: "overseas-fund-slow-money",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["phone", "chat", "web"],
    product: "代销海外债基金（QDII）",
    causes: ["communication.information_gap", "left_alone.last_step_unsure"],
    severity: 1,
    title: (t) => pick(t, "赎回一个多星期，钱还没到", "海外基金赎回，钱飘在哪儿了", "别的基金两天到，这只怎么十天"),
    words: (t) =>
      pick(
        t,
        `赎了一个多星期了，${spoken(t.amount)}块，到现在一个响都没有。${t.when}我又看了一回，还是老样子。别的基金两天就到了，这只是走路去国外取的吗？App上就一个“处理中”，处理到哪一步也不说，我心里发毛。`,
        "你好，想问一下我的赎回款，是不是被你们弄丢了？状态一直“处理中”。我头一次买海外的基金，不晓得是不是自己哪里点错了，也不敢再点一次。",
      ),
    businessNeed: (t) => `赎回款${t.amount}元现在在哪一步、哪天到账。`,
    emotionalNeed: () => "没有下文心里发慌，怕是自己弄错，需要一个准日子。",
    note: () => "没有出错，就是境外节假日加在里面了。给客户一条时间线，哪天到哪一步。",
    progress: (t) =>
      `${t.caller}，您的赎回点得没问题，款项也没有丢。海外基金要等境外市场清算，我正在核对具体走到哪一步，明天12:00前把每一天的安排发给您。${t.agent}`,
    tasks: [
      {
        department: "operations",
        question: (t) => `该笔赎回${t.amount}元的确认日、清算日和预计到账日。`,
        answer: () => "按基金合同，海外基金赎回款一般10个工作日内到账，本次遇境外休市顺延一天，预计第8个工作日到账，未超期。",
        finding: "not_upheld",
      },
    ],
    ownFault: null,
    responsibility: "not_established",
    responsibilityReason: () => "到账时间在合同约定之内，没有延误；进度显示太简单，列为改进。",
    demand: (t) => pick(t, "给我个准日子。", "告诉我钱在哪儿，以后页面写明白些。"),
    remedy: { kind: "explanation", amount: null, text: () => "给出逐日时间线；赎回页增加预计到账日。" },
    proposal: (t) =>
      `${t.caller}，时间线如下：您提交后第2个工作日确认份额，第3日境外休市顺延，预计第8个工作日到尾号${t.tail}的账户。合同写的是10个工作日内，目前没有超。到账当天我再给您发一条短信。“处理中”写得太笼统，我们会加上预计到账日。`,
    reply: (t) => pick(t, "有日子我就不慌了，谢谢。", "今天到了，跟你说的是同一天。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：赎回款${t.amount}元已于第8个工作日到账，在合同约定的10个工作日之内。责任：各方都按约定办理，没有延误。处理：因未超期，不涉及款项补救；赎回页已排期增加“预计到账日”，谢谢您提醒。${orElse(t)}`,
  },
] satisfies readonly Story[];
