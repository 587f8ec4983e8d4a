import type { Story } from "../story.ts";

/** Mortgages: rate, early repayment, release of the charge. */
export const retailLoans = [
  {
    id: "mortgage-rate-cut-not-seen",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["phone", "web", "chat"],
    product: "个人住房贷款利率",
    causes: ["expectation_company.notice_unclear", "communication.explanation_unclear"],
    severity: 2,
    title: (t) => ["新闻说房贷降了，月供一分没少", "利率调整短信写着下调，扣款还是老样子", "邻居月供都降了，就我家没动"][t.nth % 3]!,
    words: (t) =>
      [
        `新闻里天天说房贷利率降了，你们也发短信说下调了。${t.when}扣款，一分没少！我打开App看，利率那一栏还是旧的。你们是不是能拖一个月是一个月？一家老小等着这点钱松口气呢。`,
        `同一个小区、同一年买的房、同一家银行，我邻居月供从这个月就降了，我没有。少降一个月差${t.small}元，钱不多，但凭什么？请说清楚我是哪一类、从哪天起。`,
        `收到短信“您的房贷利率将下调”，我高高兴兴告诉我爱人，结果扣款${t.amount}元，跟上月一模一样。将下调，是将到什么时候？`,
      ][t.nth % 3]!,
    businessNeed: () => "弄清自己的房贷从哪一天起按新利率算，为什么和别人不一样，短信为什么没写日期。",
    emotionalNeed: () => "怕被拖着多付，也怕被区别对待，要一个看得懂的说法。",
    note: () => "顾客合同是每年一月一日重定价，邻居是贷款对应日。用时间轴讲，别念LPR。短信确实没写生效日。",
    progress: (t) => `${t.caller}，您的重定价日和这次短信的发送记录我在核对，明天16:00前给您电话，把哪天起变、变多少一次说清。`,
    tasks: [
      {
        department: "retail",
        question: () => "该户重定价日、当前执行利率、下次调整日？短信是否写明生效日期？",
        answer: () =>
          "合同约定每年1月1日重定价，执行利率正确，下次调整日为次年1月1日。邻居选的是贷款发放对应日，故已调整。短信使用统一模板，没有写明各户生效日期，容易误解。",
        finding: "partly_upheld",
      },
    ],
    ownFault: () => "利率没有算错，短信写得让人误会，算我们的。模板本周改。",
    responsibility: "company",
    responsibilityReason: () => "执行利率与合同一致；短信未写生效日期，使客户产生合理误解，通知责任在我行。",
    demand: () => "给我一个说法，从哪天起降、降多少，写清楚。",
    remedy: { kind: "explanation", amount: null, text: () => "提供个人利率变动时间表；可申请改重定价日一次；修改短信模板。" },
    proposal: (t) =>
      `${t.caller}，扣款没有算错：您合同里约定每年1月1日调整，邻居约定的是放款那一天，所以先变。是我们的短信只写“下调”没写哪天起，让您空欢喜一场，对不起。补救办法是给您一张自己的利率时间表；另外，重定价日在贷款期内可以申请改一次，改成对应日后不能再改，利弊我可以给您算一遍再定。`,
    reply: (t) => ["明白了，原来是日子不一样。算一遍再说，谢谢。", "时间表我看了，清楚。重定价日先不改。", "行。短信真得改，别光说下调。"][t.nth % 3]!,
    answer: "accepted",
    account: (t) =>
      `${t.caller}，您好。您的贷款合同约定每年1月1日重新定价，目前执行利率与合同一致，扣款没有差错；与邻居不同，是因为两户选的重定价日不同。短信没有写明各户的生效日期，引起误解，责任在我行。利率时间表已发您，短信模板已改为逐户写明生效日。因利率执行无误，没有涉及退款。您若不认可，可向本行合规与消费者权益部申请复核，也可向当地金融消费纠纷调解组织申请调解。`,
  },
  {
    id: "mortgage-prepayment-kept-waiting",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["phone", "counter", "web"],
    product: "房贷提前还款",
    causes: ["unmet_over_time.promise_not_kept", "perceived_loss.actual_loss"],
    severity: 2,
    title: (t) => ["提前还款约好的日子一推再推", "还钱还要排队，多付了一个多月利息"][t.nth % 2]!,
    words: (t) =>
      [
        `我要提前还${t.amount}元，预约的时候说${t.when}一定扣。我把理财都赎了，钱放在卡里等着。到那天没扣，打电话说“系统没排上”，改下月。这一个月利息${t.small}元，谁出？我赎理财的损失谁出？`,
        `还钱都要排队，这是哪门子道理。预约单上白纸黑字写着日期，到期不扣，还要我重新预约。第${t.times}次了。你们缺我这点利息？`,
      ][t.nth % 2]!,
    businessNeed: (t) => `按约定提前还款${t.amount}元，弄清为什么没扣，多付的利息${t.small}元怎么处理。`,
    emotionalNeed: () => "守约的一方被一推再推，要的是说话算数。",
    note: () => "预约单有效，是我们没有按日扣。不要再给新日期让顾客等，先确认最近一天能扣再开口。",
    progress: (t) => `${t.caller}，预约记录我已看到，您没有错过任何步骤。没扣成的原因正在查，明天12:00前告诉您，同时给您一个由我确认过的扣款日。`,
    tasks: [
      {
        department: "retail",
        question: (t) => `提前还款预约约定${t.when}扣款，当日为何未执行？延期多付利息多少？最近可扣款日？`,
        answer: (t) => `预约录入时额度占用超当日批次上限，被系统顺延而未通知客户。多付利息${t.small}元。已改为单笔处理，两个工作日内可扣款。`,
        finding: "upheld",
      },
    ],
    ownFault: () => "书面约定的日期没有做到，又没有告知，责任在我方。批次上限请零售业务部一并取消。",
    responsibility: "company",
    responsibilityReason: () => "预约已确认，我行未按约定日扣款且未通知，多付利息由我行造成。",
    demand: (t) => `尽快把款扣了，多出来的利息${t.small}元别让我承担。`,
    remedy: { kind: "payment", amount: "small", text: (t) => `两个工作日内完成提前还款；支付因延期多付的利息${t.small}元。` },
    proposal: (t) =>
      `${t.caller}，约好的那天没有扣，是我们的批次排不上，又没告诉您，说话没算数，对不起。补救办法是：两个工作日内单独为您扣款${t.amount}元；延期多付的利息${t.small}元由我行支付到您的还款卡。扣款当天我给您打电话，您看余额就好。`,
    reply: (t) => ["扣了，利息也到了。这样办事还行。", "同意。希望别人不用打这么多遍电话。"][t.nth % 2]!,
    answer: "accepted",
    account: (t) =>
      `${t.caller}，您好。您预约${t.when}提前还款${t.amount}元，因系统批次上限被顺延，我们没有通知，也没有按期执行，责任在我行。款项已扣划成功，延期多付的利息${t.small}元已支付到您的还款卡，新的还款计划表已发您。批次上限已取消，顺延的预约改为当天电话告知。您若仍有意见，可向本行合规与消费者权益部申请复核，也可向当地金融消费纠纷调解组织申请调解。`,
  },
  {
    id: "mortgage-release-papers-late",
    lang: "zh",
    kind: "complaint",
    phase: "after_sale",
    channels: ["counter", "phone", "letter"],
    product: "房贷结清与抵押注销",
    causes: ["communication.slow_solution", "left_alone.step_unsure"],
    severity: 2,
    title: (t) => ["贷款结清一个月，抵押注销材料还没给", "房子要过户，银行材料拖着不出"][t.nth % 2]!,
    words: (t) =>
      [
        `贷款还清一个多月了，房子要过户，买家天天催，结清证明和注销材料就是出不来。${t.branch}说在分行，分行说在路上。路上？从分行到支行走路也就二十分钟。再拖，人家要我付违约金了。`,
        `${t.when}问${t.branch}抵押注销的事，说负责的人休假了，下周来。我问能不能别人办，说别人不会。一家银行，只有一个人会办这个？`,
      ][t.nth % 2]!,
    businessNeed: () => "尽快拿到结清证明和注销材料，赶上过户时间。",
    emotionalNeed: () => "怕耽误过户赔钱，事情悬着没人接，心里不踏实。",
    note: () => "过户有期限，先问清哪天。材料出来后问顾客是自取还是送到登记大厅，别让顾客两头跑。",
    progress: (t) => `${t.caller}，您的材料在哪一环，我今天就去问到人，今天17:00前告诉您。过户的最后日期请您告诉我，我们按那一天倒着安排。${t.agent}`,
    tasks: [
      {
        department: "operations",
        question: () => "该户结清后他项权证何时出库？现在何处？延迟原因？",
        answer: () => "结清后应五个工作日内出具。因档案柜交接未登记，权证滞留作业中心，经办人休假期间没有安排人接手。现已出库，当日可用印。",
        finding: "upheld",
      },
    ],
    ownFault: () => "超出承诺时限，且无人接替，责任在我方。送到登记大厅，由支行派人。",
    responsibility: "company",
    responsibilityReason: () => "结清材料超过对外公布的时限，系内部交接疏漏造成。",
    demand: () => "马上把材料给我，别耽误过户。",
    remedy: { kind: "redo", amount: null, text: () => "当日用印，派人送至不动产登记大厅，与顾客一同递交。" },
    proposal: (t) =>
      `${t.caller}，权证找到了，因为交接没有登记、经办人休假，在作业中心压了下来，让您着急，对不起。补救办法是今天用印，明天上午由${t.branch}的同事带着材料到登记大厅，和您一起递交，您不用先来网点。您看九点半可以吗？若因此产生了违约金，请把凭据留好，我们核实后再一起商量。`,
    reply: (t) => ["九点半行，我带买家一起来。赶上了，谢谢。", "可以，办成就好，违约金人家没要。"][t.nth % 2]!,
    answer: "accepted",
    account: (t) =>
      `${t.caller}，您好。按我行公布的时限，结清后五个工作日应出具注销材料，您的材料因内部交接没有登记，压了一个多月，责任在我行。材料已送到登记大厅，和您一起递交完成。作业中心已对结清未出库的权证全部清点，经办人休假改为必须指定代办人。如您认为还有损失没有处理，或对结果不认可，可向本行合规与消费者权益部申请复核，也可向当地金融消费纠纷调解组织申请调解。`,
  },
] satisfies readonly Story[];
