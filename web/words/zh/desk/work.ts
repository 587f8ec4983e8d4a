/* What waits for somebody on the desk, one list each. */

export const tasks = {
  title: "部门任务",
  note: "{department} · {count}",
  of: "{from}提出 · {number}",
  arbitration: "有争议，待裁定",
  question: "问题",
  asked: "提出",
  need: "顾客的需要：{need}",
  more_other: "还有{count}件",
  empty: "这里会列出派给您部门的问题，最近到期的在最上面。",
  emptyHow: "主办派来任务时，通知里也会提醒您。",
};

export const approvals = {
  title: "等您处理",
  look: "审阅",
  waits: "等了{time}",
  remedy: "补救方案",
  remedyOf: "补救方案 {money}",
  own_fault: "可能是我方过错，等您决定",
  decision: "责任等您认定",
  arbitration: "部门任务有争议，等您裁定",
  finding: "调查结论等您确认",
  extension: "延期申请",
  to_tell: "话已备好，还要告知顾客",
  referral: "答复{body}",
  referralOf: "对方编号{number}",
  wanted: "对方希望{day}前答复",
  review: "顾客请求复核，等您决定",
  heard: "结束后，顾客又来话了",
  by: {
    remedy: "{name}提议",
    own_fault: "主办{name}",
    own_fault_none: "还没有主办",
    decision: "主办{name}，不能认定责任",
    arbitration: "{name}退回",
    finding: "{name}答复",
    extension: "{name}申请",
    to_tell: "{name}批准或写下，请告知后记下",
    referral: "{name}送审",
    review: "{name}提出",
    review_none: "匿名顾客提出",
    heard: "{name}，记备注说明，或重新打开",
    heard_none: "匿名顾客，记备注说明，或重新打开",
  },
};

export const promises = {
  title: "今天要兑现的承诺",
  note_other: "还有{count}个",
  call: "致电{name}，说明办到哪一步",
  write: "书面告知{name}办到哪一步",
  meet: "联系{name}，说明办到哪一步",
  open: "打开{number}去联系",
  empty: "今天没有约好的回话。",
  emptyHow: "受理和答复时约定的下次时间，到当天会列在这里。",
};

export const accounted = {
  title: "已交代，等答复",
  waits: "等顾客答复",
  attempts_other: "等顾客答复，已有{count}次联系不上",
  nextWord: "等顾客答复，约定回话",
  answered: "已答复，可以关闭",
};

export const drafts = {
  title: "草稿",
  note_other: "{count}份，已自动保存",
  go: "继续写",
  goFor: "继续写：{what}",
  intake: "受理中的一件",
  reply: "答复顾客",
  note: "内部备注",
  account: "给顾客的交代",
  proposal: "给顾客的方案",
  task: "部门任务",
  other: "没写完的内容",
};
