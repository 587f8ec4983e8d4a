import {
  arbitrateTask,
  cancelTask,
  confirmFinding,
  escalateTask,
  handBackTask,
  resendTask,
} from "../../../src/cases/contract/tasks.ts";
import { LENGTHS } from "../../../src/kernel/fields.ts";
import { type ActSpec, act } from "./act-spec.ts";

const because = { name: "reason", as: "text", must: true, max: LENGTHS.short } as const;

/** Acts on one internal task; its `allowed` says which of them show. */
export const taskActs = {
  hand_back: act(handBackTask, { allowed: { task: "hand_back" }, fields: [because] }),
  resend: act(resendTask, {
    allowed: { task: "resend" },
    fields: [
      { name: "departmentId", as: "department" },
      { name: "question", as: "text", max: LENGTHS.short * 4 },
      because,
    ],
    start: ({ task }) => ({
      departmentId: task ? { id: task.departmentId, label: task.departmentName, person: false } : null,
      question: task?.question ?? "",
      reason: "",
    }),
  }),
  escalate: act(escalateTask, { allowed: { task: "escalate" }, fields: [because] }),
  arbitrate: act(arbitrateTask, {
    allowed: { task: "arbitrate" },
    decides: true,
    fields: [{ name: "departmentId", as: "department", must: true }, because],
    start: ({ task }) => ({
      departmentId: task ? { id: task.departmentId, label: task.departmentName, person: false } : null,
      reason: "",
    }),
  }),
  confirm: act(confirmFinding, {
    allowed: { task: "confirm" },
    decides: true,
    fields: [{ name: "reason", as: "text", max: LENGTHS.short }],
  }),
  cancel: act(cancelTask, { allowed: { task: "cancel" }, fields: [because] }),
} satisfies Record<string, ActSpec>;
