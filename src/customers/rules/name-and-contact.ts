import { normalEmail, normalPhone } from "./identifiers.ts";

/** What one line holds: the name left over, and the number and address in normal form. */
export interface NameAndContact {
  name: string;
  phone: string | null;
  email: string | null;
}

const WHOLE = { from: "(?<!\\d)", to: "(?!-?\\d)" };
/** A day beside a name is when somebody came or was born; taken for a number, it would make one person of two. */
const MONTH = "(?:0?[1-9]|1[0-2])";
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const YEAR = "(?:19|20)\\d{2}";
const DATE = `(?:${YEAR}-${MONTH}-${DAY}|${DAY}-${MONTH}-${YEAR}|${MONTH}-${DAY}-${YEAR})(?!-?\\d)`;
/** Standing apart: digits right behind a word (客户10023456) number something else. */
const APART = { from: "(?<![^\\s,;:/|、，；：（(])", to: `(?!(?! ${DATE})[ -]?\\d|[^\\s,;/|、)])` };
const number = ({ from, to }: typeof WHOLE, form: string) => new RegExp(`${from}${form}${to}`, "u");

const MOBILE = number(WHOLE, "(?:\\+ ?|00)?(?:86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}");
/** As people write them, the surest first: mobile, landline, with country code, any number that stands apart. */
const PHONES = [
  MOBILE,
  number(WHOLE, "\\(?0\\d{2,3}\\)?[ -]?\\d{7,8}"),
  number(WHOLE, "\\+\\d{1,3}(?:[ .()-]{0,2}\\d{2,5}){2,5}"),
  number(APART, `(?!\\(?${DATE})\\(?\\d{2,15}\\)?(?:(?! ${DATE})[ -]?\\d{2,4}){0,4}`),
];
const MAIL = /[a-z0-9._%+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}/i;
const LABEL = "(?:手机号?码?|(?:联系)?电话(?:号码)?|电子邮[件箱]|邮[件箱]|tel|phone|mobile|e-?mail)\\s*[:.]?\\s*";
const FEWEST_DIGITS = 7;

/**
 * A name and what was written beside it, in any order: a number or address kept as a name would stand unmasked wherever
 * the name does (R12), and recognise nobody. Where there is neither, the name stays as it was written.
 */
export function nameAndContact(written: string): NameAndContact {
  const line = written.normalize("NFKC").replace(/[\u2010-\u2015]/g, "-");
  const mail = MAIL.exec(line)?.[0];
  const withoutMail = mail ? without(line, mail) : line;
  const digits = PHONES.map((form) => form.exec(withoutMail)?.[0]).find(isNumber);
  if (!mail && !digits) return { name: written.trim(), phone: null, email: null };
  const rest = digits ? without(withoutMail, digits) : withoutMail;
  return { name: bare(rest), phone: digits ? normalPhone(digits) : null, email: mail ? normalEmail(mail) : null };
}

/** A name with every number and address that stands beside it, in the order they are found. */
export function nameAndContacts(written: string): { name: string; phones: string[]; emails: string[] } {
  const phones: string[] = [];
  const emails: string[] = [];
  let name = written;
  for (;;) {
    const part = nameAndContact(name);
    name = part.name;
    if (!part.phone && !part.email) return { name, phones: [...new Set(phones)], emails: [...new Set(emails)] };
    if (part.phone) phones.push(part.phone);
    if (part.email) emails.push(part.email);
  }
}

/** Whether this is a number that customers are counted by, and no way to reach them: digits, but no mobile number. */
export function isCustomerNumber(written: string): boolean {
  return /^[\d-]+$/.test(written.normalize("NFKC")) && !MOBILE.test(written.normalize("NFKC"));
}

/** Whether a name holds a number or address that belongs into a field of its own. */
export function holdsContact(name: string): boolean {
  const { phone, email } = nameAndContact(name);
  return phone !== null || email !== null;
}

function isNumber(found: string | undefined): boolean {
  return found !== undefined && found.replace(/\D/g, "").length >= FEWEST_DIGITS && normalPhone(found) !== null;
}

function without(line: string, found: string): string {
  const at = line.indexOf(found);
  const before = line.slice(0, at).replace(new RegExp(`${LABEL}$`, "i"), "");
  return `${before} ${line.slice(at + found.length)}`;
}

/** Without the marks that parted it from what was taken out. */
function bare(rest: string): string {
  const edge = "[\\s,;:/|、，；<>-]+";
  return rest
    .replace(/\(\s*\)/g, " ")
    .replace(new RegExp(`^${edge}|${edge}$`, "g"), "")
    .replace(/\s+/g, " ");
}
