import type { Said } from "../../kernel/refusal.ts";

/** What a milestone can be counted from. The words stand after “from” or “自…起”. */
export const STARTING_EVENTS = {
  received: { zh: "收到投诉", en: "the complaint is received" },
  received_by_regulator: { zh: "监管部门收到", en: "the regulator receives it" },
  transfer_received: { zh: "收到转办", en: "the transferred complaint is received" },
  sent_to_portal: { zh: "投诉送达门户", en: "the complaint is sent to the portal" },
  work_order_received: { zh: "收到工单", en: "the work order is received" },
  dispatched: { zh: "派单", en: "the order is dispatched" },
  error_notice_received: { zh: "收到差错通知", en: "the notice of error is received" },
  complete_file_received: { zh: "收到完整材料", en: "the complete file is received" },
  accepted: { zh: "受理", en: "it is accepted" },
  decision_to_end: { zh: "作出终止决定", en: "ending it is decided" },
  lead_received: { zh: "收到线索", en: "the lead is received" },
  breach_found: { zh: "发现违法线索", en: "the breach is found" },
  decision_on_case: { zh: "作出是否立案决定", en: "opening a case is decided on" },
  determination: { zh: "查明结果", en: "the error is determined" },
  decision_sent: { zh: "发出处理决定", en: "the decision is sent" },
  decision_received: { zh: "收到处理决定", en: "the decision is received" },
  final_response_sent: { zh: "发出最终答复", en: "the final response is sent" },
  reply_received: { zh: "收到答复", en: "the reply is received" },
  written_answer_received: { zh: "收到书面答复", en: "the written answer is received" },
  verification_requested: { zh: "收到核查申请", en: "the request for verification is received" },
  review_requested: { zh: "收到复查请求", en: "the request for review is received" },
  review_answer_received: { zh: "收到复查意见", en: "the review opinion is received" },
  recheck_requested: { zh: "收到复核请求", en: "the request for a final recheck is received" },
  appeal_received: { zh: "收到申诉", en: "the appeal is received" },
  appeal_accepted: { zh: "申诉受理", en: "the appeal is accepted" },
  refund_requested: { zh: "收到退款申请", en: "the refund is asked for" },
  goods_received: { zh: "收到商品", en: "the goods are received" },
  returned_goods_received: { zh: "收到退回商品", en: "the returned goods are received" },
  request_verified: { zh: "核实请求人身份", en: "the request is verified" },
  objection_period_ended: { zh: "异议期满", en: "the objection period ends" },
  leak_found: { zh: "发现泄露", en: "the leak is found" },
  last_note: { zh: "上一次进展告知", en: "the last progress note" },
  recorded: { zh: "登记", en: "it is recorded" },
  closed: { zh: "办结", en: "it is closed" },
} as const satisfies Record<string, Said>;
export type StartingEvent = keyof typeof STARTING_EVENTS;

export const STARTING_EVENT_IDS = Object.keys(STARTING_EVENTS) as [StartingEvent, ...StartingEvent[]];
