import type { Story } from "../story.ts";
import { said } from "./retail-telling.ts";

/** Money that moves without being asked, or does not move when asked. */
export const retailDigital2 = [
  {
    id: "utility-bill-deducted-twice",
    lang: "zh",
    kind: "complaint",
    phase: "in_sale",
    channels: ["chat", "phone", "web"],
    product: "手机银行生活缴费",
    causes: ["product_service.defect", "perceived_loss.actual_loss"],
    severity: 2,
    title: (t) => ["交一次电费，扣了两次钱", "缴费显示失败，钱却扣了两笔", "同一张燃气账单，付了双份"][t.nth % 3]!,
    words: (t) =>
      [
        `交电费，页面转了半天说“缴费失败”，我就又交了一次。结果扣了两笔，每笔${said(t.small)}元。失败你扣什么钱？扣了钱你说什么失败？`,
        `${t.when}在App缴费，重复扣款${said(t.small)}元。截图已发，两笔流水号不同，时间差四十秒，第一笔页面明明写着失败。请告知何时退回，退到哪里。`,
        `我妈第一次自己用手机交费，就遇上扣两次。她现在逢人就说手机银行吃钱，我怎么解释都没用。退钱之外，能不能给她打个电话，说清楚不是她按错了？`,
      ][t.nth % 3]!,
    businessNeed: (t) => `查清同一张账单为何扣了两次，多扣的${said(t.small)}元退回来。`,
    emotionalNeed: () => "页面说失败却扣了钱，心里没底；想知道不是自己按错了。",
    note: (t) => `两笔间隔四十秒，顾客没有按错，是页面没等到回执。退款从缴费单位走还是我行先垫，问清再答。尾号${t.tail}。`,
    progress: (t) => `${t.caller}，两笔扣款都找到了，正在和缴费平台核对哪一笔已经销账。后天15:00前告诉您结果和退款路径。期间请先不要再次缴费。`,
    tasks: [
      {
        department: "digital",
        question: () => "同一账单重复扣款的原因？两笔是否都已销账？",
        answer: (t) =>
          `缴费平台回执超时，我行页面显示失败，实际已扣款；客户再次缴费又成功。两笔中一笔已销账，一笔为重复，金额${t.small}元。平台承认回执延迟，我行页面没有“处理中”的状态。`,
        finding: "upheld",
      },
    ],
    ownFault: () => "平台回执慢，但把没有结果显示成失败，是我们的页面。双方各担一部分，退款由我行先办。",
    responsibility: "shared",
    responsibilityReason: () => "缴费平台回执超时，我行页面将处理中显示为失败，共同导致重复扣款。",
    demand: (t) => `多扣的${said(t.small)}元退回原账户。`,
    remedy: { kind: "refund", amount: "small", text: (t) => `重复扣款${t.small}元由我行先行退回原账户，再与平台清算。` },
    proposal: (t) =>
      `${t.caller}，查清了，操作没有问题，是缴费平台的回执慢了，我们的页面又把“还没结果”显示成了“失败”。补救办法是重复的${t.small}元由我们先退到尾号${t.tail}的账户，不用等平台；平台那边由我们去结算。您看可以吗？`,
    reply: (t) => ["可以，到账了，挺快。", "同意。请尽快改页面。", "钱退了。我妈接到你电话可高兴了，说原来不是她笨。"][t.nth % 3]!,
    answer: "accepted",
    account: (t) =>
      `${t.caller}，您好。${t.when}的缴费，第一笔其实已经成功，因为缴费平台回执超时，我们的页面显示成失败，您再次缴费便扣了第二笔。平台和我行各有责任，您的操作没有问题。重复的${t.small}元已退回尾号${t.tail}的账户。页面已加上“处理中，请勿重复缴费”的状态。如您不认可，可向本行合规与消费者权益部申请复核，也可向当地金融消费纠纷调解组织申请调解。`,
  },
  {
    id: "daily-limit-cut-by-risk-rule",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["phone", "counter", "social"],
    product: "非柜面转账限额",
    causes: ["communication.explanation_unclear", "recognition.not_respected"],
    severity: 2,
    title: (t) => ["限额被调到一千，自己的钱转不动", "没欠没赖，凭什么限我转账额度", "每天只能转一千，装修款付不出"][t.nth % 3]!,
    words: (t) =>
      [
        `我自己的钱，我想转多少转多少！${t.when}进货，${said(t.amount)}元转不出去，说我每天限一千。我没赌过博，没卖过卡，凭什么限我？把我当骗子防，骗子你们倒防住了没有？`,
        `突然收到短信说限额调到一千，理由是“风险防控”。我一个退休老师，一年转账没几笔，风险在哪里？请你们讲道理，别拿四个字打发我。`,
        `限额一千，装修款分几天转，师傅以为我耍赖，工地停了。我去柜台提额，要我拿合同、拿发票、拿聊天记录。花自己的钱还得写申请书。`,
      ][t.nth % 3]!,
    businessNeed: () => "弄清限额为什么调低，怎样按实际用途调上去，眼下这笔怎么转出去。",
    emotionalNeed: () => "觉得被当成坏人，要的是一个说得通的理由和一点信任。",
    note: () => "顾客很在意“被当骗子”。别说“国家规定”，讲清是哪一类账户统一调整的，再给提额的两条路。",
    progress: (t) =>
      `${t.caller}，限额调整的原因和调高的办法，我正请运营管理部出具说明，明天17:00前电话告诉您。眼下急用的这笔，可以到就近柜台当场转出，不受这个限额影响，我可以替您预约。`,
    tasks: [
      {
        department: "operations",
        question: (t) => `尾号${t.tail}账户限额为何调整？有无通知？调高的条件是什么？`,
        answer: () =>
          "该账户一年以上无大额非柜面交易，按涉诈风险分级办法统一调至一千，短信提前七日送达，回执成功。凭任一用途材料可当场调高，或在App视频核实后调高。操作合规。",
        finding: "not_upheld",
      },
    ],
    ownFault: null,
    responsibility: "not_established",
    responsibilityReason: () => "限额调整依规进行并已提前通知，未发现任何一方过错，不认定责任。",
    demand: () => "把限额恢复到原来的，以后别乱动。",
    remedy: { kind: "explanation", amount: null, text: () => "说明调整依据与通知记录；提供视频核实、柜台凭一项材料两种调高方式，预约优先办理。" },
    proposal: (t) =>
      `${t.caller}，您的账户一年多没有大额转账，这次是按同一标准对这一类账户统一调整的，没有针对谁，短信提前七天发出过。调高有两条路：一是App里视频核实，十分钟左右；二是到柜台，带一样能说明用途的东西，收据、订单都行。核实通过后当场调高，额度按您的用途来定。您想走哪一条，我来约。`,
    reply: (t) =>
      ["要我证明我花我自己的钱，这个理我不认。不接受。", "我不视频，也不去柜台，我要你们给我恢复。不同意。", "道理我听了，还是觉得不受信任，不接受这个结果。"][
        t.nth % 3
      ]!,
    answer: "refused",
    account: (t) =>
      `${t.caller}，您好。尾号${t.tail}账户因一年以上没有大额非柜面交易，按涉诈风险分级办法统一调低限额，短信在生效前七天送达。调整的依据和通知都核对过，没有发现差错，也没有针对您个人。直接恢复原限额缺少核实这一步，因此没有办理；视频或柜台任选一种，核实后即可调高，柜台转账不受影响。让您有“被防着”的感觉，我们理解，短信的说法正在改得更明白。您不认可，可向本行合规与消费者权益部申请复核，也可向当地金融消费纠纷调解组织申请调解。`,
  },
  {
    id: "autopay-signed-long-ago",
    lang: "zh",
    kind: "dispute",
    phase: "after_sale",
    channels: ["chat", "phone"],
    product: "快捷支付签约扣款",
    causes: ["perceived_loss.actual_loss", "communication.information_gap"],
    severity: 1,
    title: (t) => ["没买过东西，每月被扣一笔会员费", "不知道哪来的自动续费，扣了好几个月", "陌生商户月月扣钱，谁签的约"][t.nth % 3]!,
    words: (t) =>
      [
        `我查流水查出来的，有个什么视频会员，每个月扣我${said(t.small)}元，扣了${t.times}个月！我从来不看那玩意儿。没有密码、没有验证码，你们银行问都不问就把钱给人家？`,
        `尾号${t.tail}每月被扣${said(t.small)}元，商户名我不认识，共${t.times}个月。请立即停掉，并把钱追回来。你们怎么能让别人随便从我卡里拿钱。`,
        `我对账才看见，一个没听过的商户，月月${said(t.small)}元，扣了${t.times}回。我六十多的人，会什么会员？打电话问，说是我自己同意的。我什么时候同意的？拿出来我看看。`,
      ][t.nth % 3]!,
    businessNeed: (t) => `停掉每月${said(t.small)}元的扣款，弄清签约从哪里来，已扣的怎么要回来。`,
    emotionalNeed: () => "钱在不知情时被拿走，没有安全感。",
    note: () => "先停扣再查。签约很可能是孩子用的平板上点的，别下结论，请顾客自己回想。",
    progress: (t) => `${t.caller}，这项扣款我们可以先为您关闭，您回复“同意关闭”我马上办。签约的时间和方式，我正在向支付机构查，明天18:00前告诉您。`,
    tasks: [
      {
        department: "digital",
        question: (t) => `尾号${t.tail}每月${t.small}元扣款的签约时间、方式、商户？我行能否解约？`,
        answer: (t) =>
          `签约由支付机构发起，签约当时输入过本行短信验证码，设备为客户名下平板。我行按指令代扣，已扣${t.times}笔。我行一侧可解除授权，退款须由商户办理。`,
        finding: "not_ours",
      },
    ],
    ownFault: null,
    responsibility: "third_party",
    responsibilityReason: () => "自动续费约定在客户与商户之间，签约验证通过，我行按授权代扣无误。",
    demand: () => "马上停掉，扣过的钱退回来。",
    remedy: { kind: "service_recovery", amount: null, text: () => "即时解除代扣授权；代拟退款申请并提供商户渠道；教会顾客查看全部签约。" },
    proposal: (t) =>
      `${t.caller}，扣款授权已按您的意思关闭，下个月起不会再扣。签约是在您名下一台平板上完成的，当时输入过短信验证码，也许是家里人操作的。已扣的${t.times}笔要由商户退，我们替您拟好了申请，附上流水，您签个名我们就发过去，三个工作日后我来问结果。`,
    reply: (t) =>
      ["哎，应该是我家孩子……申请我签，谢谢。", "停了就好。原来在App里能看到全部签约，我学会了。", "孙子承认了，是他点的。申请我签，也谢谢你们没笑话我。"][
        t.nth % 3
      ]!,
    answer: "accepted",
    account: (t) =>
      `${t.caller}，您好。每月${t.small}元的扣款来自商户的自动续费，签约时通过了短信验证，我行按授权代扣，没有差错，责任不在我行。代扣授权已关闭，已扣${t.times}笔的退款申请已替您提交商户，商户答复后由我转告您。今后可在手机银行“签约管理”里随时查看、关闭。对我行的处理有意见，可向本行合规与消费者权益部申请复核，也可向当地金融消费纠纷调解组织申请调解；与商户的争议可向消费者组织反映。`,
  },
] satisfies readonly Story[];
