import type { Locale } from "./locale.ts";

const TITLED = /(?:先生|女士|小姐|太太|老师|经理|师傅|阿姨|叔叔|大爷|大妈|大姐|大哥|主任|医生|教授|老板|同学|总)$/;

/** A customer's name as a letter begins with it. In Chinese a full name alone sounds like a summons: 王建国您好. */
export function addressed(name: string, locale: Locale): string {
  const bare = locale === "zh" && /^[\p{Script=Han}·]+$/u.test(name) && !TITLED.test(name);
  return bare ? `${name}您好` : name;
}
