import type { Story } from "../story.ts";
import { orElseSecurities, pick, spoken } from "./wealth-telling.ts";

/** 证券业务：红利、佣金、转户、港股通汇率、建议。 */
export const wealthBrokerage = [
  {
    id: "dividend-not-paid",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["phone", "counter", "chat"],
    product: "证券账户股息红利（港股通）",
    causes: ["communication.information_gap", "communication.explanation_unclear", "left_alone.nobody_helped"],
    severity: 2,
    title: (t) => pick(t, "分红公告都发了，我的红利没到账", `问了${t.times}个人，没人说得清红利在哪`, "别人都收到红利了，就我没有"),
    words: (t) =>
      pick(
        t,
        `我的红利没发！公告上写得清清楚楚，登记日我有两千股，别人都到了，就我没有。银行卡尾号我报了${t.times}遍，一个说“以系统为准”，一个说“要问上市公司”，还有一个让我“再等等”。我等的不是钱，我等一个人跟我说句明白话！`,
        "我炒了二十年股，红利没到账还看不出来？卡里翻来覆去查了三遍，没有就是没有。打热线，转来转去，最后那位说“系统显示已派发”，啪，挂了。派发？派给谁了？你倒是给我看看凭据！",
        `你好，我想再问一次红利的事。登记日那天我没有卖过，按公告算我也有一笔，可卡上一直没有。前面${t.times}位同事都很客气，就是没有一个人告诉我钱到底在不在、在哪里。我不想再重复第${t.times + 1}遍了。`,
      ),
    businessNeed: () => "查明红利有没有发、哪天发、发到哪个账户、为什么和自己算的不一样；要看得到凭据。",
    emotionalNeed: () => "被几个人轮着打发，最要紧的是有一个人拿着凭据从头讲到尾。",
    note: (t) => `已受理，由${t.agent}一人跟到底。不要对客户说“系统显示已派发”，这句话已经听过好几遍。先拿到登记日持仓、派发明细、入账流水三样，再打电话。`,
    progress: (t) =>
      `${t.caller}，您问了好几位同事都没得到一句明白话，让您受累了。从现在起由我${t.agent}负责到底，您不用再向第二个人重复。我正在调登记日持仓、派发明细和入账流水，今天17:00前给您打电话，把查到的一样一样说清。`,
    tasks: [
      {
        department: "brokerage",
        question: () => "红利有无派发？请提供登记日持仓、应派金额、扣税、入账账户和入账时间的凭据。",
        answer: (t) =>
          `已派发。登记日收市持仓2,000股，按此计派，上市公司代扣20%红利税，折成人民币后税后${t.amount}元，派发日9:12入绑定资金账户尾号${t.tail}，摘要“红利入账”。三份凭据已附。`,
        finding: "not_upheld",
      },
      {
        department: "care",
        question: () => "前几次来电是怎么答复的？有没有人说明税和入账账户？",
        answer: (t) => `调听${t.times}通录音，答的不外“以系统为准”“再等等”，没有一通说明代扣税，也没有说明红利进的是资金账户而不是银行卡。`,
        finding: "upheld",
      },
    ],
    ownFault: (t) => `红利按时派发，没有差错；${t.times}次答复都没有讲清税和入账账户，让客户白等，这一部分由本行承担。`,
    responsibility: "shared",
    responsibilityReason: () => "红利按登记日持仓如数派发，付款没有差错；几次答复都没讲到税和入账账户，解释这一段由本行承担。",
    demand: (t) => pick(t, "把凭据拿给我看，讲明白，别再转来转去。", "到底发没发，一张纸写清楚。", "我要看到钱在哪儿，还要知道少的那部分去哪了。"),
    remedy: { kind: "explanation", amount: null, text: () => "当面或电话对照三份凭据讲解，书面寄送；热线增加红利查询指引。" },
    proposal: (t) =>
      `${t.caller}，查到了，三份凭据随信附上：登记日您有2,000股；上市公司代扣20%红利税；税后${t.amount}元在派发日9:12进了您绑定的资金账户，尾号${t.tail}，所以银行卡上看不到。钱没有少发。前面几次没跟您讲到税和账户，是我们解释不到位，向您道歉。您点开“资金流水”第三行就是这一笔，我可以在电话里陪您看。`,
    reply: (t) =>
      pick(t, "看到了，真在那儿。要是第一个人就这么讲，我哪会发火。", "哦，是税，还是资金账户。行，服了，谢谢你。", "凭据都齐，我没话说了。你比前面几位强。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：红利按登记日持仓2,000股派发，代扣红利税后${t.amount}元已在派发日入绑定资金账户尾号${t.tail}，凭据三份随附。责任：派发没有差错，不存在少付；本行几次答复都没有讲清，责任在本行。处理：已向您逐项说明并致歉，红利没有少付，所以不涉及补款；热线已改为一次讲清派发日、税和入账账户。${orElseSecurities(t)}`,
  },
  {
    id: "commission-not-as-agreed",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["phone", "chat", "web"],
    product: "证券交易佣金",
    causes: ["unmet_over_time.promise_not_kept", "perceived_loss.actual_loss"],
    severity: 2,
    title: (t) => pick(t, "谈好的佣金，一直没给我调", "说万一点五，扣的是万三", `佣金多扣${spoken(t.amount)}块才发现`),
    words: (t) =>
      pick(
        t,
        `开户的时候微信说好万一点五，聊天记录还在。我也没天天盯着，${t.when}对账一看，一直是万三！前前后后多收${spoken(t.amount)}块。谈的时候热乎得很，谈完就忘了？`,
        `佣金多收了${t.amount}元。客户经理答应“月底统一调”，月底是去年哪个月底？我每笔成交都有记录，表格做好了附在后面，请逐笔核对，别拿一句“系统费率”打发我。`,
      ),
    businessNeed: (t) => `确认约定佣金是多少、何时该生效；多收的${t.amount}元如何退回，今后按什么费率。`,
    emotionalNeed: () => "信了口头的话没盯着，希望说定的事算数。",
    note: () => "聊天记录里有“月底统一调”，调佣申请没有提交。客户的表格我核了一遍，和系统差两毛。",
    progress: (t) =>
      `${t.caller}，您的聊天记录和表格我都收到了，整理得很清楚。正在核对调佣申请和逐笔佣金，后天17:00前把核对表发给您，两边数字对齐了再谈怎么补。${t.agent}`,
    tasks: [
      {
        department: "brokerage",
        question: () => "调佣约定是否存在、有没有提交？逐笔核算差额。",
        answer: (t) => `客户经理承诺属实，费率在其权限之内，但没有提交调佣申请。按约定费率逐笔重算，多收${t.amount}元。`,
        finding: "upheld",
      },
    ],
    ownFault: () => "约定在本行权限内，因未提交而没有生效，多收部分由本行退回。",
    responsibility: "company",
    responsibilityReason: () => "聊天记录、权限和成交记录三者相符，未生效是本行没有办。",
    demand: (t) => pick(t, `退${spoken(t.amount)}块，费率今天就调。`, "按我的表退，一笔一笔给我看。"),
    remedy: { kind: "refund", amount: "amount", text: (t) => `退回多收佣金${t.amount}元，费率按约定调整并书面确认。` },
    proposal: (t) =>
      `${t.caller}，核对表附后：约定成立，我们没有及时办，多收${t.amount}元，向您道歉。补救方案已批准：退到尾号${t.tail}的资金账户，三个工作日内到账；费率今天收市后调好，另出书面确认，以后不靠聊天记录。`,
    reply: (t) => pick(t, "数对上了，行。", "收到确认书了，这回踏实。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：约定佣金万一点五未提交办理，累计多收${t.amount}元。责任在本行。处理：差额已退，费率已调整并书面确认；今后调佣一律当天录入，由系统短信告知客户。${orElseSecurities(t)}`,
  },
  {
    id: "account-move-held-back",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["counter", "phone", "web"],
    product: "证券账户转户销户",
    causes: ["recognition.not_respected", "perceived_loss.lost_time"],
    severity: 2,
    title: (t) => pick(t, "转户跑了几趟还没办成", "想转走账户，被挽留了一个月", "销户被拦，天天打电话劝我留下"),
    words: (t) =>
      pick(
        t,
        `我要转户，理由不用跟你们汇报吧？跑了${t.times}趟，不是系统维护，就是负责人要签字，再不然给我端茶讲故事。${t.when}还打电话问我是不是对谁有意见。有，对你们这股黏糊劲有意见。`,
        `网上说销户一天能办，我在${t.branch}办了快一个月。该交的交了，该平的平了，就卡在“负责人签字”。我的账户，为什么要他签字？今天出差明天开会，他签一个字比我上一年班还难。`,
      ),
    businessNeed: () => "查明为什么一直没有办成；什么时候办好。",
    emotionalNeed: () => "自己的账户自己做主，讨厌被变着法子留人。",
    note: () => "没有“负责人签字”这一步，是网点自己加的。客户来电不要再做挽留。",
    progress: (t) =>
      `${t.caller}，转户由您决定，不需要说明理由，让您来回跑，对不起。我正在核对卡在哪一步，今天17:00前告诉您还差什么；之后不会再有挽留电话。${t.agent}`,
    tasks: [
      {
        department: "brokerage",
        question: (t) => `核对${t.branch}的转户受理记录，卡在哪一步，规程几日办完？`,
        answer: () => "材料首日已齐。规程为受理次日办结，没有负责人签字这一步，系网点自行增加。",
        finding: "upheld",
      },
    ],
    ownFault: () => "自行加设挽留步骤，拖延转户，责任由本行承担。",
    responsibility: "company",
    responsibilityReason: () => "材料齐全，规程没有这一步，延误由本行造成。",
    demand: (t) => pick(t, "马上办，别再打电话。", "明天办好，给我个书面说明。"),
    remedy: { kind: "redo", amount: null, text: () => "当日补办转户，次日办结；取消网点自加的确认步骤。" },
    proposal: (t) =>
      `${t.caller}，已查明，负责人签字是网点自己加的，规程里没有，耽误您了，向您道歉。转户手续今天已补办，明天收市后办结，结果短信发给您；过程中您不用再来，也不会有人再劝。若以后还愿意用我们，欢迎您随时回来。`,
    reply: (t) => pick(t, "办好了，谢谢。最后这几句还像话。", "行，转走了。你们把那步取消，对别人也好。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：您的转户材料首日已齐，因网点自加步骤拖延，跑了${t.times}趟。责任在本行。处理：转户已办结，自加的步骤已取消，挽留电话不再拨打，书面说明随信附上。${orElseSecurities(t)}`,
  },
  {
    id: "hk-connect-two-rates",
    lang: "zh",
    kind: "complaint",
    phase: "in_sale",
    channels: ["web", "phone", "email"],
    product: "港股通交易汇率",
    causes: ["communication.information_gap", "expectation_company.notice_unclear"],
    severity: 1,
    title: (t) => pick(t, "买的时候一个汇率，扣的时候又一个", "港股通汇率被吃掉一截", `汇率差出${spoken(t.small)}块，想不通`),
    words: (t) =>
      pick(
        t,
        `我${t.when}买港股，下单时页面写的汇率，第二天清算变了，多出${spoken(t.small)}块。两天没有大跌大涨，这个差价落到谁口袋了？别跟我说“以结算为准”，我就想知道准在哪里。`,
        "页面先按高的卖汇率冻我的钱，又按另一个价结算，一天两个数。金额不大，可每次都这样。请解释：参考汇率、结算汇率、买入卖出，分别由谁定？",
      ),
    businessNeed: (t) => `弄清参考汇率和结算汇率由谁定、差${t.small}元是怎么出来的。`,
    emotionalNeed: () => "怕被一点一点蚕食，想要能自己验算的办法。",
    note: () => "客户要的是算法。把公告链接和这一笔的完整算式发过去，别发术语解释。",
    progress: (t) => `${t.caller}，您问得很具体，我请清算同事把这一笔的算式原样列出来，明天15:00前发给您，您可以自己照着验算。${t.agent}`,
    tasks: [
      {
        department: "brokerage",
        question: () => "该笔参考汇率、结算汇率的来源和取值，差额如何产生？",
        answer: (t) =>
          `盘中参考汇率用于冻结资金，已含缓冲；结算汇率由结算机构收市后按全日净额计算公布，统一适用。该笔差额${t.small}元计算正确，本行不留存价差。`,
        finding: "not_ours",
      },
    ],
    ownFault: null,
    responsibility: "third_party",
    responsibilityReason: () => "结算汇率由结算机构统一公布，对所有证券机构和投资者一样，本行不参与定价，也没有多扣。",
    demand: (t) => pick(t, "给我一个能验算的算式。", "差的钱补给我，不然说清楚谁收了。"),
    remedy: { kind: "explanation", amount: null, text: () => "提供逐笔算式和公布渠道，下单页加注“冻结用，非最终汇率”。" },
    proposal: (t) =>
      `${t.caller}，算式附后：下单时的是参考汇率，用来预先冻结资金，会宽一点；收市后由结算机构公布统一的结算汇率，多冻的当晚退回，差${t.small}元即由此来。这笔差价不归本行。下单页会加一行“冻结用，非最终汇率”，免得别的客户也疑惑。`,
    reply: (t) => pick(t, "验算过了，对得上。那行字早该加。", "懂了，是我把冻结当成了扣款。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：该笔按结算机构公布的汇率清算，差${t.small}元由参考汇率和结算汇率不同所致，多冻部分已退。责任：定价在结算机构，本行未多收，下单页说明不够是我们要改的。处理：不涉及退款，理由如上；下单页已加注，算式随附。${orElseSecurities(t)}`,
  },
  {
    id: "suggest-net-dividend-line",
    lang: "zh",
    kind: "suggestion",
    phase: "after_sale",
    channels: ["chat", "web"],
    product: "手机银行证券页",
    causes: ["communication.explanation_unclear"],
    severity: 1,
    title: (t) => pick(t, "红利到账短信能写清税前税后吗", "建议红利通知多写一行", "一条短信把扣税说清楚"),
    words: (t) =>
      pick(
        t,
        `提个建议啊，不是投诉。红利到账你们只发“入账${t.amount}元”，我每次都要拿计算器倒推税前是多少、税扣了几成。能不能多写一行：持仓多少股、税前、税、税后。你们机器算得出来，我们老花眼算得累。`,
        "我用你们的App好几年了，挺顺手。就一点：红利那页只有到手数，没有税。上次我还以为少发了，差点打电话骂人。加一列，大家都省心。",
      ),
    businessNeed: () => "红利通知和页面分列股数、税前、扣税、税后和入账账户。",
    emotionalNeed: () => "真心为别人也好用，希望建议有人看、有下文。",
    note: () => "和近来几件“红利没到账”的投诉说的是同一件事，值得做。别只回一句“感谢您的建议”。",
    progress: (t) =>
      `${t.caller}，谢谢您，这条建议很实在，也有别的客户为这个困惑过。我已交渠道科技部评估能不能做、什么时候做，五个工作日内给您回话，做不成也说明原因。${t.agent}`,
    tasks: [
      {
        department: "digital",
        question: () => "红利到账通知分列税前、税、税后和账户，是否可行？",
        answer: () => "数据已有，短信字数允许。可与下一版本一同上线，页面先改，短信随后。",
        finding: "upheld",
      },
    ],
    ownFault: null,
    responsibility: "company",
    responsibilityReason: () => "这是改进建议，没有过错，由本行负责落实。",
    demand: (t) => pick(t, "加一行就行，不图别的。", "做好了告诉我一声。"),
    remedy: { kind: "process_change", amount: null, text: () => "通知和页面分列税前、扣税、税后及入账账户。" },
    proposal: (t) =>
      `${t.caller}，您的建议采纳了：红利页先加“税前、扣税、税后、入账账户”四列，短信随后跟上。页面预计下个版本上线，上线当天我给您发消息，请您第一个试用，看看清不清楚。`,
    reply: (t) => pick(t, "哟，真改啊，那我等着试。", "看到了，清清楚楚，点赞。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：红利通知没有列明税，容易误会，您的建议属实可行。责任：由本行负责改进。处理：页面四列已上线，短信已改，谢谢您让后来的客户少一次疑惑。您若觉得改得还不到位，可随时告诉我，也可联系本行合规与消费者权益部。`,
  },
] satisfies readonly Story[];
