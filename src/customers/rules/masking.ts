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

/** What a Chinese name is followed by, and a Latin one begins with, when somebody is addressed. */
export const HONORIFIC = /(先生|女士|小姐|太太|老师|师傅|阿姨|叔叔|大爷|大妈|奶奶|爷爷|同学)$/u;
export const TITLE = /^(mr|mrs|ms|miss|dr|prof)\.?\s+/i;
/** Those of them that say whether a man or a woman is addressed. */
export const OF_A_MAN = /^mr\.?\s|(先生|叔叔|大爷|爷爷)$/iu;
export const OF_A_WOMAN = /^(mrs|ms|miss)\.?\s|(女士|小姐|太太|阿姨|大妈|奶奶)$/iu;

const DOUBLE_SURNAMES =
  /^(欧阳|司马|上官|诸葛|司徒|夏侯|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|东方|南宫|端木|独孤|轩辕|百里|东郭|呼延|闻人|澹台|公冶|太史|申屠|钟离|鲜于|闾丘|赫连|拓跋|万俟|第五|西门|濮阳)/u;

/**
 * A name for roles without customer data: the family name and the form of address (欧阳**女士, Ms O**). A family name
 * with nothing but an address stays as it is: 古先生 says no more than its mask would.
 */
export function maskName(name: string): string {
  const written = name.trim();
  const bare = written.replace(HONORIFIC, "").trim();
  if (/^\p{Script=Han}/u.test(bare)) {
    const address = HONORIFIC.exec(written)?.[0] ?? "";
    const double = DOUBLE_SURNAMES.exec(bare)?.[0];
    // Two characters with nothing behind them may as well be a family and a given name (钟离, 东方): then one is shown.
    const family = double && (double !== bare || address) ? double : [...bare][0]!;
    return address && bare === family ? written : `${family}**${address}`;
  }
  const title = TITLE.exec(written)?.[0] ?? "";
  return title + written.slice(title.length).replace(/(\p{L})[\p{L}'’.-]*/gu, "$1**");
}
