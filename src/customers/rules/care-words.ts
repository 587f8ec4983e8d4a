import type { Adjustment, CareBasis, CareKind } from "./care.ts";

/** What a vulnerable customer needs from us, in words: on pages and in the copy that is theirs. */
interface CareWords {
  adjustment: Record<Adjustment, string>;
  kind: Record<CareKind, string>;
  basis: Record<CareBasis, string>;
}

const zh: CareWords = {
  adjustment: {
    large_print: "大字材料",
    interpreter: "需要翻译",
    slower_calls: "电话慢讲",
    written_only: "只用书面",
    named_contact: "固定联系人",
    home_visit: "上门办理",
  },
  kind: {
    age: "年长",
    illness: "疾病",
    disability: "残障",
    hardship: "生活困难",
    language: "语言不通",
    bereavement: "丧亲",
  },
  basis: {
    consent: "顾客同意记录",
    told_us: "顾客自己说的",
    document: "有材料",
    observed: "同事观察",
  },
};

const en: CareWords = {
  adjustment: {
    large_print: "Large print",
    interpreter: "Interpreter",
    slower_calls: "Slower calls",
    written_only: "Written only",
    named_contact: "Named contact",
    home_visit: "Home visit",
  },
  kind: {
    age: "Age",
    illness: "Illness",
    disability: "Disability",
    hardship: "Hardship",
    language: "Language",
    bereavement: "Bereavement",
  },
  basis: {
    consent: "Customer consented",
    told_us: "Customer told us",
    document: "Document",
    observed: "Observed by a colleague",
  },
};

export const CARE_WORDS = { zh, en };
