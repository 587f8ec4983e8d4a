import type { Seeded } from "../kernel/seeded.ts";
import type { Remedy } from "../kernel/vocabulary.ts";

type Lang = "zh" | "en";
interface Said {
  caller: string;
  agent: string;
  /** Department the writer signs for. */
  desk: string;
  /** `明天17:00`, `at 17:00 tomorrow`. */
  due: string;
  number: string;
}

const ACKNOWLEDGEMENTS: Record<Lang, readonly ((s: Said) => string)[]> = {
  zh: [
    (s) =>
      `${s.caller}，您说的事我们已经受理，编号${s.number}，由我负责到底。${s.due}前我告诉您查到哪一步，期间不用再找其他部门。${s.desk} ${s.agent}`,
    (s) =>
      `${s.caller}，您好。您反映的情况已记下并受理，编号${s.number}。${s.due}前会有我的回话，没有结果也会说进度。${s.desk} ${s.agent}`,
    (s) =>
      `${s.caller}，让您费心了。这件事由我跟进，编号${s.number}，${s.due}前给您回音。有要补充的，直接找我就行。${s.desk} ${s.agent}`,
  ],
  en: [
    (s) =>
      `Dear ${s.caller}, thank you for telling us. Your case is ${s.number} and I am responsible for it to the end. You will hear from me by ${s.due}, and you need not contact anyone else. ${s.agent}, ${s.desk}`,
    (s) =>
      `Dear ${s.caller}, I have taken your case, number ${s.number}. I will write by ${s.due}, even if there is no result yet. ${s.agent}, ${s.desk}`,
  ],
};

export function acknowledgement(lang: Lang, seeded: Seeded, said: Said): string {
  return seeded.pick(ACKNOWLEDGEMENTS[lang])(said);
}

/** The same when a colleague takes the complaint for the owner. */
export function acknowledgementFor(lang: Lang, said: Said): string {
  if (lang === "en")
    return `Dear ${said.caller}, your case is taken, number ${said.number}. ${said.agent} of ${said.desk} is responsible for it to the end and will be in touch by ${said.due}.`;
  return `${said.caller}，您说的事已经受理，编号${said.number}，由${said.desk}${said.agent}负责到底，${said.due}前给您回话，您不用再找其他部门。`;
}

export function handOverMessage(lang: Lang, said: Pick<Said, "caller" | "agent"> & { next: string }): string {
  if (lang === "en")
    return `Dear ${said.caller}, from today my colleague ${said.next} takes care of your case. Everything you told me is on file; you will not have to explain it again. ${said.agent}`;
  return `${said.caller}，从今天起由我的同事${said.next}接着办您的事。您说过的都记在案，不用再讲一遍，约好的时间不变。${said.agent}`;
}

/** Short words of a customer who accepts the account. */
export const THANKS: Record<Lang, readonly string[]> = {
  zh: [
    "收到了，说得清楚，就这样吧。",
    "看到了，谢谢你一直跟着。",
    "好的，没有别的意见了。",
    "行，事情办完就好。",
    "收到，白纸黑字我留着了。",
  ],
  en: [
    "Received, thank you. That settles it for me.",
    "Thank you for following this through.",
    "Clear enough. No further questions.",
  ],
};
export const RESERVED: Record<Lang, readonly string[]> = {
  zh: ["收到。办法我接受，意见我保留。", "先这样，我的意见请你们记着。", "看过了，我说过的那几句还是那几句。"],
  en: ["Received. I accept it, with the reservation I made.", "Fine for now; please keep my remark on file."],
};
export const REFUSED: Record<Lang, readonly string[]> = {
  zh: ["看了，我还是不同意，该走的路我会走。", "这个答复我不接受，后面的途径我知道了。"],
  en: ["I have read it and I still disagree."],
};
/** What customers send in between. */
export const CUSTOMER_WORDS: Record<Lang, readonly string[]> = {
  zh: [
    "凭证我拍好发过去了，看得清吗？",
    "我补充一句：那天我身边还有家人在，可以作证。",
    "不急这一天两天，但别没有下文。",
    "收到，那我等你电话。白天我在上班，中午打比较好。",
    "刚刚又有人打电话问我同一件事，我说已经有人管了。",
  ],
  en: [
    "I have sent the screenshots. Can you read them?",
    "Thank you. Mornings suit me best for a call.",
    "One more detail: I have the receipt if you need it.",
  ],
};

export const MENTION: readonly ((name: string) => string)[] = [
  (name) => `@${name} 这件顾客的情绪比记录里看起来重，回话前请先看一遍原话。`,
  (name) => `@${name} 麻烦留意期限，顾客那边我已经说好时间了，不好再改。`,
  (name) => `@${name} 前面的问题答得很细，只差一张凭证截图，补上我就能往下走。`,
];
export const OWN_FAULT_REASONS: Record<Lang, readonly string[]> = {
  zh: [
    "部门查明的情况指向我们自己的环节，先报主管。",
    "答复里看，差错可能出在我行，按规定请主管先定怎么面对。",
    "事实部分像是我方的疏漏，先标出来，等主管的决定再答复顾客。",
  ],
  en: ["What the department found points at our own side; the supervisor should know first."],
};

