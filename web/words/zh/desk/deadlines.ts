/* Deadlines: what falls due, why then, and what comes next. */

export const due = {
  acceptance: "受理",
  first_word: "首次联系",
  progress: "告知进展",
  handling: "办理",
  review: "复核答复",
  policy: "规定的期限",
  next_word: "约定回话",
  task: "部门任务",
  step: "答应的事",
};

export const next = {
  late: {
    acceptance: "先受理：指定主办、告知顾客",
    first_word: "该和顾客说上话了，先联系",
    progress: "该告诉顾客进展了，没有结果也说",
    handling: "办理已超期，给顾客一个说法",
    review: "复核答复已超期，先决定并告诉顾客",
    policy: "规定的期限已过，先办这一项",
    next_word: "约定时间已过，先联系顾客",
    task: "催办部门答复",
    step: "答应的事还没做，先办",
  },
  speak: "按约定联系顾客，没有结果也说进度",
  chase: "部门答复快到期，提醒一次",
  received: "定主办、告知顾客、约回话",
  accepted: "弄清并写下顾客的需要",
  restate: "复述需要，请顾客确认",
  understood: "派给部门查，或直接去决定",
  investigating: "等部门答复",
  deciding: "认定责任，提出补救",
  propose: "提出补救，批准后告知顾客",
  proposed: "等顾客答复方案",
  agreed: "安排执行步骤和时间",
  executing: "把答应的事办完",
  accounted: "记下顾客的答复，再关闭",
  waiting: "等顾客，到约定时间再联系",
  external: "外部处理中，跟进结果",
  reopened: "重新弄清需要",
  ended: "已结束",
};

export const why = {
  open: "为什么是这个期限",
  close: "收起期限说明",
  title: "为什么是{when}",
  next_word: "答应过顾客这个时间给回话；没有结果也要说进度",
  task: "派任务时给部门定的时间，从派出起算",
  step: "安排执行时定下的时间",
  beforeWord: "上次联系前",
  beforeTask: "还没派出",
  beforeStep: "还没安排",
  spokeAt: "{when}联系过",
  sentAt: "{when}派出",
  plannedAt: "{when}安排",
};
