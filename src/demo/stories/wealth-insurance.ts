import type { Story } from "../story.ts";
import { orElseInsurance, pick, spoken } from "./wealth-telling.ts";

/** 代销保险：老人长期险、犹豫期、宣传页、退保、续期扣费。 */
export const wealthInsurance = [
  {
    id: "mother-ten-year-policy",
    lang: "zh",
    kind: "complaint",
    phase: "in_sale",
    channels: ["referral"],
    product: "代销岁岁安年金险",
    causes: ["expectation_staff.uneven_standards", "product_service.differs_from_advertised", "recognition.not_cared_for"],
    severity: 4,
    title: (t) => pick(t, "七十多岁的母亲存定期，存成十年期保险", "老人的养老钱被买成长期年金险", "母亲74岁，被卖了十年交的保险"),
    words: (t) =>
      pick(
        t,
        `我妈七十四，一个人住，${t.when}去${t.branch}转存定期，回来拿的是一本保险合同，一年交五万，交十年。交完她八十四了！她就一个月三千多退休金，后头拿什么交？她现在天天抹眼泪，说自己没用，给儿女添麻烦。我先打的政务热线，请银行把话讲明白。`,
        "老人家耳朵背，签字手都抖。你们的人抱着她喊“奶奶”，喊得比我亲，转头给她办了十年的保险。我查了，首年就交了五万，退只能退三万多。我不想吵，我就问一句：你们家里有没有老人？",
      ),
    businessNeed: () => "查明老人购买的经过和告知情况；首期五万元能否退回；按转办单要求书面答复。",
    emotionalNeed: () => "心疼母亲，更怕老人一直自责；要有人对老人说一声：不是您的错。",
    note: (t) => `年长客户，独居、听力弱。回访一律由${t.agent}一人联系其子女，必要时上门，别再让支行原经办人打电话。`,
    progress: (t) =>
      `${t.caller}，老人家这些天难过，我们心里也不好受。请先转告老人：这件事不怪她。当天的双录和投保资料已封存，由没有参与销售的同事核查，保险公司也已同步。三个工作日内我给您打电话讲进展，期间不会催老人交任何费用。${t.agent}`,
    tasks: [
      {
        department: "compliance",
        question: () => "核查双录：是否讲清是保险、交费十年、退保损失？是否符合高龄客户的销售要求？",
        answer: () => "双录中“十年”只念一遍，语速很快，老人答“好好”。高龄客户应有家属或第二名销售人员在场，当天没有。投保人收入填写为月入一万二，与实际不符。",
        finding: "upheld",
      },
      {
        department: "wealth",
        question: () => "与保险公司核对，按销售环节不合要求应如何处理？",
        answer: () => "保险公司同意按销售环节问题解除合同，退还首期保费五万元，不按现金价值计算。",
        finding: "upheld",
      },
    ],
    ownFault: () => "未按高龄客户要求销售，收入代填不实，责任由本行承担；保险公司核保未复核收入，另行处理。",
    responsibility: "company",
    responsibilityReason: () => "双录和资料显示：高龄客户的在场要求、交费能力核实都没有做到，是本行销售环节的责任。",
    demand: (t) => pick(t, "五万块退给我妈，再给她道个歉，要当面的。", "保险退了，一分不扣，以后谁也别再给她推销。"),
    remedy: { kind: "return", amount: null, text: () => "协同保险公司解除合同，退还首期保费五万元；支行负责人上门致歉。" },
    proposal: (t) =>
      `${t.caller}，录像我们从头看了，该有第二个人在场没有，该慢慢讲的没有讲清，责任在本行。补救方案已经批准，保险公司也已确认：合同解除，首期保费五万元退回老人尾号${t.tail}的账户，五个工作日内到账。支行负责人想当面向老人道歉，时间和方式听您家里的。`,
    reply: (t) => pick(t, "可以。来的时候别带东西，跟我妈好好说句话就行。", "同意。我妈昨晚总算睡了个整觉。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：老人转存定期时被办成十年交年金险，没有第二人在场，收入资料与实际不符。责任在本行。处理：合同已解除，五万元已退到尾号${t.tail}的账户，负责人已上门致歉，涉事员工停止销售接受调查，高龄客户投保改为总行复核后才出单。${orElseInsurance(t)}本答复同时报送转办单位。`,
  },
  {
    id: "cooling-off-held-up",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["counter", "phone", "email"],
    product: "代销增额终身寿险",
    causes: ["left_alone.next_step_unknown", "communication.slow_solution"],
    severity: 3,
    title: (t) => pick(t, "犹豫期内就要退，被拖到过了期", "第十二天来退保，让我“过两天再来”", "犹豫期十五天，网点拖了我一周"),
    words: (t) =>
      pick(
        t,
        `合同第十二天我就到${t.branch}说要退，大堂说管保险的人休假，让我过两天。过两天去，又说系统要排队。拖到第十七天，说过犹豫期了，只能按现金价值退，少${spoken(t.amount)}块！十五天是给我犹豫的，还是给你们休假的？`,
        `我第一次去的时候拍了取号条，${t.when}，上面有时间。你们说我“没有提交书面申请”，我倒是想提交，谁给我张表？第二次来连个能说话的人都没有。`,
      ),
    businessNeed: (t) => `按首次来网点的日子认定是否在犹豫期内；差的${t.amount}元如何处理。`,
    emotionalNeed: () => "按时来了还被算成迟到，要的是公道。",
    note: () => "取号条和大堂日志能对上，是第十二天。后面几趟是我们让人家白跑的。",
    progress: (t) =>
      `${t.caller}，您按时来了，我们没给办，让您白跑，对不起。取号条我已拿到，正请网点核对当天登记，也在和保险公司商量按哪一天认定。两个工作日内我给您答复，您不用再跑网点。${t.agent}`,
    tasks: [
      {
        department: "retail",
        question: (t) => `核对客户首次到${t.branch}的日期、诉求和当时答复。`,
        answer: () => "取号为合同第12天，大堂日志记“客户咨询退保，保险专员休假，约改日”。当天没有登记申请，也没有请他人代办。",
        finding: "upheld",
      },
      {
        department: "wealth",
        question: () => "保险公司能否按首次到访日认定犹豫期退保？",
        answer: () => "保险公司审核后同意，按犹豫期内退保办理，退还全部保费，只扣工本费10元。",
        finding: "upheld",
      },
    ],
    ownFault: () => "专员休假没有替岗，首次到访未受理，耽误了客户的犹豫期，责任由本行承担。",
    responsibility: "company",
    responsibilityReason: () => "客户在第12天明确提出退保，本行没有受理，期限不应算在客户头上。",
    demand: (t) => pick(t, "按犹豫期退，一分都别少。", `交的钱原数退我，差的${spoken(t.amount)}块是你们拖出来的。`),
    remedy: { kind: "return", amount: null, text: () => "按犹豫期内退保办理，保费退回，工本费10元由本行承担。" },
    proposal: (t) =>
      `${t.caller}，按您首次到网点的第12天认定，属于犹豫期内。经审批并经保险公司确认，补救办法是：合同解除，已交保费退回尾号${t.tail}的账户，工本费10元由本行承担，五个工作日内到账，您在手机上签一次字即可，不用再来网点。`,
    reply: (t) => pick(t, "好，字签了。休假总得有人替吧，你们想想。", "接受。那张取号条差点让我扔了。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：您在合同第12天到网点提出退保，网点未受理。责任在本行。处理：已按犹豫期退保，保费退到尾号${t.tail}的账户，工本费由本行承担；全行保险岗设了替岗，退保诉求当天登记、以登记日为准。${orElseInsurance(t)}`,
  },
  {
    id: "leaflet-rate-not-clause",
    lang: "zh",
    kind: "complaint",
    phase: "pre_sale",
    channels: ["web", "letter", "counter"],
    product: "代销万能型终身寿险",
    causes: ["product_service.differs_from_advertised", "expectation_company.advertising_too_good"],
    severity: 2,
    title: (t) => pick(t, "折页写4.1%，合同里只有1.5%", "宣传折页和保险条款对不上", "买的时候一个数，合同里一个数"),
    words: (t) =>
      pick(
        t,
        `折页我还留着，“结算利率4.1%”，旁边画个金元宝。合同拿到家一看，“最低保证利率1.5%”。那4.1%呢？元宝呢？问客户经理，说那是“演示”。你演给谁看呢？`,
        `我比较过三家银行才在${t.branch}买的，就因为折页上那个4.1%。${t.when}对账，实际结算3.0%，一年差${spoken(t.amount)}块。折页是你们放在架子上的，请说明以哪个为准。`,
      ),
    businessNeed: () => "说明折页与条款的利率为何不同、以哪个为准；折页是谁印的、有没有审过。",
    emotionalNeed: () => "做过功课反被误导，心里憋屈，希望对方正面回答以哪个为准。",
    note: () => "折页是保险公司印的，我们摆的架。两家都有份，别只往一边推。",
    progress: (t) =>
      `${t.caller}，您的折页照片收到了，我们和保险公司正在对照条款，三个工作日内把两个利率的来历和处理意见书面告诉您。折页已先从架上撤下。${t.agent}`,
    tasks: [
      {
        department: "wealth",
        question: () => "折页4.1%的出处、印制方、是否报本行审核；合同约定的利率？",
        answer: () => "4.1%为印制当月结算利率，之后下调，折页未更新；由保险公司印制，本行支行上架时未核对有效期。合同保证利率1.5%，超出部分不确定。",
        finding: "partly_upheld",
      },
    ],
    ownFault: () => "过期折页摆在本行网点，上架核对没有做到，本行有一半责任。",
    responsibility: "shared",
    responsibilityReason: () => "折页由保险公司印制、未写明日期；本行上架未核对。合同条款写明利率不确定，客户签收无误。",
    demand: (t) => pick(t, "要么按折页算，要么把保险退了不扣钱。", "给我一个书面答复：以哪个为准。退保损失你们两家担。"),
    remedy: { kind: "return", amount: null, text: () => "客户可选择继续持有，或由保险公司按销售环节问题退保、退还已交保费。" },
    proposal: (t) =>
      `${t.caller}，两个数的来历：4.1%是印折页那个月的结算利率，后来调低了；合同保证的是1.5%，高出部分每月会变，以合同为准。折页过期没撤，保险公司和我们都有责任。经双方审批，补救办法由您选：继续持有，或解除合同、已交保费退回。两种的算法附后，您慢慢看，本月内告诉我就行。`,
    reply: (t) => pick(t, "我选退。算法写得清楚，没意见。", "我再拿着吧，1.5%心里有数了就行。以后折页写日期。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：折页4.1%为当月结算利率且未更新，合同保证利率为1.5%。责任由保险公司和本行共同承担：一方印制未注日期，一方上架未核对。处理：已按您的选择办妥，过期折页全行清理，往后折页一律注明数据日期和有效期。${orElseInsurance(t)}`,
  },
  {
    id: "surrender-loss-third-year",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["phone", "counter"],
    product: "代销岁岁安年金险",
    causes: ["unmet_over_time.needs_changed", "perceived_loss.feared_loss"],
    severity: 2,
    title: (t) => pick(t, "交了三年退保，拿回来的比交的少", `退保要少${spoken(t.amount)}块，不甘心`, "保险退保，怎么还倒贴"),
    words: (t) =>
      pick(
        t,
        `店关了，手头紧，想把保险退了周转。一问，交了三年，退回来比交的少${spoken(t.amount)}块。别人存钱生利息，我存钱还掉肉。我不懂什么叫现金价值，我就知道交进去是现金，怎么出来就不值了？`,
        "我当初是自愿买的，这我认。现在家里困难，想退，损失这么大，有没有别的办法，哪怕先不交了也行？问了几个人，都只会说“按合同办”。",
      ),
    businessNeed: (t) => `说清退保少${t.amount}元是怎么算的；除了退保还有没有别的办法。`,
    emotionalNeed: () => "正是难的时候，不愿再听“按合同办”，想有人帮着盘算。",
    note: () => "客户没有说销售有问题，回访和双录都全。重点放在减额、缓交、保单贷款这几条路上。",
    progress: (t) =>
      `${t.caller}，手头紧的时候还要为保费操心，不容易。我正请财富管理部把退保、减额、保单贷款几种办法各算一遍，明天17:00前给您打电话，一样一样讲。${t.agent}`,
    tasks: [
      {
        department: "wealth",
        question: () => "核对现金价值计算，列出退保以外的可选办法和各自结果。",
        answer: (t) => `合同第三年末现金价值与已交保费差${t.amount}元，与合同所附表一致。另有减额交清、60天宽限期、保单贷款（现金价值八成）三种办法。`,
        finding: "not_upheld",
      },
    ],
    ownFault: null,
    responsibility: "customer",
    responsibilityReason: () => "合同、回访和双录齐全，退保金额与合同所附现金价值表一致；客户因情况变化需要用钱。",
    demand: (t) => pick(t, "少退点也认，别一下少这么多。", "能不能不退保，又能拿点钱出来周转？"),
    remedy: { kind: "explanation", amount: null, text: () => "逐项比较四种办法，协助办理客户选定的一种。" },
    proposal: (t) =>
      `${t.caller}，现金价值就是现在解除合同能拿回的钱，前几年扣掉了保障和手续成本，所以会少${t.amount}元，表在合同第9页，我拍给您。不退的话有三条路：减额交清，以后不用再交；宽限60天；保单贷款，最高借现金价值的八成。每一种的算法附后，您选哪种，我帮您办到底。`,
    reply: (t) => pick(t, "那就借一部分，保险留着。头一回听明白。", "我办减额交清吧。谢谢你没催我拿主意。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：退保金额按合同所附现金价值表计算，差额${t.amount}元与表一致；销售和回访资料完整。责任：没有发现本行或保险公司的过错，用款安排的变化依合同由投保人承担，所以不能补足差额。处理：已按您选的办法办好，凭证随本答复寄出。${orElseInsurance(t)}`,
  },
  {
    id: "renewal-premium-no-word",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["phone", "chat", "counter"],
    product: "代销重疾险续期扣费",
    causes: ["unmet_over_time.poor_after_sales", "expectation_company.notice_unclear"],
    severity: 2,
    title: (t) => pick(t, "续期保费一声不响就扣了", "没人提醒，保费把生活费扣空了", `卡里${spoken(t.amount)}块没打招呼就没了`),
    words: (t) =>
      pick(
        t,
        `${t.when}去超市刷卡，说余额不足，我当场脸都红了。回家一查，${spoken(t.amount)}块被扣走交什么续期保费。我知道要交，可提前吱一声会怎样？我好往卡里放钱啊！`,
        `以前每年都有短信，今年没有。一扣${t.amount}元，房贷跟着就没扣成，逾期短信倒来得飞快。你们提醒别人还钱那么勤快，提醒自己要扣钱怎么就忘了？`,
      ),
    businessNeed: (t) => `查为什么没有扣费前提醒；尾号${t.tail}扣款${t.amount}元是否正确；由此产生的影响如何处理。`,
    emotionalNeed: () => "不是不肯交，是被弄得措手不及，还带出别的麻烦。",
    note: () => "扣款本身没错。客户换过手机号，短信发去旧号了：一处改了，另一处没改。",
    progress: (t) =>
      `${t.caller}，扣款前没有提醒到您，让您措手不及，很抱歉。我们正在查提醒短信发到哪里去了，明天12:00前我给您打电话。如果别的扣款受了影响，我一并帮您核对。${t.agent}`,
    tasks: [
      {
        department: "operations",
        question: () => "扣费前提醒是否发出、发往哪个号码？",
        answer: () => "提醒按期发出，发往旧手机号。客户去年在本行改过号，信息没有同步到保险代扣系统。",
        finding: "upheld",
      },
      {
        department: "wealth",
        question: (t) => `扣款${t.amount}元的金额和日期是否符合合同？`,
        answer: () => "金额、日期与保险合同和代扣授权一致。",
        finding: "not_upheld",
      },
    ],
    ownFault: () => "客户改号没有同步，提醒发错号码，由本行负责；扣款本身合规。",
    responsibility: "shared",
    responsibilityReason: () => "保费依授权按期扣收，没有差错；未收到提醒是本行号码没有同步所致。",
    demand: (t) => pick(t, "保费我交，因为扣空产生的费用你们出。", "给我道个歉，以后提前七天告诉我。"),
    remedy: { kind: "payment", amount: "small", text: (t) => `承担因账户扣空产生的费用${t.small}元；更正号码，提前七天短信加App提醒。` },
    proposal: (t) =>
      `${t.caller}，保费按合同扣的，数目没有错；提醒发到了您的旧号，是我们没有同步，对不起。补救方案已批准：因此产生的费用${t.small}元由本行承担，三个工作日内入账；号码已更正，以后提前七天短信和手机银行各提醒一次。`,
    reply: (t) => pick(t, "行，说得在理，保费我认。", "好的，号码改对了就好。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：续期保费${t.amount}元按授权扣收；扣费提醒发往您的旧手机号。责任：扣款无误，提醒未送达由本行负责。处理：费用${t.small}元已入账，号码已更正，改号信息今后当天同步到代扣系统。${orElseInsurance(t)}`,
  },
] satisfies readonly Story[];
