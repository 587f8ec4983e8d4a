import { LENGTHS } from "../../kernel/fields.ts";
import { AGREEMENTS, CAUSE_KEYS, CHANNELS, FINDINGS, KINDS, PHASES, SEVERITIES } from "../../kernel/vocabulary.ts";

/** What a field of a case takes: text with a limit, an instant, a day, one of a vocabulary, or several. */
export type Takes =
  | { as: "text"; max: number }
  | { as: "instant" }
  | { as: "day" }
  | { as: "one"; of: readonly string[] }
  | { as: "many"; of: readonly string[]; max: number };

/**
 * Every field a mapping can fill, with what it takes and the column names by which it is guessed. `reply` with
 * `replyAt` makes a case with its history; the fields below it belong to that history.
 */
export const TARGETS = {
  words: {
    takes: { as: "text", max: LENGTHS.words },
    names:
      "words 诉求原文 诉求内容 投诉内容 诉求 内容 正文 详情 描述 反映内容 留言详情 问题描述 complaint detail details description narrative body text content message",
  },
  title: {
    takes: { as: "text", max: LENGTHS.title },
    names: "title 标题 主题 事由 投诉标题 留言主题 subject summary",
  },
  receivedAt: {
    takes: { as: "instant" },
    names:
      "receivedat 收到时间 受理时间 投诉时间 投诉日期 登记时间 登记日期 来电时间 留言时间 创建时间 日期 时间 received datereceived created createdat date",
  },
  channel: {
    takes: { as: "one", of: CHANNELS },
    names: "channel 渠道 来源渠道 投诉渠道 受理渠道 来源 submittedvia via source",
  },
  kind: { takes: { as: "one", of: KINDS }, names: "kind 类别 类型 诉求类型 投诉类型 性质 type" },
  phase: { takes: { as: "one", of: PHASES }, names: "phase 服务阶段 阶段" },
  product: {
    takes: { as: "text", max: LENGTHS.name },
    names: "product 产品 业务 业务类型 产品名称 涉及业务 投诉业务 service",
  },
  severity: {
    takes: { as: "one", of: SEVERITIES.map(String) },
    names: "severity 严重程度 等级 级别 紧急程度 优先级 priority",
  },
  causes: { takes: { as: "many", of: CAUSE_KEYS, max: 12 }, names: "causes 原因 投诉原因 cause reason" },
  incidentOn: { takes: { as: "day" }, names: "incidenton 发生日期 事发日期 发生时间 incidentdate incident" },
  customerName: {
    takes: { as: "text", max: LENGTHS.name },
    names: "customername 客户姓名 顾客姓名 客户名称 投诉人 投诉人姓名 姓名 称呼 客户 顾客 customer name",
  },
  customerPhone: {
    takes: { as: "text", max: 40 },
    names: "customerphone 联系电话 手机 手机号 手机号码 电话 电话号码 联系方式 phone mobile tel telephone",
  },
  customerEmail: { takes: { as: "text", max: 200 }, names: "customeremail 邮箱 电子邮箱 邮件 email mail" },
  customerKey: {
    takes: { as: "text", max: 200 },
    names: "customerkey 客户号 客户编号 顾客编号 user userid customerid",
  },
  referralNumber: {
    takes: { as: "text", max: 60 },
    names: "referralnumber 转办编号 转办单号 交办编号 外部编号 referral",
  },
  acceptedAt: { takes: { as: "instant" }, names: "acceptedat accepted" },
  reply: {
    takes: { as: "text", max: LENGTHS.message },
    names: "reply 答复 答复意见 答复内容 回复 回复内容 处理结果 办理结果 response answer",
  },
  replyAt: {
    takes: { as: "instant" },
    names: "replyat 答复时间 答复日期 回复时间 回复日期 办结时间 responsedate answeredat replied",
  },
  replyBy: {
    takes: { as: "text", max: LENGTHS.name },
    names: "replyby 答复人 答复单位 回复单位 承办单位 经办人 经办 处理人 handler",
  },
  agreement: { takes: { as: "one", of: AGREEMENTS }, names: "agreement 客户意见 是否接受" },
  finding: { takes: { as: "one", of: FINDINGS }, names: "finding 认定 认定结果 核查结论" },
  closedAt: { takes: { as: "instant" }, names: "closedat 结案时间 结案日期 关闭时间 closed closeddate" },
} as const satisfies Record<string, { takes: Takes; names: string }>;
export type Target = keyof typeof TARGETS;
export const TARGET_KEYS = Object.keys(TARGETS) as Target[];

/** Column names by which the identity of a row is guessed. */
export const KEY_NAMES =
  "id key 编号 工单号 工单编号 投诉编号 诉求编号 留言编号 流水号 序号 单号 caseid complaintid ticket ticketid number no";

/** A name as it is compared: letters and digits only, lower case, half width. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
