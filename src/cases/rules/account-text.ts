import type { Route } from "./needs.ts";

/** The routes as the customer reads them. */
export const ROUTE_WORDS = {
  internal_review: {
    zh: "向本行合规与消费者权益部申请复核",
    en: "ask our compliance and consumer rights office for a review",
  },
  industry_mediation: {
    zh: "向当地金融消费纠纷调解组织申请调解",
    en: "apply to the local financial dispute mediation body",
  },
  regulator: { zh: "向监管部门反映", en: "turn to the regulator" },
  arbitration: { zh: "按约定申请仲裁", en: "apply for arbitration where agreed" },
  court: { zh: "向有管辖权的人民法院起诉", en: "bring the matter before the competent court" },
  consumer_association: { zh: "向消费者协会投诉", en: "turn to the consumer association" },
} as const satisfies Record<Route, { zh: string; en: string }>;

/** The account as one letter: its four parts in order (R8), then the closing words. */
export function accountText(
  account: { facts: string; responsibility: string; done: string; routes: readonly Route[]; closing: string },
  locale: "zh" | "en",
): string {
  const routes = account.routes.map((route) => ROUTE_WORDS[route][locale]);
  const where =
    locale === "zh"
      ? `如果您不同意，可以${routes.join("，也可以")}。`
      : `If you disagree, you may ${routes.join(", or ")}.`;
  return [account.facts, account.responsibility, account.done, where, account.closing]
    .map((part) => part.trim())
    .filter(Boolean)
    .join("\n\n");
}
