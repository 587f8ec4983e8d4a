/** Masked for every role until a reveal with a reason (R12): `138 **** 6027`. Short numbers keep only their ends. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\s/g, "");
  if (digits.length === 11) return `${digits.slice(0, 3)} **** ${digits.slice(7)}`;
  return digits.length <= 4 ? "****" : `${digits.slice(0, 2)}****${digits.slice(-2)}`;
}

/** `f***@example.org`: the first letter and the domain. */
export function maskEmail(email: string): string {
  const at = email.indexOf("@");
  return at < 1 ? "***" : `${email[0]}***${email.slice(at)}`;
}

/** A name for roles without customer data: the family name and the form of address, or the first letter. */
export function maskName(name: string): string {
  const address = /(先生|女士|奶奶|爷爷|阿姨|同学)$/.exec(name)?.[0];
  if (address) return `${name[0]}**${address}`;
  return /^[\p{Script=Han}]/u.test(name) ? `${name[0]}**` : name.replace(/(\p{L})[\p{L}'’.-]*/gu, "$1**");
}
