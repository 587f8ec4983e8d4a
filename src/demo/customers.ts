import type { Adjustment, CareBasis, CareKind } from "../customers/rules/care.ts";
import { Seeded } from "../kernel/seeded.ts";
import type { Tx } from "../platform/db/database.ts";
import type { Story } from "./story.ts";

/** Who complains: one invented customer. */
export interface DemoCustomer {
  name: string;
  /** 120 is no number range of any carrier, so nobody's telephone rings. */
  phone: string;
  email: string | null;
  sinceYear: number;
  segment: Segment;
  needsCare: string | null;
}
type Segment = "普通客户" | "财富客户" | "私行客户" | "代发客户";

const SURNAMES =
  "沈钱郑黎唐贺齐赵孟乔史葛韦岳施冯古罗骆万王李张刘陈杨黄吴徐孙马朱胡郭林高梁宋许邓韩曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁任卢姚钟姜崔谭陆范汪廖石金贾夏付方邹熊白江闫薛尹段雷侯龙陶顾毛郝龚邵覃武戴莫孔向汤温康柳安倪严牛殷俞章鲁翁柯";
const ENGLISH = [
  "Mr Walker",
  "Ms Okafor",
  "Mr Lindqvist",
  "Mrs Brennan",
  "Mr Castellano",
  "Ms Haddad",
  "Mr Novak",
  "Mrs Fernandes",
  "Ms Whitfield",
  "Mr Osei",
  "Mr Petrov",
  "Ms Marchetti",
  "Mrs Yamada",
  "Mr Delaney",
];
const COUNT = 200;

/** Needs of care the stories lean on, in the words of the customer card. */
export const CARE = {
  hearing: "用文字联系，不打电话",
  age: "说慢一点，书面材料用大字",
  sight: "电话讲清，材料另读一遍",
  strain: "避开早晚联系",
} as const;
/** What all who serve them do, and why, for those who handle their case. */
const MARK_OF: Record<
  keyof typeof CARE,
  { adjustments: Adjustment[]; kinds: CareKind[]; basis: CareBasis; note: string }
> = {
  hearing: { adjustments: ["written_only"], kinds: ["disability"], basis: "told_us", note: "听力二级" },
  age: { adjustments: ["large_print", "slower_calls"], kinds: ["age"], basis: "told_us", note: "独居，子女在外地" },
  sight: { adjustments: ["slower_calls", "named_contact"], kinds: ["disability"], basis: "consent", note: "低视力" },
  strain: {
    adjustments: ["named_contact"],
    kinds: ["illness", "hardship"],
    basis: "consent",
    note: "丈夫住院，家中主要收入中断",
  },
};
const CARE_OF_STORY: Record<string, keyof typeof CARE> = {
  "help-deaf-customer-needs-text": "hearing",
  "help-elder-cannot-hear-hotline-menu": "age",
  "pension-not-credited": "age",
  "praise-teller-stopped-scam": "age",
  "sold-like-a-deposit": "age",
  "suggestion-bigger-print-notices": "sight",
  "locked-money-hospital": "strain",
};

/** The two hundred customers, always the same ones. */
export function demoCustomers(): DemoCustomer[] {
  const seeded = new Seeded("customers");
  return Array.from({ length: COUNT }, (_, at) => {
    const english = at < ENGLISH.length;
    const name = english ? ENGLISH[at]! : chineseName(at - ENGLISH.length);
    const tail = String(1000 + at * 37 + seeded.int(0, 30)).padStart(4, "0");
    const family = english ? name.split(" ")[1]!.toLowerCase() : `guke${at}`;
    return {
      name,
      phone: `1200000${tail}`,
      email: english || seeded.chance(0.2) ? `${family}@example.com` : null,
      sinceYear: seeded.int(2003, 2024),
      segment: segmentAt(at),
      needsCare: careAt(at),
    };
  });
}

function chineseName(at: number): string {
  const place = at % SURNAMES.length;
  const round = Math.floor(at / SURNAMES.length);
  return `${SURNAMES[place]}${(place + round) % 2 === 0 ? "女士" : "先生"}`;
}

// By place in the list, so that a story finds its kind of customer without searching: 14 English, then wealth,
// private banking, payroll, care, and everybody else.
const BANDS = { english: 14, wealth: 84, private: 98, payroll: 108, care: 132 } as const;

