import { plainName, TARGET_KEYS, TARGETS, type Target } from "./targets.ts";

/** What people also call a column: the field's own word on the pages, then synonyms that mean nothing else. */
const ALSO: Partial<Record<Target, string>> = {
  words: "原话 顾客原话 客户原话 投诉原文 来电内容 留言内容 诉求描述 投诉描述 投诉详情 complainttext",
  title: "诉求标题 工单标题",
  receivedAt: "收到日期 来电日期 来访时间 留言日期 反映时间 提交时间 receivedon submittedat",
  channel: "来电渠道 反映渠道 诉求渠道 诉求来源 投诉来源",
  kind: "诉求类别 投诉类别 工单类型",
  product: "产品类型 业务名称 涉及产品 投诉产品",
  severity: "严重度 严重等级 投诉等级",
  incidentOn: "dateofincident",
  customerName: "顾客称呼 客户称呼 顾客名称 来电人 来电人姓名 来访人 反映人 诉求人 customersname fullname",
  customerPhone: "顾客电话 客户电话 顾客手机 客户手机 来电号码 投诉人电话 phonenumber customersphone",
  customerEmail: "顾客邮箱 客户邮箱 电子邮件 emailaddress customersemail",
  customerKey: "用户编号 customernumber",
  acceptedAt: "受理时间 受理日期",
  reply: "官方答复",
  replyAt: "timeofreply repliedat replydate",
  replyBy: "回复人 答复部门 处理部门 处理单位",
  agreement: "顾客答复 客户答复 customersanswer",
  finding: "结论",
  closedAt: "关闭日期",
};

/** Names of the key of a row beside those of its own list. */
const KEY_ALSO = "投诉单号 诉求单号 案件编号 受理编号 reference referenceno casenumber";

/**
 * All names by which a column is taken for a field, as names are compared, the surest first. One that another field
 * has too comes last: beside 来电时间, 受理时间 is when a complaint was accepted; alone, when it was received.
 */
export function namesOf(target: Target): string[] {
  const own = allOf(target);
  const others = new Set(TARGET_KEYS.filter((key) => key !== target).flatMap(allOf));
  return [...own.filter((name) => !others.has(name)), ...own.filter((name) => others.has(name))];
}

export function keyNames(listed: string): string[] {
  return split(`${listed} ${KEY_ALSO}`);
}

function allOf(target: Target): string[] {
  return split(`${TARGETS[target].names} ${ALSO[target] ?? ""}`);
}

function split(names: string): string[] {
  return names.trim().split(/\s+/).map(plainName);
}
