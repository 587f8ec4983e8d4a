/** The number people say: year and month of registration, then a running tail, `2611-0482`. */
export function caseNumber(registeredAt: Date, tail: number, offsetMs: number): string {
  const local = new Date(registeredAt.getTime() + offsetMs);
  const head = `${String(local.getUTCFullYear()).slice(2)}${String(local.getUTCMonth() + 1).padStart(2, "0")}`;
  return `${head}-${String(tail).padStart(4, "0")}`;
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
