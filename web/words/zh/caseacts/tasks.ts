/** Acts on one internal task. */
export const tasks = {
  hand_back: { title: "退回任务", lead: "只能退一次；再有异议由仲裁人定。", submit: "退回", done: "任务已退回" },
  resend: {
    title: "改派任务",
    lead: "说明为什么派给他们，问题可以改清楚些。",
    submit: "再派出",
    done: "任务已再派出",
  },
  escalate: { title: "请仲裁", lead: "由仲裁人决定哪个部门办。", submit: "请仲裁", done: "已请仲裁" },
  arbitrate: { title: "裁定任务", lead: "定下由哪个部门办，写明理由。", submit: "裁定", done: "已裁定" },
  confirm: {
    title: "确认结论",
    lead: "您与被投诉方没有关联，确认后才能认定责任。",
    submit: "确认",
    done: "结论已确认",
  },
  cancel: { title: "取消任务", lead: "问题和理由都留在记录里。", submit: "取消任务", done: "任务已取消" },
};
