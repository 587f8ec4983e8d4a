import type { Act } from "../platform/act.ts";
import { importValues } from "../taxonomies/actions/import-values.ts";

/** The bank's own businesses, below those that come with the product. What its stories say beyond them waits to be filed. */
const BELOW: Record<string, string> = {
  debit_card: "开户销户 借记卡挂失 自助设备 柜面服务 柜面现金存款 柜面代理取款 代发工资",
  credit_card: "信用卡额度 信用卡账单 信用卡账单分期 信用卡积分 信用卡年费 信用卡催收",
  loan: "房贷提前还款 房贷结清与抵押注销 个人住房贷款利率 云惠消费贷 云岚随心贷 融资融券",
  payment:
    "手机银行 手机银行转账 手机银行登录 手机银行生活缴费 手机银行人脸识别 手机银行证券页 转账汇款 非柜面转账限额 柜面转账 快捷支付签约扣款 短信服务费 电话银行 电话银行与柜面",
  forex: "跨境汇款（留学学费） 跨境汇款柜面服务 个人购汇（手机银行）",
  savings: "定期存款 定期存款（存单） 大额存单转让 养老金账户",
  agency:
    "代销岁岁安年金险 代销集合资金信托 代销重疾险续期扣费 代销海外债基金（QDII） 代销增额终身寿险 代销基金转换 代销基金赎回（手机银行） 代销偏债基金 代销万能型终身寿险 基金定投",
  intermediary: "证券账户转户销户 证券账户股息红利（港股通） 证券交易系统 证券交易佣金 新股申购缴款 私人银行客户服务",
  personal_information: "征信异议",
  precious_metals: "云岚投资金条回购 云岚传世金条（邮寄） 贵金属定制礼品（生肖银章）",
  wealth: "云悦90天持有期 云稳一年封闭理财 云进权益优选理财 云添月月盈理财 云享稳健半年持有理财 理财销售双录",
};

/** Brings the bank's tree of businesses in, as an administrator would from a file. */
export async function bringInBusinesses(act: Act): Promise<void> {
  const lines = Object.entries(BELOW).flatMap(([above, names]) =>
    names.split(" ").map((name, index) => `${above}.${index + 1},${above},${name},,${index + 1},,`),
  );
  const done = await importValues(act, { scheme: "product", csv: lines.join("\n") });
  if (!done.ok) throw new Error(`the demo's businesses are refused: ${done.refusal.code}`);
}

/** Where the bank's customers live, as people say it. */
const PLACES = [
  "杭州",
  "杭州",
  "杭州",
  "宁波",
  "温州",
  "嘉兴",
  "绍兴",
  "金华",
  "台州",
  "上海",
  "苏州",
  "南京",
] as const;

/** Where a case happened: the same place every time it is told. */
export function placeOf(key: string): string {
  const sum = [...key].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return PLACES[sum % PLACES.length]!;
}
