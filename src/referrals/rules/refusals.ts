import { refusing } from "../../kernel/refusal.ts";

/** Every no about referrals and what we answer them with. */
export const referralRefusals = {
  referral_not_found: {
    kind: "not_found",
    say: { zh: "没有这份转来件，或者您看不到。", en: "There is no such referral, or it is not yours to see." },
  },
  referral_case_unknown: {
    kind: "invalid",
    field: "caseNumber",
    say: {
      zh: "没有这个编号的个案，或者您看不到。",
      en: "There is no case of this number, or it is not yours to see.",
    },
  },
  referral_case_stored: {
    kind: "rule",
    rule: "R12",
    say: {
      zh: "这个编号登记过，那件个案已经封存。请合规先解除封存，再补充。",
      en: "This number is known and its case is only stored. Ask compliance to release the case, then add to it.",
    },
  },
  referral_changed: {
    kind: "conflict",
    wayOut: "reload",
    say: {
      zh: "您打开后，同事改过这份转来件，请对照后再保存。",
      en: "A colleague has changed this referral since you opened it. Compare and save again.",
    },
  },
  referral_number_known: {
    kind: "conflict",
    rule: "R13",
    field: "number",
    say: {
      zh: "对方的这个编号已经登记过另一份转来件，请先核对来件上的编号。",
      en: "This number of theirs already stands for another referral. Check it against what they sent.",
    },
  },
  referral_withdrawn: {
    kind: "conflict",
    rule: "R13",
    say: {
      zh: "对方已经撤回这份转来件。对方又来件时，用同一编号再登记，就会重新打开。",
      en: "The body has withdrawn this referral. If it writes again, register the same number: that opens it anew.",
    },
  },
  referral_day_wrong: {
    kind: "invalid",
    field: "issuedOn",
    say: { zh: "对方的发出日期不能晚于收到日期。", en: "The body cannot have issued it after we received it." },
  },
  demand_unknown: {
    kind: "not_found",
    say: { zh: "没有这一项要求。", en: "There is no such demand." },
  },
  package_incomplete: {
    kind: "rule",
    rule: "R8",
    say: { zh: "答复还不完整，不能送审。", en: "The answer is not complete and cannot be submitted." },
  },
  package_by_author: {
    kind: "rule",
    rule: "R11",
    say: {
      zh: "您参与写了这份答复，请由没有参与的主管审批。",
      en: "You wrote part of this answer. Somebody who did not has to approve it.",
    },
  },
  package_not_now: {
    kind: "conflict",
    wayOut: "reload",
    say: {
      zh: "答复现在的状态不能这样做，请刷新后再看。",
      en: "The answer is not in a state for this. Reload and look again.",
    },
  },
  package_under_review: {
    kind: "conflict",
    say: {
      zh: "答复正在审批，审批结束后才能再改。",
      en: "The answer is being reviewed; it can be changed once that is done.",
    },
  },
  package_reason_needed: {
    kind: "invalid",
    field: "reason",
    say: { zh: "请写明退回的理由。", en: "Say why it is sent back." },
  },
  package_piece_unknown: {
    kind: "invalid",
    field: "pieces",
    say: {
      zh: "所选的证据不在这件个案里，或者您看不到。",
      en: "A chosen piece of evidence is not on this case, or not yours to see.",
    },
  },
  sending_in_future: {
    kind: "invalid",
    field: "sentAt",
    say: {
      zh: "送出的时间不能在将来，也不能早于签发。",
      en: "It cannot have been sent in the future, nor before it was issued.",
    },
  },
} as const;
export const refuseReferral = refusing(referralRefusals);
