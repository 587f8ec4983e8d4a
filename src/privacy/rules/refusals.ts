import { refusing } from "../../kernel/refusal.ts";

export const privacyRefusals = {
  case_on_hold: {
    kind: "rule",
    rule: "R12",
    say: {
      zh: "个案 {number} 有法律保全（{reason}），解除之前不能删除。",
      en: "Case {number} is on legal hold ({reason}): nothing of it is erased before that is lifted.",
    },
  },
  case_not_ended: {
    kind: "rule",
    rule: "R12",
    say: {
      zh: "个案 {number} 还没有结束，或保存期到 {until} 才满，不能删除。",
      en: "Case {number} has not ended, or must be kept until {until}: it cannot be erased yet.",
    },
  },
  law_keeps_it: {
    kind: "rule",
    rule: "R12",
    field: "decision",
    say: {
      zh: "有{count}件个案还在办或法定保存期未满（最晚到 {until}），不能全部删除。请选“办一部分”：可删的现在删除，其余封存，并把原因和日期告诉对方。",
      en: "{count} cases are open or must by law be kept (the last until {until}), so not all can be erased. Choose “in part”: what may be is erased now, the rest is restricted; tell the person why and until when.",
    },
  },
  not_restricted: {
    kind: "not_found",
    say: { zh: "没有这件已封存的个案。", en: "There is no such restricted case." },
  },
  request_not_found: {
    kind: "not_found",
    say: { zh: "没有这项请求。", en: "There is no such request." },
  },
  request_changed: {
    kind: "conflict",
    say: {
      zh: "同事刚改过这项请求，请看过再改。",
      en: "A colleague has just changed this request. Look at it again, then decide.",
    },
  },
  request_decided: {
    kind: "conflict",
    say: { zh: "这项请求已经答复。", en: "This request has been answered." },
  },
  request_not_verified: {
    kind: "rule",
    rule: "R12",
    field: "how",
    say: {
      zh: "还没有核实请求人的身份。先核实，再答复；资料只交给本人或有权的人。",
      en: "Nobody has made sure yet who asks. Verify that first: data goes to the person themselves or to who may act for them.",
    },
  },
  refusal_needs_route: {
    kind: "rule",
    rule: "R12",
    field: "route",
    say: {
      zh: "拒绝（或只办一部分）要说明理由，并告诉对方还能找谁（个人信息保护法第50条）。",
      en: "Refusing, wholly or in part, takes the reasons and where the person can turn next (PIPL 50).",
    },
  },
  request_has_no_customer: {
    kind: "invalid",
    field: "customerId",
    say: {
      zh: "这项请求没有对应的顾客，没有可交的资料。",
      en: "This request names no customer of ours, so there is nothing to hand over.",
    },
  },
} as const;

export const refuse = refusing(privacyRefusals);
