import type { RefusalSpec } from "../../../kernel/refusal.ts";

/** Questions to departments. */
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
      en: "A task may be handed back once, and it was; the arbiter {name} decides who takes it.",
    },
  },
  arbiter_only: {
    kind: "rule",
    rule: "R11",
    say: { zh: "由指定的仲裁人{name}决定。", en: "The named arbiter {name} decides." },
  },
} as const satisfies Record<string, RefusalSpec>;
