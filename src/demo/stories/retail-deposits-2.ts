import type { Story } from "../story.ts";

/** Accounts and machines: pension, opening, closing, swallowed card, cash in. */
export const retailDeposits2 = [
  {
    id: "pension-not-credited",
    lang: "zh",
    kind: "complaint",
    phase: "in_sale",
    channels: ["counter", "phone"],
    product: "养老金账户",
    causes: ["left_alone.last_step_unsure", "communication.explanation_unclear"],
    severity: 3,
    title: (t) => ["换了新卡，两个月没领到养老金", "养老金没到账，社保说发了银行说没有", "老人换卡后养老金断了"][t.nth % 3]!,
    words: (t) =>
      [
        `同志，我的养老金两个月没来了。${t.when}我去社保，人家说钱发了，打到银行退回去了。我去${t.branch}，说卡没激活。啥叫激活？给我卡的时候就说“好了，可以走了”。我一个人过，就指着这点钱买药。`,
        `我替我父亲问：他在${t.branch}换的社保卡，换完养老金就停了，已经两个月。他不好意思跟我说，一直吃咸菜，是邻居告诉我的。我听了心里难受。请马上查，别让他再跑了，他腿不好。`,
        `换卡两个月，养老金一分没有。银行让我找社保，社保让我找银行，来回${t.times}趟，公交卡都刷薄了。你们坐办公室的商量一下行不行？`,
      ][t.nth % 3]!,
    businessNeed: () => "弄清养老金为什么入不了账，两个月的钱怎么补发，不用老人再跑。",
    emotionalNeed: () => "生活靠这笔钱，又怕麻烦儿女；需要有人接过去一次办好。",
    note: (t) => `老人腿脚不便，独居。先上门激活，再去追社保补发，别让老人再到网点。换卡在${t.branch}，是大堂批量发的卡。`,
    progress: (t) =>
      `${t.caller}，卡的状态我们已经看到，是金融功能没有激活。${t.branch}的同事明天上午10:00前上门来办，带工牌，您不用出门，在家等着就行。社保那边由我们去联系补发，后天我告诉您哪天能到。${t.agent}`,
    tasks: [
      {
        department: "retail",
        question: (t) => `尾号${t.tail}社保卡金融账户状态？换卡时是否提示激活并当场办理？`,
        answer: () => "换卡属批量换发，大堂发放时未逐户激活金融功能，也没有留下告知记录。两个月养老金入账均因账户未激活被退回社保基金专户。",
        finding: "upheld",
      },
      {
        department: "operations",
        question: () => "被退回的养老金如何补发？请联系社保经办机构确认时间。",
        answer: () => "已上门激活并向社保经办机构报送账户恢复，退回的两个月随下一批补发，最晚五个工作日内入账。",
        finding: "upheld",
      },
    ],
    ownFault: (t) => `批量发卡没有逐户激活、没有告知，责任在${t.branch}。同批换卡的老人请当周逐户核一遍。`,
    responsibility: "company",
    responsibilityReason: () => "账户未激活是发卡环节没有办完，老人无从知道，责任在我行。",
    demand: () => "两个月的养老金补上，别让老人再跑腿。",
    remedy: { kind: "redo", amount: null, text: () => "上门激活；代为联系社保补发；到账后电话告知；同批发卡客户逐户回访。" },
    proposal: (t) =>
      `${t.caller}，卡已经上门激活，两个月的养老金社保正在补发，最晚五个工作日内到账，到账那天我给您打电话。给您添了这么大的难处，对不起。补救办法里还有一条：以后换卡、激活这些事，您打我们电话，我们上门，不用您跑。您看还缺什么？`,
    reply: (t) => ["钱到了，药也买了，谢谢你们跑一趟。", "到了。我爸非让我给那个上门的小伙子道声谢。", "收到了。这才像个样子。"][t.nth % 3]!,
    answer: "accepted",
    account: (t) =>
      `${t.caller}，您好。换领新卡时，卡的金融功能没有激活，两个月的养老金因此被退回社保专户。发卡时没有激活、没有告知，责任在我行。我们已上门激活，社保已补发到账。同一批换卡的客户，${t.branch}正在逐户回访，已发现的几户也都办好了。您如果还有不满意的地方，可向本行合规与消费者权益部申请复核，也可向当地金融消费纠纷调解组织申请调解。`,
  },
  {
    id: "account-closing-sent-home-branch",
    lang: "zh",
    kind: "complaint",
    phase: "in_sale",
    channels: ["web", "phone", "counter"],
    product: "开户销户",
    causes: ["expectation_staff.uneven_standards", "perceived_loss.lost_time"],
    severity: 2,
    title: (t) => ["销个卡要回老家办，来回三百公里", "本行的卡，为什么这个网点销不了"][t.nth % 2]!,
    words: (t) =>
      [
        `我在省城上班，卡是上学时在县里办的。想销掉，${t.branch}说要回开户行。我查过，你们官网写的是任意网点可办。我把网页给柜员看，她说“网上是网上，我们这儿不办”。请问你们有几个银行？`,
        `${t.when}请了半天假去${t.branch}销户，等了一个多小时，到我了说要回开户网点。为什么不在取号的时候问一声？而且我有个朋友同样的情况，在别的网点销掉了。到底哪个对？`,
      ][t.nth % 2]!,
    businessNeed: (t) => `明确非开户网点能不能销户，尾号${t.tail}的卡就近销掉。`,
    emotionalNeed: () => "请了假白跑一趟，又听到和官网不一样的说法，觉得不被尊重。",
    note: (t) => `制度去年就改了，省内通办。${t.branch}可能没传达到柜员。约一个顾客方便的时间，到了直接办，别再取号。`,
    progress: (t) => `${t.caller}，省内跨网点销户的规定，我已请零售业务部书面确认，今天17:30前给您电话，同时和您约一个不耽误上班的办理时间。`,
    tasks: [
      {
        department: "retail",
        question: (t) => `借记卡能否省内任一网点销户？${t.branch}为何拒办？`,
        answer: (t) => `去年起省内通办，条件是无欠费、无签约未解。顾客符合条件。${t.branch}柜员仍按旧规定答复，操作指引未更新。`,
        finding: "upheld",
      },
    ],
    ownFault: () => "通知下发了，网点没有落实，是我们的管理问题。请零售业务部抽查其他网点。",
    responsibility: "company",
    responsibilityReason: () => "规定允许就近办理，网点按旧规定拒办，让客户白跑一趟，责任在我行。",
    demand: () => "让我就近把卡销了，别再让我跑第二趟。",
    remedy: { kind: "redo", amount: null, text: (t) => `预约办理，到${t.branch}专窗直接销户；更新网点操作指引。` },
    proposal: (t) =>
      `${t.caller}，规定确认了：省内任一网点都可以销户，那天的答复是我们错了，让您白请了半天假，对不起。补救办法是您选一个时间，中午或周六都行，到${t.branch}专窗直接办，带身份证和卡，十五分钟左右。卡里的余额可以当场转走或取现，您看约在什么时候？`,
    reply: (t) => ["周六十点吧。办好了就行。", "约周三中午。希望别的人不用再吵一遍。"][t.nth % 2]!,
    answer: "accepted",
    account: (t) =>
      `${t.caller}，您好。我行去年起已实行省内通办，您的情况可以在${t.branch}销户。${t.when}柜员按旧规定答复您，是网点没有及时更新操作指引，责任在我行。尾号${t.tail}的卡已在约定时间销户，余额已结清。其他网点的指引正在逐一检查，取号机也加了销户条件的提示。如您不认可以上处理，可向本行合规与消费者权益部申请复核，也可向当地金融消费纠纷调解组织申请调解。`,
  },
  {
    id: "account-opening-asked-too-much",
    lang: "zh",
    kind: "complaint",
    phase: "pre_sale",
    channels: ["counter", "phone", "social"],
    product: "开户销户",
    causes: ["expectation_company.policy_vague", "recognition.not_respected"],
    severity: 2,
    title: (t) => ["开张卡被盘问半小时，像审犯人", "换工作开工资卡，材料要了一次又一次", "开户要房产证，外地人就不能开卡？"][t.nth % 3]!,
    words: (t) =>
      [
        `我刚来这边打工，开张卡发工资用。问我为什么开，问我单位几个人，问我租谁的房，问我以前有没有卖过卡。旁边好几个人听着，我脸都烧起来了。最后说材料不够，回去吧。我就想领个工资，至于吗？`,
        `${t.when}到${t.branch}开户，先说要工作证明，开来了；又说要居住证；拿来了，又说要租房合同原件。为什么不一次讲完？我跑了${t.times}趟了。`,
        `开户要房产证？我要是有房产证我还租房吗？你们门口不是写着“欢迎新市民”？`,
      ][t.nth % 3]!,
    businessNeed: () => "弄清开工资卡究竟要哪几样材料，能不能一次办成。",
    emotionalNeed: () => "被当众盘问，觉得外来打工的人低人一等。",
    note: (t) => `核实身份、用途是反诈要求，但不该在大堂当众问，也不该一次说一样。${t.branch}有没有一次性告知单，请零售部查。`,
    progress: (t) => `${t.caller}，我已把网点每次跟您要的材料都记下来，正在和${t.branch}逐项对。明天12:00前告诉您最终的材料清单，一次说全，之后不再增加。`,
    tasks: [
      {
        department: "retail",
        question: (t) => `新市民开立工资卡的材料标准？${t.branch}分次索要的依据？问话场所是否合适？`,
        answer: () =>
          "标准为身份证加用工证明或工作证二选一。居住证、住房证明等只在用途存疑时补充，本次无须。了解用途属制度要求，但当众询问、分次索要不符合服务规范。",
        finding: "partly_upheld",
      },
    ],
    ownFault: () => "问用途是应该的，方式不对，材料要多了。由我方承担，网点要写整改。",
    responsibility: "company",
    responsibilityReason: () => "尽职核实本身合规；超出标准要材料、当众盘问，是网点服务不当。",
    demand: () => "痛痛快快给我开张卡，话说客气点。",
    remedy: { kind: "service_recovery", amount: null, text: (t) => `预约到${t.branch}贵宾室一次办好；提供一次性材料告知单；网点负责人当面致歉。` },
    proposal: (t) =>
      `${t.caller}，标准已经核清：您带身份证和用工证明两样就够，其他几样不该要，让您白跑，对不起。问用途是为了防止卡被骗子利用，但应该找个安静的地方客气地问。补救办法是为您约好时间，在${t.branch}的小房间一次办好，网点负责人当面向您道歉。您哪天方便？`,
    reply: (t) => ["歇班那天去。道歉就不用了，态度好点就行。", "行。以后少问两句，多笑一个。", "可以，我带上身份证和证明就来。"][t.nth % 3]!,
    answer: "accepted",
    account: (t) =>
      `${t.caller}，您好。开户时了解用途是防范电信诈骗的要求，这一点我们需要坚持；但${t.branch}多要了材料，没有一次说清，还在大堂里当着旁人问，这些做法不符合我们的服务规范，责任在我行。您的卡已一次办好。网点已改用一次性材料清单，问询改到单独的房间。您若对处理不认可，可向本行合规与消费者权益部申请复核，也可向当地金融消费纠纷调解组织申请调解。`,
  },
  {
    id: "atm-kept-the-card",
    lang: "zh",
    kind: "complaint",
    phase: "in_sale",
    channels: ["phone", "counter"],
    product: "自助设备",
    causes: ["product_service.defect", "left_alone.nobody_helped"],
    severity: 2,
    title: (t) => ["机器吞了卡，让三天后再来", "夜里取钱卡被吞，求助电话没人接"][t.nth % 2]!,
    words: (t) =>
      [
        `${t.when}晚上在${t.branch}门口的机器取钱，钱没出来，卡也没出来，屏幕就黑了。我按那个求助电话，响了${t.times}遍没人接。一个人站在外面，又怕走了别人把卡取走。第二天网点说，三天后来取。我第二天一早要出差啊！`,
        `卡被机器吞了，按求助电话响了半天没人接。交水费、买菜全靠这一张卡。柜台说要等加钞的人来开箱，三天。我就不明白，机器就在墙里面，你们从后面伸个手不行吗？`,
      ][t.nth % 2]!,
    businessNeed: (t) => `尽早拿回尾号${t.tail}的卡，确认没有扣钱，弄清夜里的求助电话为什么没人接。`,
    emotionalNeed: () => "夜里一个人守在机器旁，没人管，又急又怕。",
    note: () => "先确认有没有扣款（没有），再安排提前开箱。求助电话没人接这件事单独查。",
    progress: (t) =>
      `${t.caller}，账户我看了，没有扣款，请先安心。开箱时间我正在和${t.branch}协调，今天16:00前告诉您。需要用钱，您可以凭身份证到柜台办理无卡取款，我替您先说好。`,
    tasks: [
      {
        department: "operations",
        question: (t) => `${t.branch}设备吞卡原因？能否提前开箱？夜间求助电话未接通的原因？`,
        answer: () =>
          "读卡器卡住后断电重启，卡片保留，未出钞、未记账。已安排当天下午双人开箱取卡。求助电话夜间应转接监控中心，转接设置在上次升级后失效，未被发现。",
        finding: "upheld",
      },
    ],
    ownFault: () => "设备故障加求助电话失效，两处都是我们的。全辖设备的求助转接今晚前全部拨测一遍。",
    responsibility: "company",
    responsibilityReason: () => "设备故障吞卡，求助转接失效，均属我行维护不到位，与客户操作无关。",
    demand: () => "今天就把卡给我，再说说那个电话怎么没人接。",
    remedy: { kind: "apology", amount: null, text: () => "当天开箱归还，可送卡到约定地点；道歉；全部设备求助电话拨测。" },
    proposal: (t) =>
      `${t.caller}，今天下午双人开箱，卡取出后您可以到${t.branch}领，带身份证；如果赶时间，我们送到您指定的地点，当面核对。让您夜里一个人等着，电话又打不通，对不起，这是设备维护没做到位。您看哪种方便？`,
    reply: (t) => ["送到高铁站吧，麻烦你们了。", "我自己来拿。电话修好就行，别人还会碰上。"][t.nth % 2]!,
    answer: "accepted",
    account: (t) =>
      `${t.caller}，您好。${t.when}晚设备读卡器故障后断电，卡被留在机内，没有出钞，也没有扣款。夜间求助电话本应转到监控中心，转接设置失效，所以没有人接。两件事的责任都在我行。卡当天已交还给您，设备已更换读卡器，全辖设备的求助电话已逐台拨测。您对处理有不同意见，可向本行合规与消费者权益部申请复核，也可向当地金融消费纠纷调解组织申请调解。`,
  },
  {
    id: "atm-cash-deposit-short",
    lang: "zh",
    kind: "dispute",
    phase: "in_sale",
    channels: ["phone", "counter"],
    product: "自助设备",
    causes: ["perceived_loss.feared_loss", "communication.information_gap"],
    severity: 2,
    title: (t) => ["存款机少点了几张，差的钱哪去了", "存现金，机器显示的数跟我数的不一样"][t.nth % 2]!,
    words: (t) =>
      [
        `我做早点的，${t.when}收摊去存钱，在家数了两遍，机器上少了${t.times * 100}元。当时它吐出来几张，我又放进去了，谁知道它点没点。我起早贪黑卖一天包子也就挣这些，你们机器说吞就吞？`,
        `${t.when}在${t.branch}存款机存现金，短款${t.times * 100}元。存之前我点过，有家人在场。请调监控，请给我看监控。我不接受“以机器为准”。`,
      ][t.nth % 2]!,
    businessNeed: (t) => `查清少的${t.times * 100}元是不是留在机器里，并看到录像。`,
    emotionalNeed: () => "辛苦钱，怕吃了哑巴亏，要有公道的证据。",
    note: () => "顾客要求看监控，合理。请运营清机核对，录像按规定请顾客到场看，不外传。清机由没有管这台设备的人做。",
    progress: (t) =>
      `${t.caller}，设备明天上午双人清点，录像也会调出来，明天17:00前我告诉您结果。您要看录像，我来约时间，请带身份证，因为画面里有别的客户，只能在${t.branch}现场看。`,
    tasks: [
      {
        department: "operations",
        question: (t) => `请双人清机核对${t.branch}存款机当日长短款，并核对录像与流水中的退钞张数。`,
        answer: (t) => `清机账款相符，无长款。录像显示，第二次退出的${t.times}张被客户取走放入上衣口袋，未再放回。流水退钞张数与录像一致。`,
        finding: "not_upheld",
      },
    ],
    ownFault: null,
    responsibility: "customer",
    responsibilityReason: () => "账款相符，录像和流水均显示退出的纸币由客户取回，设备计数无误。",
    demand: (t) => `要么把${t.times * 100}元补上，要么给我看录像。`,
    remedy: { kind: "explanation", amount: null, text: () => "请客户到网点查看录像与退钞流水，逐张说明。" },
    proposal: (t) =>
      `${t.caller}，清点做完了：机器里的钱和账一分不差。录像里第二次退出来的${t.times}张，您当时顺手放进了上衣口袋，忙了一天，这种情况常有。录像随时可以请您到${t.branch}看，我陪您一起。看过之后有任何疑问，我们再查。`,
    reply: (t) => ["（三次去电未接通，短信已送达，没有回复）", "（去电两次、短信一次，没有回复）"][t.nth % 2]!,
    answer: "no_answer",
    account: (t) =>
      `${t.caller}，您好。关于${t.when}存款差${t.times * 100}元一事：设备经双人清点，账款相符；流水和录像一致，第二次退出的${t.times}张纸币由您取回。设备计数没有差错，责任不在我行，因此没有补款。录像保留三个月，您随时可以预约到${t.branch}查看。如不认可，可向本行合规与消费者权益部申请复核，也可向当地金融消费纠纷调解组织申请调解。`,
  },
] satisfies readonly Story[];
