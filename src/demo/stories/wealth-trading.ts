import type { Story } from "../story.ts";
import { orElseSecurities, pick, spoken } from "./wealth-telling.ts";

/** 证券交易：强制平仓、系统故障、新股缴款。 */
export const wealthTrading = [
  {
    id: "margin-call-forced-sale",
    lang: "zh",
    kind: "dispute",
    phase: "after_sale",
    channels: ["phone", "letter", "email"],
    product: "融资融券",
    causes: ["perceived_loss.actual_loss", "communication.emotion_of_moment"],
    severity: 3,
    title: (t) => pick(t, "没等我追保就强行平了仓", "两融被强平，卖在最低点", "追保通知不算数，凭什么平我的仓"),
    words: (t) =>
      pick(
        t,
        `我正在转钱，你们十点零二就把我的股票卖了，卖在当天最低，${spoken(t.amount)}块没了！通知？那天夜里手机没电。你们就不能等半小时？我做了六年两融，没差过你们一分息。`,
        `合同第十一条写“应当给予追加担保物的合理时间”。我${t.when}才看到短信，次日开盘就平仓，这叫合理时间？我要求认定平仓无效，差额${t.amount}元由贵行承担，否则仲裁见。`,
      ),
    businessNeed: (t) => `依照合同认定追保时限和平仓是否符合约定；差额${t.amount}元由谁承担。`,
    emotionalNeed: () => "六年老客户，正在想办法时被卖了仓，觉得没有商量的余地。",
    note: () => "通知有三路记录，时间都在时限之内，平仓数量刚好回到比例线以上。客户情绪很重，先听完，别念条款编号。",
    progress: (t) =>
      `${t.caller}，仓位被平，损失摆在那里，您的难受我明白。合同、追保通知记录和平仓明细已经调取，由没有参与平仓的合规同事复核，三个工作日内书面告诉您逐条结论，您要补充材料随时发给我。${t.agent}`,
    tasks: [
      {
        department: "brokerage",
        question: () => "追保通知何时以何种方式发出？时限、平仓时间、数量如何？",
        answer: () =>
          "T日收市后短信、App、录音电话三路通知，电话接通并确认。合同约定次一交易日9:30前补足，当时担保比例126%，低于130%。次日10:02平仓，数量以回到140%为限。",
        finding: "not_upheld",
      },
      {
        department: "compliance",
        question: () => "复核：平仓时限和数量是否符合合同第十一条？电话录音是否真实？",
        answer: () => "录音47秒，客户本人接听并答“知道了，我明天转钱”。时限、数量均符合合同，平仓指令没有人为选择低点。",
        finding: "not_upheld",
      },
    ],
    ownFault: null,
    responsibility: "customer",
    responsibilityReason: () => "追保通知已送达并获确认，到期未补足，平仓依合同执行；资金于平仓后才到账。",
    demand: (t) => pick(t, `差的${spoken(t.amount)}块你们认，仓位还我。`, "认定平仓无效，恢复持仓。"),
    remedy: { kind: "explanation", amount: null, text: () => "提供平仓逐笔明细和通知凭据；为客户开通追保“两次电话提醒”。" },
    proposal: (t) =>
      `${t.caller}，逐条结论附后：当晚19:21的追保电话接通，录音里您确认次日转钱；合同约定9:30前补足，资金在10:27到账，平仓在10:02。因此恢复持仓和承担${t.amount}元差额，我们没有依据支持。能做的是：逐笔明细和录音给您核对，另为您开通两次电话提醒，免得再赶不及。`,
    reply: (t) => pick(t, "我不认。录音我要带走，仲裁庭上说。", "道理归道理，亏的是我。我不签字。"),
    answer: "refused",
    account: (t) =>
      `${t.caller}，事实：追保通知当晚送达并由您确认，担保比例126%，到期未补足，10:02按约定数量平仓，资金10:27到账。责任：依合同由投资者承担，未发现本行过错。处理：不能恢复持仓、不能承担${t.amount}元差额，依据为合同第十一条；录音和明细已提供。您主张仲裁是您的权利，我们会配合提供材料。${orElseSecurities(t)}`,
  },
  {
    id: "trading-outage-open",
    lang: "zh",
    kind: "complaint",
    phase: "in_sale",
    channels: ["phone", "social", "chat"],
    product: "证券交易系统",
    causes: ["product_service.defect", "perceived_loss.feared_loss", "communication.slow_solution"],
    severity: 3,
    title: (t) => pick(t, "开盘登不上，眼睁睁看它跌", "九点半系统打不开，委托电话没人接", "登录转圈二十分钟，跌了才进去"),
    words: (t) =>
      pick(
        t,
        `${t.when}九点半登录转圈，九点五十二才进去，跌了五个点。我就是要挂出去的！拨委托电话，前头排了三十多个。少卖的${spoken(t.amount)}块我该找谁？别跟我说“市场有风险”，我连市场都没进去！`,
        `九点半崩，九点五十二好。巧了，刚好跌完。贵行系统挑时间的本事，比我强多了。我昨晚就写好了要卖的单子，${spoken(t.amount)}块就卡在你们登录页上。`,
      ),
    businessNeed: (t) => `查明故障时段、客户的登录和委托情况；${t.amount}元能不能认定为由故障造成。`,
    emotionalNeed: () => "眼看着跌却动不了，怕再有下次，想要说得准的答复。",
    note: () => "能查到多次登录失败，但故障期间没有委托记录。电话委托没接通也要认，说话别绕。",
    progress: (t) =>
      `${t.caller}，开盘那二十多分钟，您看着跌却动不了手，换谁都受不了。您的登录记录、电话排队记录和那天的成交价，渠道科技部和证券业务部正在一起查，明天收市前我给您打电话，说清能认定什么、不能认定什么。${t.agent}`,
    tasks: [
      {
        department: "digital",
        question: () => "当日故障时段、原因；客户有几次登录失败？",
        answer: (t) => `9:30至9:52登录服务故障，原因为扩容后连接数配置过低。该客户登录失败${t.times}次。`,
        finding: "upheld",
      },
      {
        department: "brokerage",
        question: () => "故障期间有无委托意向的记录？备用委托电话接通情况如何？",
        answer: (t) => `故障期间无委托指令，客户拨打委托电话1次，排队7分钟后挂断。其主张的${t.amount}元以最高价推算，缺少委托价格和数量的凭据，差额不能认定。`,
        finding: "not_established",
      },
    ],
    ownFault: () => "登录故障和委托电话不足属本行责任；客户主张的差额没有委托凭据，不能认定。",
    responsibility: "company",
    responsibilityReason: () => "系统故障和备用渠道不足是本行责任；因没有委托记录，损失数额不能认定。",
    demand: (t) => pick(t, `按我昨晚写的价算，补${spoken(t.amount)}块。`, "给个说法，补一部分也行。"),
    remedy: { kind: "goodwill", amount: "small", text: (t) => `损失数额不作认定；作为关怀减免佣金${t.small}元，委托电话加席位。` },
    proposal: (t) =>
      `${t.caller}，两句话：系统9:30到9:52故障，电话又没接上，责任在本行，向您道歉；您主张的${t.amount}元，因为没有委托价格和数量的凭据，无法认定。经审批，作为关怀，减免您佣金${t.small}元。往后遇故障，打委托电话报出价格和数量，会录音算数。`,
    reply: (t) => pick(t, "认故障就好，数我还是觉得少了。先这样，保留意见。", "你们说话实在，我接受，但不满意。"),
    answer: "accepted_under_protest",
    account: (t) =>
      `${t.caller}，事实：当日9:30至9:52登录故障，委托电话未接通；故障期间没有委托凭据。责任：故障由本行负责，损失数额不能认定。处理：关怀减免佣金${t.small}元，其余不能承担，理由如上；连接数配置已改，开盘时段委托电话加到三倍席位。${orElseSecurities(t)}`,
  },
  {
    id: "new-share-money-short",
    lang: "zh",
    kind: "complaint",
    phase: "in_sale",
    channels: ["phone", "chat", "web"],
    product: "新股申购缴款",
    causes: ["left_alone.last_step_unsure", "communication.misread_instructions"],
    severity: 2,
    title: (t) => pick(t, "中了新股没交上款，白高兴一场", "新股中签，怎么变成放弃认购", "卡里有钱，偏说我没缴款"),
    words: (t) =>
      pick(
        t,
        `中签啊！我等了三年才中这一签！卡上明明有三万多，你们说“资金不足，视为放弃”。我卡里的钱是假的？你们不会自动从卡上扣吗？上市首日涨了多少我都不敢看。`,
        `昨晚群里都恭喜我，${t.when}一看变“放弃认购”，脸都没了。我以为中了就自动扣的，没人告诉我还要自己把钱转进去。要是有个电话提醒一声，也不至于。`,
      ),
    businessNeed: () => "查清中签、通知、缴款时间；为什么没有从银行卡自动扣款；认购还能不能恢复。",
    emotionalNeed: () => "等了三年落了空，觉得没有一个人提前提醒一声。",
    note: () => "三次通知都查得到，账户也没有签“自动转账”。客户不懂资金账户和银行卡的分别，讲清楚，别让人难堪。",
    progress: (t) =>
      `${t.caller}，好不容易中的一签，您的失望我明白。我们正在核对通知的发送时间和资金账户情况，明天12:00前告诉您结果，也问一问有没有补救的路。${t.agent}`,
    tasks: [
      {
        department: "brokerage",
        question: () => "中签通知、缴款截止、截止时资金账户余额；是否签约自动银证转账？",
        answer: () => "中签当晚短信、App推送、次日上午再次提醒，均成功送达。截止16:00时资金账户余额212元，未签约自动转账。放弃后由主承销商处理，不能恢复。",
        finding: "not_upheld",
      },
    ],
    ownFault: null,
    responsibility: "customer",
    responsibilityReason: () => "中签通知三次送达，按规则由投资者在截止前将资金转入资金账户；本行没有自动扣银行卡的授权。",
    demand: (t) => pick(t, "帮我恢复认购，哪怕晚一点交。", `少赚的就算了，给我补${spoken(t.amount)}块辛苦钱。`),
    remedy: { kind: "explanation", amount: null, text: () => "说明规则，协助开通银证自动转账和中签电话提醒。" },
    proposal: (t) =>
      `${t.caller}，中签款要在截止前进到资金账户，银行卡里的钱不会自动过去，这层区别很多人都会忽略，我们的短信又写得太短，容易看漏。认购过了截止就无法恢复，这是交易所的规则。能帮上的是：开通中签自动转账，另加一通提醒电话，手续我在电话里陪您办，五分钟。`,
    reply: (t) => pick(t, `（第${t.times}次去电仍未接通，短信和书面答复均已送达。）`, "（已读未回，书面答复于约定日寄出。）"),
    answer: "no_answer",
    account: (t) =>
      `${t.caller}，事实：中签通知三次送达，截止时资金账户余额不足，按规则视为放弃。责任：按规则由投资者备足资金，未发现本行差错，因此没有款项可以退还。处理：认购依交易所规则不能恢复；短信已改写为“请于16:00前将钱转入资金账户”，自动转账可随时为您开通，联系人${t.agent}。${orElseSecurities(t)}`,
  },
] satisfies readonly Story[];
