import type { Permission, RowScope } from "../../../../src/kernel/authority.ts";

type Underscored<P extends string> = P extends `${infer A}.${infer B}` ? `${A}_${B}` : P;

/** Words of roles and permissions. */
export const roles = {
  fixed: "随产品固定，不能在这里改",
  lead: "一个人可以有几个角色，能做的加在一起。看得到哪些个案，由每个角色的范围决定。",
  permission: "能做什么",
  yours: "（您的）",
  yes: "可以",
  no: "不可以",
  group: { case: "办个案", customer: "看顾客与找资料", house: "管理与数据" },
  may: {
    case_receive: "受理投诉",
    case_read: "看个案",
    case_handle: "办理、推进个案",
    case_decide: "认定责任、提补救方案",
    case_approve: "批准或退回补救方案",
    case_supervise: "决定我方过错、批更正、裁定退件",
    case_assign: "分派、移交个案",
    case_export: "导出个案",
    task_answer: "答复部门任务",
    note_write: "写内部备注",
    message_write: "给顾客写信",
    customer_read: "看顾客资料",
    customer_edit: "改手上个案的顾客资料",
    customer_reveal: "记明理由后看完整号码",
    search_use: "搜索",
    import_run: "导入历史投诉",
    people_read: "看同事和部门名单",
    people_manage: "管理人员、部门、角色",
    keys_manage: "管理API密钥",
    audit_read: "看审计、核验日志",
    view_save: "保存自己的视图",
  } satisfies Record<Underscored<Permission>, string>,
  scopes: {
    own: "自己主办、经手或代理的",
    department: "本部门和下级部门的",
    region: "本地区和下级地区各部门的",
    all: "全机构的",
  } satisfies Record<RowScope, string>,
};