function segmentAt(at: number): Segment {
  if (at < BANDS.english) return at % 2 === 0 ? "财富客户" : "普通客户";
  if (at < BANDS.wealth) return "财富客户";
  if (at < BANDS.private) return "私行客户";
  return at < BANDS.payroll ? "代发客户" : "普通客户";
}

function careAt(at: number): string | null {
  if (at < BANDS.payroll || at >= BANDS.care) return null;
  return Object.values(CARE)[at % 4]!;
}

/** A second record of one customer, as a name heard on the telephone leaves it: the page hints at both being one. */
async function insertDouble(tx: Tx, of: DemoCustomer & { id: string }, at: Date, newId: () => string): Promise<void> {
  const [customer_id, created_at] = [newId(), at];
  const name = of.name.replace(/^./u, "申");
  await tx.insertInto("customer").values({ customer_id, name, phone: of.phone, created_at }).execute();
  const phone = { kind: "phone", value: of.phone, preferred: true };
  const account = { kind: "account", value: "6200001200003418", preferred: false };
  await tx
    .insertInto("customer_identifier")
    .values(
      [
        { ...phone, customer_id },
        { ...account, customer_id },
        { ...account, customer_id: of.id },
        { kind: "customer_no", value: "YL00120418", preferred: false, customer_id: of.id },
      ].map((one) => ({ ...one, identifier_id: newId(), added_at: at })),
    )
    .execute();
}

function markOf(needsCare: string | null, at: Date) {
  const found = Object.entries(CARE).find(([, words]) => words === needsCare)?.[0] as keyof typeof CARE | undefined;
  if (!found) return { care_adjustments: [] as string[], care_kinds: [] as string[] };
  const { adjustments, kinds, basis, note } = MARK_OF[found];
  return {
    care_adjustments: [...adjustments] as string[],
    care_kinds: [...kinds] as string[],
    care_basis: basis,
    care_note: note,
    care_set_at: at,
    care_set_by_name: "陈以恒",
  };
}

/** Places in the list of customers who could have told this story. */
export function customersFor(story: Story, wealth: boolean): number[] {
  const all = Array.from({ length: COUNT }, (_, at) => at);
  const care = CARE_OF_STORY[story.id];
  if (care) return all.filter((at) => careAt(at) === CARE[care]);
  if (story.lang === "en") return all.filter((at) => at < BANDS.english);
  if (/^private-|^manager-left|^trust-/.test(story.id)) return all.filter((at) => segmentAt(at) === "私行客户");
  if (story.id.startsWith("payroll-")) return all.filter((at) => segmentAt(at) === "代发客户");
  if (wealth) return all.filter((at) => at >= BANDS.english && at < BANDS.wealth);
  return all.filter((at) => at >= BANDS.care || (at >= BANDS.english && at < BANDS.english + 20));
}

/** Puts all customers with their telephone numbers and mail addresses into the database; ids in the order of the list. */
export async function insertCustomers(tx: Tx, at: Date, newId: () => string): Promise<void> {
  const rows = demoCustomers().map((one) => ({ ...one, id: newId() }));
  await tx
    .insertInto("customer")
    .values(
      rows.map((one) => ({
        customer_id: one.id,
        name: one.name,
        phone: one.phone,
        email: one.email,
        since_year: one.sinceYear,
        segment: one.segment,
        needs_care: one.needsCare,
        ...markOf(one.needsCare, at),
        region_id: null,
        created_at: at,
      })),
    )
    .execute();
  const keys = rows.flatMap((one) => [
    { kind: "phone", key: one.phone, customer_id: one.id },
    ...(one.email ? [{ kind: "email", key: one.email, customer_id: one.id }] : []),
  ]);
  await tx.insertInto("customer_key").values(keys).execute();
  const identifiers = keys.map(({ customer_id, kind, key }) => ({
    customer_id,
    identifier_id: newId(),
    kind,
    value: key,
    preferred: true,
    added_at: at,
  }));
  await tx.insertInto("customer_identifier").values(identifiers).execute();
  await insertDouble(tx, rows[ENGLISH.length]!, at, newId);
}
