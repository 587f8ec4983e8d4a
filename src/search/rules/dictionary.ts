/**
 * Words of the trade that mean the same to whoever searches, one group a line; a query for one finds the others too and
 * says so. Only what may be exchanged in a complaint stands here: a wider word (投诉 for 退款) would bury what was asked.
 */
export const SAME_WORDS: readonly (readonly string[])[] = [
  // Authorities and the numbers people call them by.
  ["银保监会", "国家金融监督管理总局", "金融监管总局", "金监总局", "银监会", "保监会", "NFRA", "CBIRC"],
  ["12378", "银行保险消费者投诉维权热线", "银保监会热线", "金融监管热线"],
  ["12363", "人民银行热线", "金融消费权益保护热线"],
  ["12315", "消费者投诉举报热线", "市场监管热线"],
  ["12345", "市长热线", "政务服务热线", "市民热线"],
  ["人民银行", "中国人民银行", "央行", "人行", "PBOC"],
  ["证监会", "中国证监会", "CSRC"],
  ["市场监管局", "市场监督管理局", "工商局"],
  ["消协", "消费者协会", "消保委"],
  // What customers ask for.
  ["退款", "退钱", "退费", "返还", "refund"],
  ["退一赔三", "假一赔三", "三倍赔偿"],
  ["赔偿", "补偿", "赔付", "compensation"],
  ["道歉", "赔礼", "apology", "apologise"],
  ["退保", "解除保险合同", "surrender"],
  ["注销", "销户"],
  // What they complain of.
  ["征信", "信用报告", "信用记录", "credit report", "credit record"],
  ["盗刷", "被盗刷", "非本人交易", "unauthorised transaction", "unauthorized transaction"],
  ["重复扣款", "多扣", "扣了两次", "重复扣费", "charged twice", "double charge", "duplicate charge"],
  ["年费", "annual fee"],
  ["违约金", "滞纳金", "罚息", "late fee"],
  ["催收", "催债", "讨债", "催款", "debt collection"],
  ["存单变保单", "存款变保险", "misselling", "mis-sold"],
  ["误导销售", "销售误导", "虚假宣传"],
  ["短信提醒", "短信通知", "动账短信"],
  ["服务态度", "态度差", "态度恶劣", "rude"],
  ["推诿", "踢皮球", "互相推", "passed around"],
  ["排队", "叫号", "等候时间", "queue"],
  ["冻结", "止付", "只收不付", "限额管控", "frozen"],
  ["诈骗", "骗子", "被骗", "电信诈骗", "fraud", "scam"],
  ["个人信息泄露", "信息泄露", "隐私泄露", "data breach"],
  // Where it happens.
  ["手机银行", "掌上银行", "手机app", "mobile banking", "mobile app"],
  ["网上银行", "网银", "online banking"],
  ["自动取款机", "取款机", "柜员机", "ATM"],
  ["网点", "支行", "营业厅", "branch"],
  ["信用卡", "贷记卡", "credit card"],
  ["借记卡", "储蓄卡", "银行卡", "debit card"],
  ["房贷", "按揭", "住房贷款", "mortgage"],
  ["系统故障", "系统繁忙", "系统崩溃", "服务中断", "outage"],
  ["闪退", "打不开", "登录不上", "登不上"],
];
