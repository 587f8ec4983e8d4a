import { CARE_WORDS } from "../../../src/customers/rules/care-words.ts";

/** Words of what a vulnerable customer needs from us. */
export const words = {
  adjustment: CARE_WORDS.zh.adjustment,
  kind: CARE_WORDS.zh.kind,
  basis: CARE_WORDS.zh.basis,
  title: "需照顾",
  setBy: "{name}记于{day}",
  why: "缘由",
  whyKept: "只给办理人员看",
  show: "查看缘由",
  noWhy: "没有写缘由",
  mark: "标记照顾",
  change: "改照顾安排",
  form: {
    title: "照顾安排",
    adjustments: "怎么照顾",
    adjustmentsHint: "经办这位顾客的同事都看得到，照做就行",
    kinds: "缘由",
    kindsHint: "只给办理个案的人看，每次查看留记录；不清楚就不选",
    basis: "凭什么知道",
    basisHint: "健康情况属敏感信息：要顾客同意、本人所说或有材料",
    note: "补充说明",
    keep: "缘由保持不变；要改，请先点“查看缘由”。",
    save: "保存",
    saved: "照顾安排已保存",
    lifts: "标记后，未结个案的严重度升一级，不低于3级。",
  },
  reveal: {
    title: "查看照顾的缘由",
    lead: "只给办理个案的人看。看过会留下记录：谁、几时、为什么。",
    submit: "查看",
    reason: "为什么要看",
    placeholder: "如：安排上门前核对行动情况",
    lacks: "请写明为什么要看",
    shown: "依据：{basis}",
  },
};
