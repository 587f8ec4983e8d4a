import { refusing } from "../../kernel/refusal.ts";

export const assignmentRefusals = {
  assigned_already: {
    kind: "conflict",
    say: { zh: "这件已经分给人了，换人请用移交。", en: "This case has its owner already; reassign it instead." },
  },
  no_rule_takes: {
    kind: "rule",
    say: {
      zh: "没有一条分配规则适用于这件。请直接指定主办，或由主管添加规则。",
      en: "No assignment rule takes this case. Name an owner, or have a supervisor add a rule.",
    },
  },
  rules_find_nobody: {
    kind: "rule",
    say: {
      zh: "适用的规则没有找到能接的人：不在、回避、已满或没有权限。请直接指定主办。",
      en: "The rules that take this case found nobody: away, stepped aside, at capacity or without permission. Name an owner.",
    },
  },
  stale_rules: {
    kind: "conflict",
    field: "version",
    say: {
      zh: "规则刚被{name}改过，请看过新内容后再保存。",
      en: "{name} has just changed the rules. Look at them, then save again.",
    },
  },
  rule_unknown_place: {
    kind: "invalid",
    field: "rules",
    say: {
      zh: "“{name}”指向的部门或同事已不在用，请改选。",
      en: "“{name}” names a department or colleague that is no longer here. Choose another.",
    },
  },
  rule_for_nobody: {
    kind: "invalid",
    field: "rules",
    say: {
      zh: "“{name}”还没有说分给谁：选一个部门，或至少一项技能。",
      en: "“{name}” does not say who it is for: choose a department, or one skill at least.",
    },
  },
  rule_for_unfit: {
    kind: "rule",
    rule: "R2",
    field: "rules",
    say: {
      zh: "“{name}”指定的同事没有处理个案的权限。",
      en: "The colleague named by “{name}” may not handle cases.",
    },
  },
  work_not_yours: {
    kind: "forbidden",
    say: { zh: "只能设置本团队同事的工作量。", en: "You can set the capacity of your own team only." },
  },
  stale_work: {
    kind: "conflict",
    field: "version",
    say: {
      zh: "这位同事的设置刚被别人改过，请看过新内容后再保存。",
      en: "Someone has just changed this colleague's settings. Look at them, then save again.",
    },
  },
} as const;
export const refuseAssignment = refusing(assignmentRefusals);
