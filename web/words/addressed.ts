import type { Locale } from "./locale.ts";

const TITLED = /(?:先生|女士|小姐|太太|老师|经理|师傅|阿姨|叔叔|大爷|大妈|大姐|大哥|主任|医生|教授|老板|同学|总)$/;
/** The name of one person: of four characters at most, or in parts as 阿依古丽·买买提. */
const PERSON = /^(?:\p{Script=Han}{2,4}|[\p{Script=Han}]+(?:·\p{Script=Han}+)+)$/u;

/**
 * A customer's name as a letter begins with it. In Chinese a full name alone sounds like a summons, and with 您好 still curt
 * to somebody older: 王建国客户您好. A company, whose name is longer, is greeted by it.
 */
export function addressed(name: string, locale: Locale): string {
  if (locale !== "zh" || TITLED.test(name) || !/^[\p{Script=Han}·]+$/u.test(name)) return name;
  return PERSON.test(name) ? `${name}客户您好` : `${name}您好`;
}