/** Why a supervisor lets a remedy pass; money and apologies are only mentioned where there are any. */
export function approvalReasons(lang: Lang, about: { money: boolean; ours: boolean }): string[] {
  if (lang === "en") return ["Agreed; it matches the findings.", "Agreed. Please do it soon."];
  return [
    "同意。与查明的情况相符。",
    "同意，尽快办。",
    ...(about.money ? ["同意，金额有依据。"] : []),
    ...(about.ours ? ["同意。给顾客的话先说歉意，再说办法。"] : []),
  ];
}
export function returnReasons(lang: Lang, about: { money: boolean }): string[] {
  if (lang === "en") return ["Please say who does it and by when, then propose again."];
  const plain = "补救不要只写结果，写清哪天办、谁来办，再报一次。";
  return about.money ? [plain, "请把计算过程附上再报，一步一步写。"] : [plain];
}
export const HAND_BACKS = [
  "问题里的系统不归我们维护，请转给实际运营的部门；我们可以提供接口日志。",
  "这笔业务当天由网点手工办理，我们没有影像，请先向网点调取。",
] as const;
export const NOT_REACHED: Record<Lang, readonly string[]> = {
  en: ["No answer; left a message saying what it is about.", "Engaged; will try again in half an hour."],
  zh: ["无人接听，已留言说明来意。", "占线，半小时后再打。", "关机，已发短信请顾客方便时回电。"],
};
export const SKIP_REASON = "事实清楚：记录和规则都在手上，顾客与我们说的是同一件事，不需要再请部门查。";
export const CORRECTION_REASON = "补查到一天的利息没有算进去，已告知的差额少了，须更正后重新交代。";
export const WITHDRAWALS: Record<Lang, readonly string[]> = {
  zh: [
    "家里找到单据了，是我自己看错，不用查了，谢谢。",
    "对方已经把钱退了，这件就算了吧。",
    "已经办好了，不追究了，你们以后注意。",
  ],
  en: ["The landlord has found the payment after all. Please close this, and thank you."],
};
export const WAITING: readonly { asks: (caller: string) => string; for: string }[] = [
  {
    asks: (caller) => `${caller}，还差一样就能核对：当天的回执或截图。拍一张发过来就行，不清楚也没关系，我先看。`,
    for: "等顾客补当天的回执或截图",
  },
  {
    asks: (caller) => `${caller}，方案已放在您手机银行的信箱里，您和家里人商量，定了告诉我，不催您。`,
    for: "等顾客与家人商量后答复",
  },
  {
    asks: (caller) => `${caller}，您说出差回来再细谈，我记下了。回来后告诉我一个方便的时间。`,
    for: "等顾客出差回来面谈",
  },
];
export const EXTERNAL_BODIES = [
  { body: "云岚市金融消费纠纷调解中心", reason: "顾客选择调解，材料已按清单移交，联系人不变。" },
  { body: "云岚仲裁委员会", reason: "顾客依合同约定申请仲裁，我行已收到受理通知。" },
  { body: "云岚市文澜区人民法院", reason: "顾客已起诉，案件材料移交法务，原联系人继续答疑。" },
] as const;
export const DECIDED_OUTSIDE_REASON = "裁定已送达双方，收回来按裁定给顾客交代。";
export const REOPEN_REASONS = {
  answered: "顾客来电：答应的几件事里有一件没有办到，原答复没有兑现。",
  never_reached: "顾客来电：之前几次电话都没接到，书面答复也没收到，请我们重新讲清楚。",
} as const;
export const BOUNCED_TO = ["热线让顾客去网点问", "网点让顾客自己打热线", "柜台让顾客联系产品公司"] as const;

const PROOFS: Partial<Record<Remedy, readonly string[]>> = {
  refund: ["入账回单已附，顾客收到到账短信。"],
  payment: ["付款回单已附，顾客确认到账。"],
  price_reduction: ["退款回单已附，收货签收单已存。"],
  return: ["退保批单和入账回单已附。"],
  apology: ["致歉信底稿和签收记录已附。", "当面致歉，经过记在备注里。"],
  redo: ["已办结，受理单和办结截图已附。"],
};
/** What shows that a step is done; the remedy's own proof belongs to its first step. */
export function proofOf(kind: Remedy, step: number, lang: Lang, seeded: Seeded): string {
  if (lang === "en") return "Done; record attached.";
  const own = step === 0 ? PROOFS[kind] : undefined;
  return seeded.pick(own ?? ["已办好，截图存档。", "已完成，记录附后。", "已落实，照片和清单存档。"]);
}

export const DECLINES = {
  same_matter_answered_finally: (s: { caller: string; agent: string }) =>
    `${s.caller}，您这次说的与上次已作最终答复的是同一件事，没有新的情况，所以这次不再重复受理。如果您有新的材料，随时给我，我们会重新看。不同意这个决定，可以向本行合规与消费者权益部申诉，也可以向当地金融消费纠纷调解组织申请调解。${s.agent}`,
  pending_with_court_or_arbitration: (s: { caller: string; agent: string }) =>
    `${s.caller}，这件事正由仲裁机构审理，在有结果之前我们不另行受理，以免两边说法不同。审理中需要我们提供的材料，我会按时送到。不同意这个决定，可以向本行合规与消费者权益部申诉。${s.agent}`,
} as const;

/** Why handling takes longer, as the customer will read it. */
export const LONGER_REASONS = [
  "要调取去年的原始凭证，存放在异地档案库，调来核对约需十天",
  "这件事涉及两家合作机构，对方的书面答复还没有收到",
  "要逐笔核对系统日志，技术部门还需要一周时间",
];
