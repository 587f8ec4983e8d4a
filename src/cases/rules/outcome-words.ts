import type {
  Agreement,
  EvidenceKind,
  EvidenceSource,
  Finding,
  Remedy,
  Responsibility,
} from "../../kernel/vocabulary.ts";

/** What came of a case and what it rests on, in words: on pages, in case files, in copies for the customer. */
interface OutcomeWords {
  finding: Record<Finding, string>;
  responsibility: Record<Responsibility, string>;
  remedy: Record<Remedy, string>;
  agreement: Record<Agreement, string>;
  evidenceKind: Record<EvidenceKind, string>;
  evidenceSource: Record<EvidenceSource, string>;
}

const zh: OutcomeWords = {
  finding: {
    upheld: "成立",
    partly_upheld: "部分成立",
    not_upheld: "不成立",
    not_established: "无法查明",
    not_ours: "不属我方",
  },
  responsibility: {
    company: "我方",
    customer: "顾客",
    third_party: "第三方",
    shared: "共同",
    not_established: "无法认定",
  },
  remedy: {
    apology: "道歉",
    explanation: "解释说明",
    redo: "重办或修复",
    replacement: "更换",
    return: "退货",
    refund: "退费",
    price_reduction: "减价",
    payment: "补回损失",
    goodwill: "善意礼品",
    service_recovery: "服务补救",
    process_change: "改进流程",
    none: "不作补救",
  },
  agreement: {
    accepted: "同意",
    accepted_under_protest: "同意，但保留意见",
    refused: "不同意",
    no_answer: "未答复",
    decided_outside: "由外部裁定",
  },
  evidenceKind: {
    contract: "合同",
    receipt: "凭证",
    screenshot: "截图",
    record: "系统记录",
    recording: "录音录像",
    photo: "照片",
    letter: "信函",
    other: "其他",
  },
  evidenceSource: { customer: "顾客", staff: "我方", third_party: "第三方" },
};

const en: OutcomeWords = {
  finding: {
    upheld: "Upheld",
    partly_upheld: "Partly upheld",
    not_upheld: "Not upheld",
    not_established: "Not established",
    not_ours: "Not ours",
  },
  responsibility: {
    company: "Ours",
    customer: "Customer’s",
    third_party: "Third party’s",
    shared: "Shared",
    not_established: "Not established",
  },
  remedy: {
    apology: "Apology",
    explanation: "Explanation",
    redo: "Redo or repair",
    replacement: "Replacement",
    return: "Return",
    refund: "Refund",
    price_reduction: "Price reduction",
    payment: "Payment for the loss",
    goodwill: "Goodwill gift",
    service_recovery: "Service recovery",
    process_change: "Process change",
    none: "No remedy",
  },
  agreement: {
    accepted: "Accepted",
    accepted_under_protest: "Accepted under protest",
    refused: "Refused",
    no_answer: "No answer",
    decided_outside: "Decided outside",
  },
  evidenceKind: {
    contract: "contract",
    receipt: "receipt",
    screenshot: "screenshot",
    record: "system record",
    recording: "recording",
    photo: "photo",
    letter: "letter",
    other: "other",
  },
  evidenceSource: { customer: "customer", staff: "us", third_party: "third party" },
};

export const OUTCOME_WORDS = { zh, en };
