import type { RefusalSpec } from "../../../kernel/refusal.ts";

/** From the first word to the understood case. */
export const handling = {
  owner_unfit: {
    kind: "rule",
    rule: "R2",
    field: "ownerId",
    say: {
      zh: "这位同事没有办理个案的权限，不能做主办。",
      en: "This colleague may not handle cases and cannot be the case owner.",
    },
  },
  already_taken: {
    kind: "conflict",
    rule: "R1",
    wayOut: "reload",
    say: {
      zh: "{name}刚刚已经受理了这件，不用再受理一次。",
      en: "{name} has just accepted this case; it need not be accepted twice.",
    },
  },
  queue_empty: {
    kind: "not_found",
    say: {
      zh: "本部门现在没有等人接的个案。",
      en: "No case of your department is waiting for an owner now.",
    },
  },
  acknowledgement_needed: {
    kind: "rule",
    rule: "R1",
    field: "acknowledgement",
    wayOut: "accept",
    say: { zh: "受理要给顾客回执。", en: "Accepting requires an acknowledgement to the customer." },
  },
  next_word_needed: {
    kind: "rule",
    rule: "R1",
    field: "nextWordAt",
    wayOut: "accept",
    say: {
      zh: "请约定下次告知顾客的时间，要晚于现在。",
      en: "Agree when the customer will be updated next; it must be later than now.",
    },
  },
  received_in_future: {
    kind: "invalid",
    field: "receivedAt",
    say: { zh: "收到时间不能晚于现在。", en: "The time of receipt cannot lie in the future." },
  },
  incident_in_future: {
    kind: "invalid",
    field: "incidentOn",
    say: { zh: "发生日期不能晚于今天。", en: "The date of the incident cannot lie in the future." },
  },
  incident_after_received: {
    kind: "invalid",
    field: "incidentOn",
    say: { zh: "发生日期不能晚于收到日期。", en: "The incident cannot lie after the day of receipt." },
  },
  backdating_reason_needed: {
    kind: "rule",
    rule: "R1",
    field: "receivedReason",
    say: {
      zh: "收到日期早于登记日期，请写明为什么现在才登记：期限从收到那天算起。",
      en: "It was received on an earlier day than it is registered: say why, because the time limits run from receipt.",
    },
  },
  next_attempt_past: {
    kind: "invalid",
    rule: "R8",
    field: "nextAttemptAt",
    say: { zh: "下次联系的时间要晚于现在。", en: "The next attempt must be later than now." },
  },
  due_in_past: {
    kind: "invalid",
    field: "dueAt",
    say: { zh: "期限要晚于现在。", en: "The due time must be later than now." },
  },
  not_contact_owner: {
    kind: "rule",
    rule: "R2",
    wayOut: "ask_owner",
    say: {
      zh: "只有主办{name}（或其代理人）与顾客联系。您可以写内部备注，或请主管移交。",
      en: "Only the case owner {name} (or a deputy) contacts the customer. Write an internal note, or ask for the case to be reassigned.",
    },
  },
  led_by_other: {
    kind: "rule",
    rule: "R2",
    wayOut: "ask_owner",
    say: {
      zh: "受理以后，个案内容由主办{name}（或其代理人、主管）来改。您可以写内部备注告诉主办。",
      en: "Once accepted, a case is changed by its owner {name} (or a deputy or supervisor). Tell them in an internal note.",
    },
  },
  deputy_held_before: {
    kind: "rule",
    rule: "R10",
    wayOut: "ask_owner",
    say: {
      zh: "您是主办{name}的代理人，但这件重新打开前您主办、认定过它，或决定过不予受理，不能代办。请主管移交给别的同事。",
      en: "You are the deputy of {name}, but you owned, decided or declined this case before it was reopened and cannot stand in here. Ask a supervisor to reassign it.",
    },
  },
  hand_over_same: {
    kind: "invalid",
    field: "toPersonId",
    say: { zh: "这件已经由这位同事主办。", en: "This colleague already owns the case." },
  },
  announcement_needed: {
    kind: "rule",
    rule: "R2",
    field: "announcement",
    wayOut: "hand_over",
    say: {
      zh: "移交要告诉顾客，以后由谁联系。",
      en: "When a case is reassigned, the customer is told once who takes over.",
    },
  },
  department_of_owner: {
    kind: "rule",
    rule: "R2",
    say: {
      zh: "部门跟着主办走。要换部门，请把个案指派或移交给那个部门的同事。",
      en: "The department follows the case owner. To change it, assign or reassign the case to a colleague there.",
    },
  },
  need_not_restated: {
    kind: "rule",
    rule: "R3",
    field: "businessNeed",
    wayOut: "restate_need",
    say: {
      zh: "先用我们的话复述顾客的真正需要，再往下走。",
      en: "Restate the customer's underlying need in our words before going on.",
    },
  },
  need_not_confirmed: {
    kind: "rule",
    rule: "R3",
    field: "needState",
    wayOut: "restate_need",
    say: { zh: "复述的需要还没有请顾客确认。", en: "The customer has not yet confirmed the need as restated." },
  },
  triage_incomplete: {
    kind: "rule",
    rule: "R3",
    wayOut: "understand",
    say: { zh: "弄清一件事还缺几项，补上就能往下走。", en: "A few things are missing before this case is understood." },
  },
  told_in_future: {
    kind: "invalid",
    rule: "R9",
    field: "toldAt",
    say: { zh: "告知的时间不能晚于现在。", en: "The customer cannot have been told in the future." },
  },
  told_before_ready: {
    kind: "invalid",
    rule: "R9",
    field: "toldAt",
    say: {
      zh: "告知的时间不能早于作出决定、备好这段话的时间。",
      en: "The customer cannot have been told before it was decided and the words were ready.",
    },
  },
  told_reason_needed: {
    kind: "rule",
    rule: "R1",
    field: "toldReason",
    say: {
      zh: "按这个时间算，已经超期的就不算超期了。请写明当时为什么没有记下。",
      en: "Told at that time, a limit that has passed counts as kept after all: say why it was not recorded then.",
    },
  },
  nothing_to_tell: {
    kind: "conflict",
    wayOut: "reload",
    say: {
      zh: "这段话已经记过告知了，或者不用再告知。请看最新的。",
      en: "This was recorded as told already, or need not be told any more. See the latest.",
    },
  },
} as const satisfies Record<string, RefusalSpec>;
