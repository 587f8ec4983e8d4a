import type { Story } from "../story.ts";
import { orElse, pick, spoken } from "./wealth-telling.ts";

/** 贵金属：质检费、回购价差、提货、封装。 */
export const wealthMetals = [
  {
    id: "gold-assay-fee",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["counter", "phone", "web"],
    product: "云岚投资金条回购",
    causes: ["expectation_company.notice_unclear", "expectation_staff.uneven_standards"],
    severity: 2,
    title: (t) => pick(t, "你家买的金条卖回你家，还收质检费", `回购金条先扣${spoken(t.small)}块检测费`, "买时没说，卖时要收质检费"),
    words: (t) =>
      pick(
        t,
        `这金条是在你们${t.branch}买的，盒子没拆，证书在里头，编号对得上。卖回给你们，要收${spoken(t.small)}块质检费。我请问，你们是不信我，还是不信你们自己？`,
        `买的时候柜台说“随时回购，免费的”。${t.when}去卖，另一个窗口说要收${t.small}元。同一家银行两个价，我该信左边那个还是右边那个？`,
      ),
    businessNeed: (t) => `弄清质检费${t.small}元该不该收；为什么两个窗口说法不同。`,
    emotionalNeed: () => "觉得被当成可能拿假货来的人，要的是信任和一致的说法。",
    note: () => "原封未拆，按规程可免检。柜台用了拆封的收费标准。",
    progress: (t) =>
      `${t.caller}，您的金条原封未拆、证书齐全，这我记下了。回购收费规程正在核对，明天17:00前给您一个确定的答复，期间金条不用送来送去。${t.agent}`,
    tasks: [
      {
        department: "wealth",
        question: () => "原封未拆、编号核对一致的自有品牌金条，回购是否应收质检费？",
        answer: () => "规程规定：原封且编号核对一致的免质检；拆封的每根收取。柜台误按拆封收费。",
        finding: "upheld",
      },
    ],
    ownFault: () => "柜员套错收费标准，多收质检费；培训口径不一，由本行负责。",
    responsibility: "company",
    responsibilityReason: () => "规程写明原封免检，本次收费没有依据。",
    demand: (t) => pick(t, `${spoken(t.small)}块退我，以后说法统一一点。`, "费退了，再把规定贴在柜台上。"),
    remedy: { kind: "refund", amount: "small", text: (t) => `退回质检费${t.small}元，回购收费标准张贴上墙。` },
    proposal: (t) =>
      `${t.caller}，查明了：原封金条回购免质检，这笔费收错了，向您道歉。补救方案已批准：${t.small}元当天退回尾号${t.tail}的账户，免检和收费的条件会贴在柜台，让每位客户卖之前就看得到。`,
    reply: (t) => pick(t, "好，当场退的，痛快。", "退了就行，贴墙上比什么都强。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：您的金条原封未拆，按规程免质检，柜台误收${t.small}元。责任在本行。处理：费用已退，回购标准已上墙，柜员已统一培训。${orElse(t)}`,
  },
  {
    id: "gold-buyback-gap",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["phone", "counter", "chat"],
    product: "云岚投资金条回购",
    causes: ["communication.information_gap", "perceived_loss.unequal_treatment"],
    severity: 2,
    title: (t) => pick(t, "金价涨了，卖回去却没赚到", "买价卖价差这么多，钱去哪儿了", "手机上一个金价，柜台一个金价"),
    words: (t) =>
      pick(
        t,
        `手机里的金价一天一个新高，我高高兴兴拿去卖，柜台报的价一克低了十几块，一根下来少${spoken(t.amount)}块。金价是涨的，钱是少的，你们这个秤是不是会变魔术？`,
        `${t.when}我按App首页的价算好的账，到柜台就变了。柜员说“那是参考价”。首页那么大的字写着“实时金价”，参考两个字在哪里？`,
      ),
    businessNeed: (t) => `说明首页金价、买入价、回购价分别是什么，差${t.amount}元怎么来的。`,
    emotionalNeed: () => "兴冲冲来，落差大，怕是柜台压了价。",
    note: () => "回购价当日牌价有存档，柜台没压价。首页那个“实时金价”确实容易看岔。",
    progress: (t) =>
      `${t.caller}，您想知道差价差在哪儿，这个要求很正当。我在调当天每一刻的回购牌价，明天12:00前把三个价放在一张表里发给您。金条卖与不卖您先不急定。${t.agent}`,
    tasks: [
      {
        department: "wealth",
        question: () => "核对当时的基础金价、零售价和回购牌价，柜台报价是否与牌价一致？",
        answer: (t) => `柜台报价与回购牌价一致。回购价为基础金价每克减3元，首页显示的是零售价，含加工费，两者相差合计${t.amount}元。合同和价目牌均有写明。`,
        finding: "not_upheld",
      },
    ],
    ownFault: null,
    responsibility: "not_established",
    responsibilityReason: () => "报价与公示牌价一致，价差规则已公示，没有哪一方有错。",
    demand: (t) => pick(t, "按首页的价收，我就卖。", `那${spoken(t.amount)}块给我补上，不然我去金店。`),
    remedy: { kind: "explanation", amount: null, text: () => "三种价格对照表，首页标注“零售价”。" },
    proposal: (t) =>
      `${t.caller}，三个价放在一张表里了：首页是零售价，含加工费；回购价是当时基础金价每克减3元，柜台报的和牌价一分不差。按首页价收，我们做不到，因为回购规则对每位客户一样。您可以不急着卖，想设一个到价提醒，我现在就帮您设。`,
    reply: (t) => pick(t, "理是这个理，心里还是不舒服。不卖了，先放着。", "听懂了，可我还是觉得你们首页误导人。"),
    answer: "accepted_under_protest",
    account: (t) =>
      `${t.caller}，事实：首页显示零售价，回购按基础金价每克减3元，柜台报价与当时牌价一致。责任：没有发现哪一方有错。处理：因为回购规则对所有客户相同，不能按首页价收；首页已改标“零售价”，旁边同时列出回购价。${orElse(t)}`,
  },
  {
    id: "zodiac-medal-late",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["counter", "phone", "web"],
    product: "贵金属定制礼品（生肖银章）",
    causes: ["unmet_over_time.promise_not_kept", "communication.slow_solution"],
    severity: 2,
    title: (t) => pick(t, "说好满月酒前到，酒都喝完了还没货", "订的银章一拖再拖，没有准日子", "提货日改了又改"),
    words: (t) =>
      pick(
        t,
        `我订了二十枚银章，孙子满月给亲戚回礼的。说好${t.when}提货，到了说“厂里在排”，改了${t.times}次日子。满月酒办完了，我两手空空站门口送客，你说我这张脸往哪儿放？`,
        `孙女满月回礼的银章，订单写的交货期，过了。问网点，网点说等总行；问总行，说等厂家；厂家电话我又没有。付${spoken(t.amount)}块的时候可没让我等谁。`,
      ),
    businessNeed: () => "查清延误原因，给一个说了算的交货日；过了日子用不上的怎么办。",
    emotionalNeed: () => "长辈要面子，礼没送成，想要一句真心的抱歉。",
    note: (t) => `供货厂家质检不过，返工两次。改期${t.times}次都是客户自己来问才知道的，没有一次是我们先说。`,
    progress: (t) =>
      `${t.caller}，喜事上让您失了礼，实在对不住。供货厂家的进度我们正在催问，今天17:00前给您打电话，告诉您哪天能到；如果您不想等了，退货也在问。${t.agent}`,
    tasks: [
      {
        department: "wealth",
        question: () => "向供货厂家核实延误原因和确定的交货日；逾期能否退货？",
        answer: () => "厂家首批质检不合格返工，属供货原因。现货可于三日内到网点。合同约定逾期15日可无责退货，已逾期18日。",
        finding: "upheld",
      },
    ],
    ownFault: () => "延误由厂家造成；改期没有一次主动通知客户，这一段由本行负责。",
    responsibility: "shared",
    responsibilityReason: () => "交货延误是供货厂家的原因；作为卖出方，本行没有及时告诉客户，共同负责。",
    demand: (t) => pick(t, "货还要，但得给个确定日子，再便宜点。", "我不要了，钱退我。"),
    remedy: { kind: "price_reduction", amount: "small", text: (t) => `选择收货的，减价${t.small}元并专人送到家；选择退货的，货款全数退回。` },
    proposal: (t) =>
      `${t.caller}，延误是厂家返工造成的，可您是在我们这里订的，改期又没提前告诉您，向您道歉。经审批的补救办法有两种：要货的，三天内专人送到您家，减${t.small}元；不要的，货款退回尾号${t.tail}的账户。两种都可以，您今天或过几天定都行。`,
    reply: (t) => pick(t, "送来吧，满月没赶上，百日再用。这回日子再变，我可真翻脸。", "送家里来吧。减不减钱是次要，面子是回不来了。"),
    answer: "accepted_under_protest",
    account: (t) =>
      `${t.caller}，事实：银章因厂家返工逾期18日，改期${t.times}次未主动告知。责任：延误在供货厂家，告知不及时在本行。处理：货已送到您家，减价${t.small}元已退；往后改期由本行先通知，厂家逾期要按合同承担。${orElse(t)}`,
  },
  {
    id: "gold-box-scratched",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["phone", "web"],
    product: "云岚传世金条（邮寄）",
    causes: ["product_service.defect", "perceived_loss.feared_loss"],
    severity: 2,
    title: (t) => pick(t, "金条收到，封膜上有道口子", "邮寄的金条包装破了口", "怀疑金条被人拆过"),
    words: (t) =>
      pick(
        t,
        `盒子角上压瘪了，里头塑封有一道口子。金条分量我用厨房秤称了，差不多，可我心里犯嘀咕：这东西有没有让人换过？一万多块呢，我可不想买个疑心回来。`,
        `${t.when}签收，快递催得急，我没当面拆。回家才看见封膜有裂口，我拍了视频。现在你们不会说“签收了就不认”吧？我这东西将来还要传给孩子的。`,
      ),
    businessNeed: () => "确认金条真伪和重量；封膜破口从哪里来；能否换一件。",
    emotionalNeed: () => "怕花了钱还落下疑心，又怕不被相信。",
    note: () => "客户有拆箱视频，但从撕开外盒之后才开始拍。先检，检完再说是谁的事。",
    progress: (t) =>
      `${t.caller}，您的担心我理解，贵重的东西就该明明白白。我们请有资质的机构免费检测，取件由押运人员上门，您当面封签，检测日期我明天15:00前告诉您。${t.agent}`,
    tasks: [
      {
        department: "wealth",
        question: () => "检测金条成色、重量、编号；出库时的封装影像是否完好？",
        answer: () => "成色、重量、编号与证书一致，未被调换。出库影像封膜完好。",
        finding: "not_upheld",
      },
      {
        department: "operations",
        question: () => "运输交接环节有无破损记录？",
        answer: () => "承运单上外包装完好，交接无异常。封膜何时破损，现有材料无法认定。",
        finding: "not_established",
      },
    ],
    ownFault: null,
    responsibility: "not_established",
    responsibilityReason: () => "金条本身没有问题；封膜破口发生在哪一环，各方材料都不能认定。",
    demand: (t) => pick(t, "给我换一根没破的。", "重新封一下，出个证明，以后卖的时候别说我拆过。"),
    remedy: { kind: "goodwill", amount: null, text: () => "免费重新封装并出具检测证明，按原封享受免检回购。" },
    proposal: (t) =>
      `${t.caller}，检测结果：成色、重量、编号都与证书一致，是原来那一根。封膜的口子在哪一环出的，现有材料认定不了，但不能让您为这个留着疑心。经审批，我们作为关怀为您重新封装，附检测证明，将来回购按原封办理。`,
    reply: (t) => pick(t, "能出证明就行，我放心了。", "可以，这样处理我没话说。"),
    answer: "accepted",
    account: (t) =>
      `${t.caller}，事实：金条经检测与证书一致；封膜破口发生在哪一环无法认定。责任：现有材料不能认定由谁承担。处理：作为关怀，已重新封装并出具证明，费用由本行出，回购按原封办理。${orElse(t)}`,
  },
] satisfies readonly Story[];
