import type { Said } from "../../kernel/refusal.ts";

/** One step that calms, with how it is done, what helps to say, and what makes it worse. */
export interface CalmStep {
  key: StepKey;
  name: Said;
  how: Said;
  helps: readonly Said[];
  avoid: readonly Said[];
}

/** The steps in their order (§2.4): separate, seat, listen, restate, next step with time. */
export const STEP_KEYS = ["separate", "seat", "listen", "restate", "next_step"] as const;
export type StepKey = (typeof STEP_KEYS)[number];

/** The card's content as data: sentences that help are procedural promises only (R4), none of them argues (R12). */
export const CALM_STEPS: readonly CalmStep[] = [
  {
    key: "separate",
    name: { zh: "请到一边", en: "Move aside" },
    how: {
      zh: "离开排队的人，去安静处；不拉不拽，留出退路",
      en: "Away from the queue, somewhere quiet; no touching, leave a way out",
    },
    helps: [
      {
        zh: "这边安静，我陪您过去，您慢慢说。",
        en: "It is quieter over here. I will come with you, and you can tell me everything.",
      },
      { zh: "您的事我来听，我们换个能坐的地方。", en: "I will listen to you. Let us find somewhere to sit." },
    ],
    avoid: [
      { zh: "别在这里吵，影响别人。", en: "Do not make a scene here." },
      { zh: "您再这样我叫保安了。", en: "If you go on like this, I will call security." },
    ],
  },
  {
    key: "seat",
    name: { zh: "坐下，倒杯水", en: "Sit down, offer water" },
    how: { zh: "您也坐下，不隔柜台，双手放在看得见的地方", en: "Sit too, no counter between you, hands in sight" },
    helps: [
      { zh: "您先坐，喝口水，我不走。", en: "Please have a seat and some water. I am staying with you." },
      { zh: "您坐，我拿笔记下来。", en: "Please sit down. I will write it down." },
    ],
    avoid: [
      { zh: "您先冷静一下。", en: "Calm down." },
      { zh: "您等着，我去叫人。", en: "Wait here, I will get somebody." },
    ],
  },
  {
    key: "listen",
    name: { zh: "听对方说完", en: "Hear them out" },
    how: { zh: "不解释，不看手机，不打断", en: "No explaining, no phone, no interrupting" },
    helps: [
      {
        zh: "让您等了这么久，换我也会着急。您先说，我不打断。",
        en: "You have waited so long; I would be upset too. Please go on, I will not interrupt.",
      },
      { zh: "我在听，还有吗？", en: "I am listening. Is there more?" },
    ],
    avoid: [
      { zh: "您听我说。", en: "Listen to me." },
      { zh: "这不是我们的错。", en: "That is not our fault." },
    ],
  },
  {
    key: "restate",
    name: { zh: "复述", en: "Say it back" },
    how: { zh: "用自己的话说一遍，请对方确认", en: "In your own words, and let them confirm" },
    helps: [
      { zh: "您最急的是……，我理解得对吗？", en: "What matters most to you is … Have I understood that correctly?" },
      { zh: "我复述一遍，哪里不对您告诉我。", en: "Let me say it back; tell me where I am wrong." },
    ],
    avoid: [
      { zh: "您不就是想……吗？", en: "So all you want is …" },
      { zh: "您肯定记错了。", en: "You must have remembered wrongly." },
    ],
  },
  {
    key: "next_step",
    name: { zh: "说一个带时间的下一步", en: "Give a next step with a time" },
    how: {
      zh: "只说做得到的：做什么、几点回来；不许诺结果和金额",
      en: "Only what you can keep: what you do and when you are back; no outcome, no amount",
    },
    helps: [
      {
        zh: "我现在去问，10分钟内回来，有没有结果都告诉您。",
        en: "I will ask now and be back within 10 minutes, with or without an answer.",
      },
      {
        zh: "我给您登记下来，今天下班前由专人联系您。",
        en: "I will register this now, and somebody will contact you before we close today.",
      },
    ],
    avoid: [
      { zh: "您回去等通知吧。", en: "Go home and wait to hear from us." },
      { zh: "一定给您解决，一定赔您。", en: "We will certainly fix it and pay you." },
    ],
  },
];
