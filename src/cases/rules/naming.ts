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

/** Greetings and outcries: they say who speaks and how, and nothing of the matter. */
const SAYS_NOTHING = [
  /^(?:喂|您好|你好|各位领导|请问|在吗|救命|天哪|我?要?投诉|气死我?了|太过分了?|太欺负人了?|什么意思|什么态度|还有没有(?:人管|王法)|讲不讲(?:道)?理|(?:你们)?这?(?:家|个)?(?:银行|公司|单位|店|客服)?(?:到底|究竟)?(?:是)?怎么(?:回事|搞的|办事的|一回事))[啊呀呢吗吧嘛哪的了，,、\s]*$/u,
  /^(?:hello|hi|hey|(?:dear|hi|hello) .{1,30}|good (?:morning|afternoon|evening)|i (?:want|wish|would like) to (?:complain|make a complaint)|what is going on(?: here)?|this is (?:outrageous|unacceptable|ridiculous|a disgrace))[,\s]*$/iu,
];

/** A title from the first sentence that says something of what was said, until somebody gives a better one. */
export function titleOf(words: string): string {
  const sentences = words
    .trim()
    .split(/[\n。！？!?；;]|\.\s/)
    .map((one) => one.trim())
    .filter(Boolean);
  const telling = sentences.find((one) => !SAYS_NOTHING.some((nothing) => nothing.test(one)));
  const first = telling ?? sentences[0] ?? words.trim();
  const length = /\p{Script=Han}/u.test(first) ? TITLE_LENGTH : TITLE_LENGTH * 3;
  const cut = [...first].slice(0, length).join("");
  return cut.length < first.length ? `${cut}…` : cut;
}
