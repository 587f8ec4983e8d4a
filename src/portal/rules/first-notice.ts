/** The privacy notice that comes with the product: version 1 everywhere, until an organisation writes its own (PIPL 17). */
export const FIRST_NOTICE = {
  version: 1,
  at: new Date("2026-11-01T00:00:00Z"),
  zh: [
    "我们只用您写下的内容来办这件投诉：弄清事实、跟您联系、给您结果。不用来推销，也不会公开。",
    "只有经办这件事的同事能看到；对外提供（例如给调解机构）会先问您。依据是您的同意，以及法律要求我们处理投诉的义务。",
    "办完以后按规定保存三年，然后删除。您可以随时要求查看、复制、更正或删除，也可以撤回同意；撤回以后这件就按您的意思停办。",
    "请不要写身份证号、完整卡号或密码：需要时我们自己能查到。",
  ].join("\n\n"),
  en: [
    "We use what you write to handle this complaint only: to find out what happened, to reach you, and to give you an answer. Not for advertising, and never in public.",
    "Only the colleagues who work on it can read it; before anything goes to others, a mediator for example, we ask you. We rely on your consent and on our legal duty to handle complaints.",
    "We keep it for three years after it is closed, as the rules require, and then delete it. You may see, copy, correct or delete it at any time, or withdraw your consent; then we stop, as you wish.",
    "Please leave out identity numbers, full card numbers and passwords: we can look up what we need.",
  ].join("\n\n"),
};
