import { CASE_WORDS } from "../../cases/rules/words.ts";
import type { EvidenceKind, EvidenceSource, Finding, Responsibility } from "../../kernel/vocabulary.ts";

const FINDING: Record<"zh" | "en", Record<Finding, string>> = {
  zh: {
    upheld: "成立",
    partly_upheld: "部分成立",
    not_upheld: "不成立",
    not_established: "无法查明",
    not_ours: "不属我方",
  },
  en: {
    upheld: "upheld",
    partly_upheld: "partly upheld",
    not_upheld: "not upheld",
    not_established: "not established",
    not_ours: "not ours",
  },
};
const RESPONSIBILITY: Record<"zh" | "en", Record<Responsibility, string>> = {
  zh: { company: "我方", customer: "顾客", third_party: "第三方", shared: "共同", not_established: "无法认定" },
  en: {
    company: "ours",
    customer: "the customer's",
    third_party: "a third party's",
    shared: "shared",
    not_established: "not established",
  },
};
const KIND: Record<"zh" | "en", Record<EvidenceKind, string>> = {
  zh: {
    contract: "合同",
    receipt: "凭证",
    screenshot: "截图",
    record: "系统记录",
    recording: "录音录像",
    photo: "照片",
    letter: "信函",
    other: "其他",
  },
  en: {
    contract: "contract",
    receipt: "receipt",
    screenshot: "screenshot",
    record: "system record",
    recording: "recording",
    photo: "photo",
    letter: "letter",
    other: "other",
  },
};
const SOURCE: Record<"zh" | "en", Record<EvidenceSource, string>> = {
  zh: { customer: "顾客", staff: "我方", third_party: "第三方" },
  en: { customer: "customer", staff: "us", third_party: "third party" },
};

/** The words of closed vocabularies in the language of the file; a key without a word stands as it is. */
export function fileWord(locale: "zh" | "en") {
  const words = {
    kind: CASE_WORDS[locale].kind,
    channel: CASE_WORDS[locale].channel,
    state: CASE_WORDS[locale].state,
    finding: FINDING[locale],
    responsibility: RESPONSIBILITY[locale],
    evidenceKind: KIND[locale],
    evidenceSource: SOURCE[locale],
  };
  return (of: keyof typeof words, key: string): string => (words[of] as Record<string, string>)[key] ?? key;
}
