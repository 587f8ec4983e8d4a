import type { RefusalSpec } from "../../../kernel/refusal.ts";

/** Questions to departments, and who may have a say in them. */
export const tasks = {
  task_not_found: {
    kind: "not_found",
    say: { zh: "没有这个任务。", en: "There is no such task." },
  },
  task_not_open: {
    kind: "conflict",
    say: { zh: "这个任务已经有结论或已取消。", en: "This task already has its finding, or was cancelled." },
  },
  task_not_yours: {
    kind: "forbidden",
    say: {
      zh: "这个任务派给了{name}，由该部门的同事答复。",
      en: "This task was given to {name}; a colleague there answers it.",
    },
  },
  handed_back_before: {
    kind: "rule",
    rule: "R2",
    wayOut: "arbitrate",
    say: {
      zh: "任务只能退回一次，已退过；请仲裁人{name}决定由谁办。",
      en: "A task may be returned once, and it has been; the arbiter {name} decides who takes it.",
    },
  },
  arbiter_only: {
    kind: "rule",
    rule: "R11",
    say: { zh: "由指定的仲裁人{name}决定。", en: "The named arbiter {name} decides." },
  },
  arbiter_unfit: {
    kind: "rule",
    rule: "R11",
    field: "arbiterId",
    say: {
      zh: "{name}不能做这件的仲裁人：要是在职的主管或合规，能看到这件，不是主办，也与被投诉的一方无关联。",
      en: "{name} cannot arbitrate here: an arbiter is an active supervisor or compliance officer who may see the case, is not its owner, and is not involved.",
    },
  },
  department_involved: {
    kind: "rule",
    rule: "R11",
    wayOut: "hand_over",
    say: {
      zh: "这件投诉的是您所在的部门。您可以说明情况，不能办理或认定，请移交给无关联的同事。",
      en: "The complaint is about your department. You may state what happened but not handle or decide it; reassign it to someone not involved.",
    },
  },
  complained_stands: {
    kind: "rule",
    rule: "R11",
    say: {
      zh: "改动或撤下被投诉的人或部门，要由无关联的主管写明理由。",
      en: "Whom a case complains about is changed or taken off only by an uninvolved supervisor, with a reason.",
    },
  },
  mention_unseeing: {
    kind: "rule",
    rule: "R12",
    field: "mentions",
    say: {
      zh: "{names}看不到这件，或已停用，不能提到。",
      en: "{names} may not see this case, or is no longer active, and cannot be mentioned.",
    },
  },
} as const satisfies Record<string, RefusalSpec>;
