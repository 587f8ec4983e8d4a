import { refusing } from "../../kernel/refusal.ts";

/** Every no about a card on the spot. */
export const spotRefusals = {
  spot_not_found: {
    kind: "not_found",
    say: { zh: "没有这张现场卡，或者您看不到。", en: "There is no such card, or it is not yours to see." },
  },
  spot_ended: {
    kind: "conflict",
    wayOut: "reload",
    say: {
      zh: "这张现场卡已经转成个案或关闭，后来的情况请记在个案里。",
      en: "This card has become a case or was closed; put down what came after on the case.",
    },
  },
  spot_full: {
    kind: "too_large",
    say: {
      zh: "一张现场卡最多{most}条记录。请转成个案，接着记在个案里。",
      en: "A card holds at most {most} entries. Turn it into a case and go on there.",
    },
  },
  spot_call_over: {
    kind: "conflict",
    wayOut: "reload",
    say: { zh: "{name}已经应答，或者现场不再需要。", en: "{name} has answered already, or help is no longer needed." },
  },
  spot_sent_unknown: {
    kind: "invalid",
    field: "sendId",
    say: {
      zh: "请选一位在职的同事，不能是在现场的本人。",
      en: "Choose an active colleague other than the one on the spot.",
    },
  },
} as const;
export const refuseSpot = refusing(spotRefusals);
