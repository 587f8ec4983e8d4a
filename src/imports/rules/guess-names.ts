import { plainName, TARGET_KEYS, type Target } from "./targets.ts";

/** What people call the column of each field, and that of the key of a row, in Chinese and English: the surest first. */
const NAMES = {
  key: "id key 编号 工单号 工单编号 投诉编号 诉求编号 留言编号 流水号 序号 单号 caseid complaintid ticket ticketid number no 投诉单号 诉求单号 案件编号 受理编号 reference referenceno casenumber",
  words:
    "words 诉求原文 诉求内容 投诉内容 诉求 内容 正文 详情 描述 反映内容 留言详情 问题描述 complaint detail details description narrative body text content message 原话 顾客原话 客户原话 投诉原文 来电内容 留言内容 诉求描述 投诉描述 投诉详情 complainttext",
  title: "title 标题 主题 事由 投诉标题 留言主题 subject summary 诉求标题 工单标题",
  receivedAt:
    "receivedat 收到时间 受理时间 投诉时间 投诉日期 登记时间 登记日期 来电时间 留言时间 创建时间 日期 时间 received datereceived created createdat date 收到日期 来电日期 来访时间 留言日期 反映时间 提交时间 receivedon submittedat",
  channel:
    "channel 渠道 来源渠道 投诉渠道 受理渠道 来源 submittedvia via source 来电渠道 反映渠道 诉求渠道 诉求来源 投诉来源",
  kind: "kind 类别 类型 诉求类型 投诉类型 性质 type 诉求类别 投诉类别 工单类型",
  phase: "phase 服务阶段 阶段",
  product: "product 产品 业务 业务类型 产品名称 涉及业务 投诉业务 service 产品类型 业务名称 涉及产品 投诉产品",
  severity: "severity 严重程度 等级 级别 紧急程度 优先级 priority 严重度 严重等级 投诉等级",
  causes: "causes 原因 投诉原因 cause reason",
  incidentOn: "incidenton 发生日期 事发日期 发生时间 incidentdate incident dateofincident",
  customerName:
    "customername 客户姓名 顾客姓名 客户名称 投诉人 投诉人姓名 姓名 称呼 客户 顾客 customer name 顾客称呼 客户称呼 顾客名称 来电人 来电人姓名 来访人 反映人 诉求人 customersname fullname",
  customerPhone:
    "customerphone 联系电话 手机 手机号 手机号码 电话 电话号码 联系方式 phone mobile tel telephone 顾客电话 客户电话 顾客手机 客户手机 来电号码 投诉人电话 phonenumber customersphone",
  customerEmail: "customeremail 邮箱 电子邮箱 邮件 email mail 顾客邮箱 客户邮箱 电子邮件 emailaddress customersemail",
  customerKey: "customerkey 客户号 客户编号 顾客编号 user userid customerid 用户编号 customernumber",
  referralNumber: "referralnumber 转办编号 转办单号 交办编号 外部编号 referral",
  acceptedAt: "acceptedat accepted 受理时间 受理日期",
  reply:
    "reply 答复 答复意见 答复内容 回复 回复内容 处理结果 办理结果 response answer 官方答复 处理情况 办理情况 处理意见 办理意见 反馈结果 result outcome resolution",
  replyAt:
    "replyat 答复时间 答复日期 回复时间 回复日期 办结时间 办结日期 responsedate answeredat replied timeofreply repliedat replydate",
  replyBy: "replyby 答复人 答复单位 回复单位 承办单位 经办人 经办 处理人 handler 回复人 答复部门 处理部门 处理单位",
  agreement: "agreement 客户意见 是否接受 顾客答复 客户答复 customersanswer",
  finding: "finding 认定 认定结果 核查结论 结论",
  closedAt: "closedat 结案时间 结案日期 关闭时间 closed closeddate 关闭日期 完成时间 完成日期 处理完成时间 completedat",
} satisfies Record<Target | "key", string>;

/**
 * All names by which a column is taken for a field, as names are compared, the surest first. One that another field
 * has too comes last: beside 来电时间, 受理时间 is when a complaint was accepted; alone, when it was received.
 */
export function namesOf(target: Target): string[] {
  const own = plainNames(target);
  const others = new Set(TARGET_KEYS.filter((key) => key !== target).flatMap(plainNames));
  return [...own.filter((name) => !others.has(name)), ...own.filter((name) => others.has(name))];
}

export function keyNames(): string[] {
  return plainNames("key");
}

function plainNames(of: keyof typeof NAMES): string[] {
  return NAMES[of].split(" ").map(plainName);
}
