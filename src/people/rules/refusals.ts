import { refusing } from "../../kernel/refusal.ts";
import { placeRefusals } from "./place-refusals.ts";
import { signInRefusals } from "./sign-in-refusals.ts";

/** Everything the people capability says no to. */
export const peopleRefusals = {
  ...signInRefusals,
  ...placeRefusals,
  already_set_up: {
    kind: "conflict",
    wayOut: "sign_in",
    say: { zh: "系统已经完成初始设置，请直接登录。", en: "The system has already been set up. Sign in." },
  },
  sign_in_name_wrong: {
    kind: "invalid",
    field: "signInName",
    say: {
      zh: "登录名为2到64个字，可用文字、数字和 . _ - @，并以文字或数字开头。",
      en: "A sign-in name has 2 to 64 letters, digits or . _ - @ and starts with a letter or digit.",
    },
  },
  sign_in_name_taken: {
    kind: "conflict",
    field: "signInName",
    say: { zh: "登录名“{name}”已有人使用，请换一个。", en: "The sign-in name “{name}” is taken. Choose another." },
  },
  person_unknown: { kind: "not_found", say: { zh: "没有这个人员。", en: "There is no such person." } },
  session_unknown: {
    kind: "not_found",
    say: { zh: "没有这个登录，或它已结束。", en: "There is no such session, or it has ended." },
  },
  invitation_unknown: {
    kind: "not_found",
    say: {
      zh: "这个链接无效，请向管理员要一个新的。",
      en: "This link is not valid. Ask an administrator for a new one.",
    },
  },
  invitation_used: {
    kind: "conflict",
    wayOut: "sign_in",
    say: { zh: "这个链接已经用过，请直接登录。", en: "This link has already been used. Sign in." },
  },
  invitation_expired: {
    kind: "conflict",
    say: {
      zh: "这个链接已过期（有效期7天），请向管理员要一个新的。",
      en: "This link has expired (it is good for 7 days). Ask an administrator for a new one.",
    },
  },
  invitation_not_open: {
    kind: "conflict",
    say: { zh: "这个人员没有等待接受的邀请。", en: "This person has no invitation waiting." },
  },
  stale_person: {
    kind: "conflict",
    field: "version",
    say: {
      zh: "这个人员的资料刚被别人改过，请看过新内容后再保存。",
      en: "Someone has just changed this person. Look at the new version, then save again.",
    },
  },
  state_not_possible: {
    kind: "conflict",
    field: "state",
    say: {
      zh: "还没有接受邀请的人员只能取消邀请。",
      en: "A person who has not accepted the invitation can only have it cancelled.",
    },
  },
  last_administrator: {
    kind: "rule",
    say: {
      zh: "这是最后一位在职的管理员，不能停用、离职或去掉管理员角色。请先指定另一位管理员。",
      en: "This is the last active administrator and cannot be locked, leave or lose the role. Name another one first.",
    },
  },
  reason_missing: {
    kind: "invalid",
    field: "reason",
    say: { zh: "请写明原因，它会记入审计日志。", en: "Give a reason; it is kept in the audit journal." },
  },
  department_needed: {
    kind: "invalid",
    field: "departmentId",
    say: {
      zh: "范围是“本部门”或“本地区”时必须指定部门。",
      en: "A scope of department or region needs a department.",
    },
  },
  key_unknown: { kind: "not_found", say: { zh: "没有这个 API 密钥。", en: "There is no such API key." } },
  expiry_past: {
    kind: "invalid",
    field: "expiresAt",
    say: { zh: "到期时间必须在将来。", en: "The expiry must be in the future." },
  },
  absence_period_wrong: {
    kind: "invalid",
    field: "until",
    say: {
      zh: "离开的结束时间要晚于开始时间和现在，一次最长一年。",
      en: "An absence must end after it begins and after now, and last a year at most.",
    },
  },
  absence_overlaps: {
    kind: "conflict",
    field: "from",
    say: {
      zh: "这段时间与已登记的离开重叠。请先取消或提前结束那一段。",
      en: "This overlaps an absence that is entered already. Call that one off or end it first.",
    },
  },
  absence_not_yours: {
    kind: "forbidden",
    say: {
      zh: "只能登记自己的离开；主管可以替本团队登记。",
      en: "You can enter your own absences only; a supervisor can enter those of the team.",
    },
  },
  absence_unknown: { kind: "not_found", say: { zh: "没有这段离开。", en: "There is no such absence." } },
  absence_over: { kind: "conflict", say: { zh: "这段离开已经结束。", en: "This absence is over already." } },
  deputy_unfit: {
    kind: "rule",
    rule: "R2",
    field: "deputyId",
    say: {
      zh: "{name}没有办理这些工作的权限，不能代理。请换一位同事。",
      en: "{name} may not do the same work and cannot stand in. Choose somebody else.",
    },
  },
  deputy_away: {
    kind: "rule",
    rule: "R2",
    field: "deputyId",
    say: {
      zh: "{name}这段时间里也不在，不能代理。请换一位同事，或分成两段。",
      en: "{name} is away during this time too. Choose somebody else, or enter two absences.",
    },
  },
  deputy_self: {
    kind: "invalid",
    field: "deputyId",
    say: { zh: "不能指定自己为自己的代理人。", en: "You cannot be your own deputy." },
  },
  deputy_unknown: {
    kind: "not_found",
    field: "deputyId",
    say: { zh: "代理人必须是在职人员。", en: "A deputy must be an active person." },
  },
} as const;
export const refusePeople = refusing(peopleRefusals);
