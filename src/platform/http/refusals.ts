import { refusing } from "../../kernel/refusal.ts";

/** What any endpoint may refuse with. */
export const httpRefusals = {
  sign_in_needed: {
    kind: "unauthenticated",
    wayOut: "sign_in",
    say: {
      zh: "登录已过期或还没有登录，请重新登录。写了一半的内容不会丢。",
      en: "You are not signed in, or the session has ended. Sign in again; what you typed is kept.",
    },
  },
  not_permitted: {
    kind: "forbidden",
    say: {
      zh: "您的角色不能做这一步。谁能做什么，看“设置”里的“角色与权限”；要用，请管理员加角色。",
      en: "Your role may not do this. “Roles” under Settings shows who may do what; an administrator can add one.",
    },
  },
  other_person: {
    kind: "conflict",
    wayOut: "reload",
    say: {
      zh: "这一页打开以后，这个浏览器里换了人登录。这一步没有办，写的内容还在；请重新打开这一页。",
      en: "Somebody else signed in in this browser after this page was opened. Nothing was done and what you typed is kept; open the page anew.",
    },
  },
  cross_site: {
    kind: "forbidden",
    say: {
      zh: "请求不是从本系统的页面发出的，已拒绝。",
      en: "This request did not come from a page of this system and was refused.",
    },
  },
  field_wrong: {
    kind: "invalid",
    say: { zh: "有一项填得不对。", en: "One field is not right." },
  },
  value_impossible: {
    kind: "invalid",
    say: {
      zh: "有一项的值超出了能保存的范围，请改小或改成常见的写法。",
      en: "One value is beyond what can be kept. Make it smaller, or write it the usual way.",
    },
  },
  body_unreadable: {
    kind: "invalid",
    say: { zh: "请求内容不是有效的 UTF-8 JSON。", en: "The request body is not valid UTF-8 JSON." },
  },
  body_too_large: {
    kind: "too_large",
    say: {
      zh: "内容太大，超过了{limit}。请分开发送或精简后再试。",
      en: "The content is larger than {limit}. Split or shorten it.",
    },
  },
  too_many_requests: {
    kind: "too_many",
    say: { zh: "请求太频繁，请{seconds}秒后再试。", en: "Too many requests. Try again in {seconds} seconds." },
  },
  unknown_path: {
    kind: "not_found",
    say: { zh: "没有这个地址。", en: "There is nothing at this address." },
  },
  database_away: {
    kind: "unavailable",
    say: {
      zh: "数据库暂时连不上，刚才的操作可能没有完成，请稍后原样重试，不会重复办理；写好的内容还在。",
      en: "The database cannot be reached for the moment, and this may not have been done. Try the same again shortly: nothing is done twice, and what you typed is kept.",
    },
  },
} as const;
export const refuseHttp = refusing(httpRefusals);
