/** The number people say: year and month of registration, then a running tail, `2611-0482`. */
export function caseNumber(registeredAt: Date, tail: number, offsetMs: number): string {
  const local = new Date(registeredAt.getTime() + offsetMs);
  const head = `${String(local.getUTCFullYear()).slice(2)}${String(local.getUTCMonth() + 1).padStart(2, "0")}`;
  return `${head}-${String(tail).padStart(4, "0")}`;
}

/** Where a letter written before its case has a number says it: the number is put there when the case is taken. */
export const NUMBER_PLACE = { zh: "【编号】", en: "[number]" } as const;

/** A letter with the case's number in the place kept for it. */
export function withNumber(letter: string, number: string): string {
  return letter.replaceAll(NUMBER_PLACE.zh, number).replaceAll(NUMBER_PLACE.en, number);
}

const TITLE_LENGTH = 26;

/** A title from the first sentence of what was said, until somebody gives a better one. */
export function titleOf(words: string): string {
  const first =
    words
      .trim()
      .split(/[\n。！？!?；;]|\.\s/)[0]!
      .trim() || words.trim();
  const length = /\p{Script=Han}/u.test(first) ? TITLE_LENGTH : TITLE_LENGTH * 3;
  const cut = [...first].slice(0, length).join("");
  return cut.length < first.length ? `${cut}…` : cut;
}
