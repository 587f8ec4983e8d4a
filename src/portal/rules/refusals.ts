import { refusing } from "../../kernel/refusal.ts";

/** Every no of the portal. Customers read these: no word of the house, and always what to do instead. */
export const portalRefusals = {
  portal_entrance_needed: {
    kind: "forbidden",
    wayOut: "enter",
    say: {
      zh: "请用链接，或者编号和查询码，重新打开您的个案。写好的内容还在。",
      en: "Open your case again with its link, or with number and code. What you typed is kept.",
    },
  },
  portal_not_found: {
    kind: "forbidden",
    say: {
      zh: "编号和查询码对不上，或链接已经换过。请对照回执再看一遍；找不到了，可以请我们给您换一个。",
      en: "Number and code do not match, or the link was replaced. Check your receipt; if it is lost, ask us for a new one.",
    },
  },
  portal_link_ended: {
    kind: "forbidden",
    say: {
      zh: "这个链接已经停用。请联系我们，给您换一个新的。",
      en: "This link is no longer in use. Contact us for a new one.",
    },
  },
  portal_locked: {
    kind: "too_many",
    say: {
      zh: "试得太多次了，为保护您的信息先停{minutes}分钟。手上有链接可以直接用，也可以请我们换一个查询码。",
      en: "Too many attempts; to protect you this is shut for {minutes} minutes. Your link still works, and we can give you a new code.",
    },
  },
  portal_too_often: {
    kind: "too_many",
    say: { zh: "太快了，请{seconds}秒后再试。", en: "Too fast. Try again in {seconds} seconds." },
  },
  proof_needed: {
    kind: "conflict",
    wayOut: "prove",
    say: {
      zh: "确认不是机器提交的那一步过期了，正在重做，请再按一次。",
      en: "The check that this is not a machine has expired and is being done again. Please press once more.",
    },
  },
  leave_empty: {
    kind: "invalid",
    field: "website",
    say: {
      zh: "有一栏是给机器看的，请把它清空再提交。",
      en: "One field is there for machines only: empty it and send again.",
    },
  },
  submission_key_needed: {
    kind: "invalid",
    say: {
      zh: "请求要带随机的 Idempotency-Key，至少22个字符，按两次才不会变成两件。",
      en: "Send a random Idempotency-Key of at least 22 characters, so that pressing twice makes one complaint.",
    },
  },
  notice_changed: {
    kind: "conflict",
    field: "noticeVersion",
    wayOut: "reload",
    say: {
      zh: "隐私说明刚刚更新，请看过新的再提交。写好的内容还在。",
      en: "The privacy notice has just changed. Read the new one and send again; what you typed is kept.",
    },
  },
  contact_wrong: {
    kind: "invalid",
    field: "contact",
    say: {
      zh: "这不像电话号码，也不像邮箱。请改一下，或者留空。",
      en: "This looks like neither a telephone number nor a mail address. Correct it, or leave it empty.",
    },
  },
  nothing_to_answer: {
    kind: "conflict",
    wayOut: "reload",
    say: {
      zh: "现在没有等您答复的内容，可能刚刚更新过，请看最新的。",
      en: "There is nothing to answer now; it may have changed just now. Look at the latest.",
    },
  },
  review_not_now: {
    kind: "rule",
    rule: "R10",
    say: {
      zh: "现在还没有结论，或者这个结论已经复核答复过。有新情况请直接写给我们；还不同意，可以找这一页下面列出的机构。",
      en: "Nothing is decided yet, or this outcome was looked at again already. Write to us with anything new; if you still disagree, this page says below who else can help.",
    },
  },
  file_missing: {
    kind: "invalid",
    field: "file",
    say: { zh: "没有收到文件，请再选一次。", en: "No file has arrived. Please choose it again." },
  },
  file_kind_wrong: {
    kind: "invalid",
    field: "file",
    say: {
      zh: "这种文件我们打不开。请发照片、PDF、录音、录像或纯文本。",
      en: "We cannot open this kind of file. Please send a picture, PDF, recording, video or plain text.",
    },
  },
  files_enough: {
    kind: "too_many",
    field: "file",
    say: {
      zh: "这一件已经收到{limit}份文件。还有要交的，请联系我们。",
      en: "This case has {limit} files from you. If there are more, please contact us.",
    },
  },
  withdrawal_not_sure: {
    kind: "invalid",
    field: "sure",
    say: { zh: "撤回要再确认一次。", en: "Withdrawing needs your confirmation." },
  },
  withdrawn_too_late: {
    kind: "conflict",
    wayOut: "reload",
    say: { zh: "这件已经结束，不用再撤回。", en: "This case has ended; there is nothing to withdraw." },
  },
  notice_stale: {
    kind: "conflict",
    wayOut: "reload",
    say: {
      zh: "别人刚刚改过这份设置，请看过最新的再存。",
      en: "Somebody has just changed these settings. Look at the latest and save again.",
    },
  },
} as const;
export type PortalRefusal = keyof typeof portalRefusals;
export const refusePortal = refusing(portalRefusals);
