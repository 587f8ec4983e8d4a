import { HONORIFIC, maskEmail, maskName, TITLE } from "./masking.ts";

const D = "[0-9０-９]";
const GAP = "[ \\u00a0\\u3000－-]";
/** Not the tail or the middle of something longer, such as an id. */
const WHOLE = { from: "(?<![0-9０-９A-Za-z])", to: "(?![0-9０-９A-Za-z])" };
const numbers = (...forms: string[]) =>
  new RegExp(forms.map((form) => `${WHOLE.from}(?:${form})${WHOLE.to}`).join("|"), "g");

/** Numbers that lead to a person, as people write them: mobile, landline, with country code, bank and identity cards. */
const NUMBERS = numbers(
  `(?:[+＋]?86${GAP}?)?1[3-9]${D}${GAP}?${D}{4}${GAP}?${D}{4}`,
  `0${D}{2,3}${GAP}${D}{7,8}`,
  `[+＋]${D}{1,3}(?:[ .()（）－-]{0,2}${D}{2,5}){2,5}`,
  `[(（]?${D}{3}[)）]?[ .－-]${D}{3}[.－-]${D}{4}`,
  `${D}{4}([ －-])${D}{4}\\1${D}{4}(?:\\1${D}{1,4}){0,2}`,
  `${D}{8,}[XxＸｘ]?`,
);
const MAILS = /[A-Za-z0-9._%+-]+[@＠](?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;
/** Nothing above matches a text without these; most texts are done with one look. */
const WORTH = /[0-9０-９]{2}|[@＠]/;

/**
 * A text as somebody reads it who has no part in the customer's data (R12): the name wherever it stands, also as it was
 * before a correction, and whatever looks like a phone, card or identity number or a mail address.
 */
export function textMask(...customerNames: readonly string[]): (text: string) => string {
  const names = customerNames.flatMap((recorded) => {
    const mask = recorded && maskName(recorded);
    const untitled = mask.replace(TITLE, "");
    const said = (found: string) => (TITLE.test(found) ? mask : untitled);
    return namesIn(recorded).map((name) => ({ ...name, said }));
  });
  return (text) => {
    const folded = fold(text);
    const standing = names.filter(({ signs }) => signs.some((sign) => folded.includes(sign)));
    const unnamed = standing.reduce((rest, { pattern, said }) => rest.replace(pattern(), said), text);
    if (!WORTH.test(unnamed)) return unnamed;
    return unnamed
      .replace(MAILS, (mail) => maskEmail(mail.replace("＠", "@")))
      .replace(NUMBERS, (number) => `****${number.slice(-4)}`);
  };
}

/** A name as it may be written. The pattern is made when a sign of it stands in a text: making it costs more than looking. */
interface Written {
  /** One of these stands, folded, in every text that the pattern finds something in. */
  signs: readonly string[];
  pattern(): RegExp;
}

/** The ways a name is written: as recorded, without its form of address, and each longer part of a Latin name. */
function namesIn(recorded: string): Written[] {
  const name = recorded.trim();
  if (name === "" || maskName(name) === name) return [];
  const bare = name.replace(HONORIFIC, "").replace(TITLE, "").trim();
  // Nothing but a form of address names nobody.
  if (bare === "") return [];
  if (/^\p{Script=Han}/u.test(bare)) {
    const forms = [name, bare].filter((form) => [...form].length > 1);
    const spaced = (form: string) => [...form].map(literal).join("\\s*");
    return forms.length > 0 ? [written(forms, spaced, "gu")] : [];
  }
  const words = (form: string) => form.split(/\s+/).map(literal).join("\\s+");
  const whole = written([name, bare], words, "giu");
  // Parts only as names are written: "may" and "long" are words.
  const parts = bare.split(/\s+/).filter((part) => part.length > 2);
  const alone = (part: string) => `${literal(part)}(?![\\p{L}\\p{N}])`;
  const forms = parts.flatMap((part) => [part, part.toUpperCase()]);
  return parts.length > 0 ? [whole, written(forms, alone, "gu")] : [whole];
}

function written(forms: readonly string[], asPattern: (form: string) => string, flags: string): Written {
  let made: RegExp | undefined;
  const pattern = () => {
    made ??= new RegExp(forms.map(asPattern).join("|"), flags);
    return made;
  };
  return { signs: [...new Set(forms.map(fold))], pattern };
}

/** Without spaces, and letters that a pattern takes for one another become the same one: ſ and s, the Kelvin sign and k. */
function fold(text: string): string {
  return text.toLowerCase().toUpperCase().replace(/\s+/g, "");
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
