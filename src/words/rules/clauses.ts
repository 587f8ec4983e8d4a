/** A stretch between two stops, and the sentence it stands in; offsets in the normal text. */
export interface Clause {
  start: number;
  end: number;
  /** Where its sentence begins and ends. */
  sentence: { start: number; end: number };
}

const OPEN = '“「『"《【';
const CLOSE = '”」』"》】';
const ENDS = "。!?\n;";
const STOPS = `${ENDS},:、…`;

/** The clauses of a text, in order. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let first = 0;
  let sentenceStart = 0;
  const closeSentence = (end: number) => {
    for (; first < clauses.length; first++) clauses[first]!.sentence = { start: sentenceStart, end };
    sentenceStart = end + 1;
  };
  for (const i of stopsIn(text)) {
    const sign = text[i] ?? "\n";
    if (i > start) clauses.push({ start, end: i, sentence: { start: 0, end: 0 } });
    start = i + 1;
    if (ENDS.includes(sign) || sign === ".") closeSentence(i);
  }
  return clauses;
}

const STOP = new RegExp(`[${STOPS.replace("\n", "\\n")}]|\\.(?=[ \\n]|$)| -(?= )`, "g");
const ABBREVIATED = /(?:^|[^a-z])[a-z]$/;

/** Where clauses end, the end of the text last. A dot ends one where no number, abbreviation or address goes on. */
function* stopsIn(text: string): Generator<number> {
  for (const { 0: sign, index } of text.matchAll(STOP))
    if (sign !== "." || !ABBREVIATED.test(text.slice(Math.max(0, index - 3), index))) yield index + sign.length - 1;
  yield text.length;
}

/** Where somebody else is quoted: between quotation marks, and in lines that begin as in mail. */
export function quotedSpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    if ((i === 0 || text[i - 1] === "\n") && text[i] === ">") {
      const end = text.indexOf("\n", i);
      spans.push({ start: i, end: end < 0 ? text.length : end });
      i = end < 0 ? text.length : end;
      continue;
    }
    const kind = OPEN.indexOf(text[i]!);
    if (kind < 0) continue;
    const end = text.indexOf(CLOSE[kind]!, i + 1);
    if (end < 0) continue;
    spans.push({ start: i, end: end + 1 });
    i = end;
  }
  return spans;
}
