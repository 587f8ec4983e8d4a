import type { RefusalSpec } from "../../kernel/refusal.ts";

/** What signing in, passwords and the second factor say no to. */
export const signInRefusals = {
  wrong_name_or_password: {
    kind: "unauthenticated",
    say: { zh: "登录名或密码不对。", en: "The sign-in name or the password is wrong." },
  },
  set_up_code_wrong: {
    kind: "forbidden",
    field: "code",
    say: {
      zh: "设置链接不对。请整段打开启动服务时显示的链接（在终端或服务器日志里）。",
      en: "This is not the right set-up link. Open all of the link that the server showed at its start, in the terminal or its log.",
    },
  },
  sign_in_locked: {
    kind: "too_many",
    say: {
      zh: "连续输错次数过多，已暂时锁定，请{minutes}分钟后再试，或请管理员重发设置密码的链接。",
      en: "Locked after too many wrong attempts. Try again in {minutes} minutes, or ask an administrator for a new link.",
    },
  },
  sign_in_too_often: {
    kind: "too_many",
    say: { zh: "尝试太频繁，请{seconds}秒后再试。", en: "Too many attempts. Try again in {seconds} seconds." },
  },
  person_not_active: {
    kind: "forbidden",
    say: {
      zh: "这个账号已停用，请联系管理员。",
      en: "This account is not active. Ask an administrator.",
    },
  },
  second_step_expired: {
    kind: "unauthenticated",
    wayOut: "sign_in",
    say: { zh: "第二步验证已过期，请重新登录。", en: "The second step has expired. Sign in again." },
  },
  code_wrong: {
    kind: "invalid",
    field: "code",
    say: {
      zh: "验证码不对或已过期，请输入验证器上当前的6位数字。",
      en: "The code is wrong or out of date. Enter the six digits your authenticator shows now.",
    },
  },
  code_used: {
    kind: "invalid",
    field: "code",
    say: { zh: "这个验证码已用过，请等下一个。", en: "This code was already used. Wait for the next one." },
  },
  password_wrong: {
    kind: "invalid",
    field: "password",
    say: { zh: "当前密码不对。", en: "The current password is wrong." },
  },
  password_too_short: {
    kind: "invalid",
    field: "newPassword",
    say: {
      zh: "密码至少{minimum}个字符；一句好记的话最好。",
      en: "A password has at least {minimum} characters; a sentence you remember is best.",
    },
  },
  password_too_long: {
    kind: "invalid",
    field: "newPassword",
    say: { zh: "密码最多{maximum}个字符。", en: "A password has at most {maximum} characters." },
  },
  password_too_common: {
    kind: "invalid",
    field: "newPassword",
    say: {
      zh: "这个密码太常见，别人最先会猜它，请换一个。",
      en: "This password is among the first that guessers try. Choose another.",
    },
  },
  password_holds_name: {
    kind: "invalid",
    field: "newPassword",
    say: {
      zh: "密码几乎就是姓名或登录名，请换一个。",
      en: "This password is little more than the name. Choose another.",
    },
  },
  persons_only: {
    kind: "forbidden",
    say: {
      zh: "这一步只能由本人登录后操作，不能用 API 密钥。",
      en: "Only a person who has signed in may do this, not an API key.",
    },
  },
  second_factor_on: {
    kind: "conflict",
    say: { zh: "第二步验证已经开启。", en: "Two-step verification is already on." },
  },
  second_factor_off: {
    kind: "conflict",
    say: { zh: "还没有开启第二步验证。", en: "Two-step verification is not on." },
  },
} as const satisfies Record<string, RefusalSpec>;
