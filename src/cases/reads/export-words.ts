import { CASE_WORDS, type CaseWords } from "../rules/words.ts";

/** What an exported table says beside the words of its cases. */
interface TableWords {
  sheet: string;
  head: readonly string[];
  nobody: string;
  anonymous: string;
}

const zh: TableWords = {
  sheet: "个案",
  head: [
    "编号",
    "个案",
    "顾客",
    "类别",
    "渠道",
    "业务",
    "状态",
    "八步",
    "严重度",
    "主办",
    "部门",
    "期限",
    "期限所指",
    "收到",
    "最近动静",
  ],
  nobody: "未分派",
  anonymous: "匿名顾客",
};

const en: TableWords = {
  sheet: "Cases",
  head: [
    "Number",
    "Case",
    "Customer",
    "Kind",
    "Channel",
    "Product",
    "State",
    "Step",
    "Severity",
    "Owner",
    "Department",
    "Deadline",
    "What is due",
    "Received",
    "Last move",
  ],
  nobody: "unassigned",
  anonymous: "anonymous",
};

export type ExportWords = TableWords & CaseWords;
export const EXPORT_WORDS: Record<"zh" | "en", ExportWords> = {
  zh: { ...zh, ...CASE_WORDS.zh },
  en: { ...en, ...CASE_WORDS.en },
};
