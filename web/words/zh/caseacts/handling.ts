/** Acts from intake to the understood case, and what may happen beside the path. */
export const handling = {
  accept: {
    title: "受理",
    lead: "定一位主办负责到底，给顾客回执，约好下次告知的时间。",
    submit: "受理并记录回执",
    done: "已受理，回执已记下",
  },
  decline: {
    title: "不予受理",
    lead: "要有法定理由，并告诉顾客怎么申诉。",
    submit: "记为不予受理",
    done: "已记为不予受理",
  },
  hand_over: {
    title: "移交",
    lead: "换一位主办。经过都留着，只需告诉顾客以后由谁联系。",
    submit: "移交",
    done: "已移交",
  },
  edit_details: {
    title: "补全、更正资料",
    lead: "弄清一件事要有服务阶段、业务和可能的原因。",
    submit: "保存",
    done: "已保存",
  },
  edit_severity: {
    title: "改严重度",
    lead: "记下依据，按依据定级；不按依据要写理由，大家都看得到。",
    submit: "改",
    done: "严重度已改",
  },
  edit_title: { title: "改标题", lead: "", submit: "保存标题", done: "标题已改" },
  restate_need: {
    title: "真正需要",
    lead: "用我们的话说一遍，再问顾客对不对。",
    submit: "保存",
    done: "需要已记下",
  },
  understand: { title: "弄清了", lead: "", submit: "弄清了", done: "已弄清，可以派任务或直接决定" },
  record_bounce: {
    title: "记转接",
    lead: "顾客又被请去别处了。如实记，目标是0次。",
    submit: "记下",
    done: "转接已记下",
  },
  record_attempt: {
    title: "记联系",
    lead: "同一渠道一天只算一次，一天最多算两次；联系上了，从头算。",
    submit: "记下",
    done: "联系已记下",
  },
  recuse: {
    title: "回避",
    lead: "与这件事有利害关系的人不再参与，也不能批准。",
    submit: "回避",
    done: "回避已记下",
  },
  move_department: {
    title: "换部门",
    lead: "只换由哪个部门看到，结论和往来都不变。换走以后，您的部门可能看不到它。",
    submit: "换部门",
    done: "已换部门",
  },
  wait: { title: "等顾客", lead: "办理时钟暂停，收到回音再接着办。", submit: "开始等", done: "已转为等顾客" },
  resume: { title: "接着办", lead: "", submit: "接着办", done: "接着办，时钟继续走" },
  withdraw: { title: "顾客撤回", lead: "照顾客的原话记。", submit: "记下撤回", done: "已撤回" },
  heard: { title: "顾客又说了", lead: "照原话记。", submit: "记下", done: "顾客的话已记下" },
};
