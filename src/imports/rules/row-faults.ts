import { fill, type Said } from "../../kernel/refusal.ts";

/** Why a row is not taken; `{value}`, `{max}` and others are filled in. Each names what to mend in the file. */
export const ROW_FAULTS = {
  line_unreadable: { zh: "这一行不是有效的 JSON：{problem}", en: "This line is not valid JSON: {problem}" },
  line_not_object: { zh: "这一行不是一个 JSON 对象", en: "This line is not a JSON object" },
  line_too_long: { zh: "这一行超过 {max} 字", en: "This line is longer than {max} characters" },
  line_too_deep: { zh: "这一行的内容嵌套超过 {max} 层", en: "This line is nested more than {max} levels deep" },
  quote_not_closed: { zh: "引号没有配对，这一行读不完整", en: "A quote is not closed; the line cannot be read whole" },
  cells_do_not_fit: {
    zh: "这一行有 {cells} 格，表头有 {columns} 列",
    en: "This line has {cells} cells, the header has {columns}",
  },
  binary: { zh: "含有不能保存的二进制字符", en: "holds binary characters that cannot be kept" },
  words_empty: { zh: "诉求原文是空的", en: "what the customer said is empty" },
  key_empty: {
    zh: "编号是空的，认不出是哪一件",
    en: "the number is empty, so the complaint cannot be recognised again",
  },
  too_long: { zh: "{count} 字，最多 {max} 字", en: "{count} characters, at most {max}" },
  date_missing: {
    zh: "没有收到时间，请补上日期，或选“按导入当天算”",
    en: "no date of receipt: add the date, or choose the day of import",
  },
  date_unreadable: { zh: "“{value}”认不出是什么时间", en: "“{value}” cannot be read as a date" },
  date_in_future: { zh: "“{value}”在将来", en: "“{value}” lies in the future" },
  value_unknown: { zh: "“{value}”不在可用的值里：{known}", en: "“{value}” is none of: {known}" },
  before_received: { zh: "“{value}”早于收到诉求的时间", en: "“{value}” is before the complaint was received" },
  closed_before_reply: { zh: "“{value}”早于答复的时间", en: "“{value}” is before the reply" },
  phone_wrong: { zh: "“{value}”不是电话号码", en: "“{value}” is not a phone number" },
  email_wrong: { zh: "“{value}”不是邮箱地址", en: "“{value}” is not a mail address" },
  name_needed: {
    zh: "新顾客没有称呼；若没有称呼这一列，可让顾客编号也作为称呼",
    en: "a new customer has no name; without such a column, let the customer number serve as the name too",
  },
} as const satisfies Record<string, Said>;
export type FaultCode = keyof typeof ROW_FAULTS;

/** Why one row is not taken: the field of the mapping (`line` for the whole line), the code, and words. */
export interface RowFault {
  field: string;
  code: FaultCode;
  say: Said;
}

const LONGEST_VALUE = 60;
const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

/** States a fault; long values are cut. */
export function fault(field: string, code: FaultCode, params: Record<string, string | number> = {}): RowFault {
  const cut = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === "number" ? grouped(value) : key === "value" ? value.slice(0, LONGEST_VALUE) : value,
    ]),
  );
  const { zh, en } = ROW_FAULTS[code];
  return { field, code, say: { zh: fill(zh, cut), en: fill(en, cut) } };
}

/** What is wrong with a row whose customer has no name, unless they are known by a number or contact. */
export function faultOfNameless(customer: { name?: string } | null): RowFault | null {
  return customer && !customer.name ? fault("customerName", "name_needed") : null;
}
