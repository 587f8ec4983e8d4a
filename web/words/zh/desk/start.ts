/* For those who have no cases yet: first steps, what one may do, how a complaint is seen through. */

export const may = {
  title: "您可以做的",
  take: "受理投诉",
  takeHow: "按 N，记下三项：谁、从哪里来、说了什么。登记后由主办接手，2小时内受理。",
  goTake: "受理一件",
  tour: "跟着导览走一遍",
  tourHow: "从工作台到受理，一两分钟。",
  goTour: "开始",
  roles: "谁能做什么",
  rolesHow: "每个角色的权限，您的标了出来。看个案要另有角色。",
  goRoles: "看一看",
};

export const eight = {
  title: "一件投诉怎么办到底",
  note: "八步，由一位主办走完",
  means: {
    listen: "让顾客说完，不打断，先不解释。",
    record: "照原话记下，再读给顾客听。",
    restate: "把事和心情说回去，请顾客确认。",
    clarify: "主办派部门去查，查到哪一步说到哪一步。",
    analyse: "看事实和依据，认定责任。",
    propose: "先听顾客的要求，再提补救；提议和批准是两个人。",
    execute: "答应的事，按时办完。",
    account: "说清事实、责任、做了什么、不同意找谁。",
  },
};

export const first = {
  title: "先把系统建起来",
  note: "{done}/{of}",
  done: "已完成",
  departments: { title: "建部门", how: "个案有归属，任务才派得出去。", go: "去建部门" },
  people: {
    title: "邀请人员",
    how: "至少两位：一位接投诉、主办个案，一位主管认定责任、批准补救方案。只有客服专员，个案会停在决定前。",
    go: "去邀请",
  },
  cases: { title: "导入或登记第一件", how: "把旧台账导进来，或从今天的第一件开始。", go: "去导入", or: "登记一件" },
};

export const house = {
  title: "需要留意",
  invited: "邀请了还没来的人",
  invitedIs_other: "{count}人：{names}",
  invitedNone: "都来过了。",
  goPeople: "看人员",
  unanswered: "没有人能答复任务的部门",
  unansweredIs_other: "{count}个：{names}",
  unansweredNone: "每个部门都有人能答复。",
  goDepartments: "看部门",
  andMore: "等",
  import: "最近一次导入",
  importNone: "还没有导入过。",
  importDone: "导入{created}件，{rejected}行没有收下",
  importTried: "试导入：{created}件可以导入，{rejected}行不行",
  pending: "等待开始",
  running: "正在导入",
  cancelled: "已取消",
  failed: "没有完成",
  goImport: "看结果",
  goImports: "去导入",
  journal: "管理日志",
  journalIs: "最近一次更改：{name}，{when}",
  journalNone: "还没有更改。",
  goJournal: "看日志并核验",
};

export const tour = {
  steps: { title: "八步带着您走", body: "每一步写明还缺什么，点一下就到要填的地方，从倾听一直到给顾客一个交代。" },
  next: { title: "下一步只有一个", body: "现在该做的事总在这里：复述需要、派任务、提补救，最后给交代并关闭。" },
};
