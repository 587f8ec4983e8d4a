import { HONORIFIC, maskName, OF_A_MAN, OF_A_WOMAN, TITLE } from "./masking.ts";

/**
 * Whether two names may stand for one person who gave the same number: the same name, however spaced and addressed,
 * or one of them only a family name with an address (沈女士, Ms Shen). Anything else is somebody who shares the number,
 * as 沈先生 may share that of 沈女士.
 */
export function isSameName(a: string, b: string): boolean {
  if (areManAndWoman(a.trim(), b.trim())) return false;
  const [one, two] = [plain(a), plain(b)];
  if (one.name === two.name) return true;
  if (one.familyOnly === two.familyOnly) return false;
  const [short, long] = one.familyOnly ? [one, two] : [two, one];
  return short.han ? long.name.startsWith(short.name) : long.name.split(" ").some((part) => part === short.name);
}

function areManAndWoman(a: string, b: string): boolean {
  const [one, two] = [a, b].map((name) => Number(OF_A_MAN.test(name)) - Number(OF_A_WOMAN.test(name)));
  return one! * two! < 0;
}

/** Whether who gives this name, or none, may be the owner of a number they share; else both are persons of their own. */
export function mayOwn(owner: { name: string }, given: { name?: string }): boolean {
  return given.name === undefined || isSameName(owner.name, given.name);
}

/** Whether a name says who somebody is of whom only the family name was known: 古静 of 古女士. */
export function saysMore(known: string, given: string): boolean {
  return plain(known).familyOnly && !plain(given).familyOnly && isSameName(known, given);
}

function plain(name: string): { name: string; han: boolean; familyOnly: boolean } {
  const written = name.trim();
  const trimmed = name.normalize("NFKC").trim().toLowerCase().replace(TITLE, "").replace(HONORIFIC, "");
  const han = /\p{Script=Han}/u.test(trimmed);
  const bare = han ? trimmed.replace(/[\s·]/g, "") : trimmed.replace(/\s+/g, " ").trim();
  const addressed = HONORIFIC.test(written) || TITLE.test(written);
  return { name: bare, han, familyOnly: addressed && (han ? maskName(written) === written : !bare.includes(" ")) };
}
