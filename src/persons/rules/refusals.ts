import { refusing } from "../../kernel/refusal.ts";

/** Every no about the persons behind a case. */
export const personRefusals = {
  authority_missing: {
    kind: "rule",
    rule: "R12",
    wayOut: "persons",
    say: {
      zh: "{name}代顾客说话，还没有留下授权或关系证明，不能凭其所说作决定。请补上证明，或写明理由结束其代理。",
      en: "{name} speaks for the customer without authority or proof of relation on file, so nothing is decided on their word. Record the document, or end their part with a reason.",
    },
  },
  authority_expired: {
    kind: "rule",
    rule: "R12",
    wayOut: "persons",
    say: {
      zh: "{name}的授权已过有效期，不能再凭其所说作决定。请补上新的授权，或写明理由结束其代理。",
      en: "The authority of {name} has expired, so nothing is decided on their word. Record a new document, or end their part with a reason.",
    },
  },
  person_not_on_case: {
    kind: "not_found",
    say: { zh: "这件个案里没有这个人。", en: "There is no such person on this case." },
  },
  person_ended: {
    kind: "conflict",
    wayOut: "reload",
    say: { zh: "这个人已经结束，不能再改。", en: "This person's part has ended and cannot be changed." },
  },
  person_changed: {
    kind: "conflict",
    wayOut: "reload",
    say: {
      zh: "您打开后，同事改过这个人的资料，请对照后再保存。",
      en: "A colleague has changed this person since you opened it. Compare and save again.",
    },
  },
  paper_unfit: {
    kind: "invalid",
    field: "paper",
    say: {
      zh: "这种证明不适用：代理人要授权文件，继承人要关系或继承证明。",
      en: "This document does not fit: an agent needs an authority, an heir a proof of relation or succession.",
    },
  },
  paper_said_needed: {
    kind: "invalid",
    field: "paperSaid",
    say: {
      zh: "请写明证明文件是哪一份、放在哪里，如编号、日期、存放处。",
      en: "Say which document it is and where it is kept: number, date, place.",
    },
  },
  scope_needed: {
    kind: "invalid",
    field: "scope",
    say: {
      zh: "请选授权范围：可以代为同意，还是只代为转达。",
      en: "Choose the scope of the authority: to agree on the customer's behalf, or only to convey.",
    },
  },
  represents_joint_only: {
    kind: "invalid",
    field: "represents",
    say: { zh: "只有共同投诉人可以做代表。", en: "Only a joint complainant can be a representative." },
  },
  too_many_representatives: {
    kind: "rule",
    rule: "R2",
    field: "represents",
    say: {
      zh: "共同投诉的代表最多{most}名，含首位顾客。请先撤下一名代表。",
      en: "Joint complainants have at most {most} representatives, the first customer included. Take one off first.",
    },
  },
  too_many_persons: {
    kind: "rule",
    rule: "R2",
    say: {
      zh: "一件个案最多登记{most}人；人数更多的，请分件登记。",
      en: "A case holds at most {most} persons; register larger groups as separate cases.",
    },
  },
} as const;
export const refuseParty = refusing(personRefusals);
