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

const ENDS = /[。！？!?.](?:[”’」』）)"'])*$/;
const LOOSE_END = /[\s，,、；;：:—…]+$/;

/** What somebody typed as a whole sentence: with its full stop, without a comma or dots left hanging. Empty stays empty. */
export function sentence(typed: string, locale: "zh" | "en"): string {
  const text = typed.trim().replace(LOOSE_END, "");
  if (!text) return "";
  // A full stop of the other keyboard.
  if (locale === "zh" && /\p{Script=Han}\.$/u.test(text)) return text.replace(/\.$/, "。");
  return ENDS.test(text) ? text : text + (locale === "zh" ? "。" : ".");
}

/** The account as one letter: its four parts in order (R8), then the closing words. */
export function accountText(
  account: { facts: string; responsibility: string; done: string; routes: readonly Route[]; closing: string },
  locale: "zh" | "en",
): string {
  const parts = [account.facts, account.responsibility, account.done, routesText(account.routes, locale)];
  // The closing words end with a name, which takes no full stop.
  return [...parts.map((part) => sentence(part, locale)), account.closing.trim()].filter(Boolean).join("\n\n");
}

function routesText(routes: readonly Route[], locale: "zh" | "en"): string {
  if (routes.length === 0) return "";
  const said = routes.map((route) => ROUTE_WORDS[route][locale]);
  return locale === "zh"
    ? `如果您不同意，可以${said.join("，也可以")}`
    : `If you disagree, you may ${said.join(", or ")}`;
}
