import type { RefusalSpec } from "../../../kernel/refusal.ts";

/** More time for a clock (§2.3), and whose word it needs. */
export const extending = {
  clock_not_found: {
    kind: "not_found",
    field: "clock",
    say: { zh: "这件没有这个时限。", en: "This case has no such clock." },
  },
  clock_not_running: {
    kind: "rule",
    field: "clock",
    say: { zh: "这个时限已经停止计时，不用延期。", en: "This clock has stopped and needs no extension." },
  },
  extension_unknown: {
    kind: "rule",
    field: "extension",
    say: {
      zh: "这件所依据的政策没有这种延期，或用过一次了。请看时限说明里可以申请的延期。",
      en: "The policy of this case has no such extension, or it was used already. See what the clock says may be asked for.",
    },
  },
  extension_waits: {
    kind: "conflict",
    field: "extension",
    say: { zh: "已有一份延期申请在等批准。", en: "An extension is already waiting for its approver." },
  },
  extension_too_late: {
    kind: "rule",
    rule: "R9",
    field: "clock",
    say: {
      zh: "原期限已过，不能再延期。请尽快给顾客答复，并说明超期的原因。",
      en: "The old limit has passed, so it cannot be extended. Answer the customer soon and say why it is late.",
    },
  },
  extension_no_longer: {
    kind: "rule",
    field: "extension",
    say: {
      zh: "已到政策允许的最长期限，延期不会更晚。",
      en: "The longest time the policy allows is reached; this extension adds nothing.",
    },
  },
  extension_not_asked: {
    kind: "not_found",
    field: "clock",
    say: { zh: "没有在等批准的延期申请。", en: "No extension is waiting for approval." },
  },
  extension_by_asker: {
    kind: "rule",
    rule: "R11",
    say: {
      zh: "延期由另一位同事批准，不能批自己的申请。",
      en: "Somebody else approves an extension; not whoever asked for it.",
    },
  },
  extension_needs_head: {
    kind: "rule",
    rule: "R11",
    say: {
      zh: "这种延期要上级部门的主管或合规批准。",
      en: "This extension is approved by a supervisor of the department above, or by compliance.",
    },
  },
  time_by_owner: {
    kind: "rule",
    rule: "R11",
    say: {
      zh: "主办不能给自己的个案延时间，请另一位主管来定。",
      en: "The case owner does not give their own case more time; another supervisor does.",
    },
  },
  complex_already: {
    kind: "conflict",
    say: { zh: "这件已标为复杂。", en: "This case is already marked complex." },
  },
  reminders_out_of_order: {
    kind: "invalid",
    field: "head",
    say: {
      zh: "部门负责人要在主管之后或同时提醒，请把时间改长。",
      en: "The head of department is told after the supervisor or together with them; choose a longer time.",
    },
  },
  outside_policy_unknown: {
    kind: "rule",
    field: "policy",
    say: {
      zh: "没有这个外部期限，或它是我们自己的义务。请在列表里选。",
      en: "There is no such outside limit, or it is a duty of ours. Choose from the list.",
    },
  },
} as const satisfies Record<string, RefusalSpec>;
