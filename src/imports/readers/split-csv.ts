import { fault } from "../rules/row-faults.ts";
import { type Line, LONGEST_RECORD } from "./row.ts";

/**
 * Splits CSV text (RFC 4180, any one-letter delimiter) into records, in bounded memory and with the line each begins
 * on. Written here because a broken quote must cost one line only: csv-parse drops all that follows it.
 */
export async function* splitCsv(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<Line> {
  const splitter = new Splitter(delimiter);
  for await (const chunk of text) yield* splitter.take(chunk, false);
  yield* splitter.take("", true);
}

class Splitter {
  private rest = "";
  private line = 1;
  private skipping = false;
  private readonly delimiter: string;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
  }

  *take(chunk: string, final: boolean): Generator<Line> {
    const text = this.rest + chunk;
    let at = 0;
    while (at < text.length) {
      if (this.skipping) {
        const end = text.indexOf("\n", at);
        at = end < 0 ? text.length : end + 1;
        this.skipping = end < 0;
        if (end >= 0) this.line++;
        continue;
      }
      const record = parseRecord(text, at, this.delimiter, final);
      if (record.end !== undefined) {
        if (record.values.length > 1 || record.values[0]!.trim() !== "")
          yield { line: this.line, values: record.values };
        this.line += record.breaks;
        at = record.end;
        continue;
      }
      if (!final && text.length - at < LONGEST_RECORD) break;
      yield this.broken(text, at, record.quoted);
      this.skipping = true;
    }
    this.rest = text.slice(at);
  }

  private broken(text: string, at: number, quoted: boolean): Line {
    const excerpt = text.slice(at, at + 200).split("\n")[0]!;
    const why = quoted ? fault("line", "quote_not_closed") : fault("line", "line_too_long", { max: LONGEST_RECORD });
    return { line: this.line, fault: why, excerpt };
  }
}

type Parsed =
  | { end: number; values: string[]; breaks: number }
  /** The text ends before the record does. */
  | { end: undefined; quoted: boolean };

function parseRecord(text: string, from: number, delimiter: string, final: boolean): Parsed {
  const values: string[] = [];
  let breaks = 0;
  let at = from;
  for (;;) {
    let value = "";
    if (text[at] === '"') {
      const quoted = closeQuote(text, at, final);
      if (!quoted) return { end: undefined, quoted: true };
      value = quoted.value;
      at = quoted.end;
      for (let n = value.indexOf("\n"); n >= 0; n = value.indexOf("\n", n + 1)) breaks++;
    }
    const end = endOfCell(text, at, delimiter);
    if (end === text.length && !final) return { end: undefined, quoted: false };
    // What follows a closing quote, though it should not, is kept as it stands.
    value += text.slice(at, end);
    const ends = text[end] !== delimiter;
    values.push(ends && value.endsWith("\r") ? value.slice(0, -1) : value);
    if (ends) return { end: Math.min(end + 1, text.length), values, breaks: breaks + 1 };
    at = end + 1;
  }
}

function endOfCell(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at++) if (text[at] === "\n" || text[at] === delimiter) return at;
  return text.length;
}

/** The text in quotes, doubled ones made single, and the place behind; null when the text ends before it is sure. */
function closeQuote(text: string, from: number, final: boolean): { value: string; end: number } | null {
  let value = "";
  for (let start = from + 1; ; ) {
    const quote = text.indexOf('"', start);
    if (quote < 0 || (quote === text.length - 1 && !final)) return null;
    value += text.slice(start, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    start = quote + 2;
  }
}

/** The delimiter that splits the beginning of a file into the most even rows: comma, semicolon or tab. */
export function sniffDelimiter(head: string): string {
  const ranked = [",", ";", "\t"].map((delimiter) => {
    const widths: number[] = [];
    for (const line of new Splitter(delimiter).take(head, false))
      if ("values" in line && widths.length < 50) widths.push(line.values.length);
    const width = widths[0] ?? headWidth(head, delimiter);
    const even = widths.filter((one) => one === width).length / Math.max(1, widths.length);
    return { delimiter, score: width > 1 ? even * 100 + Math.min(width, 90) : 0 };
  });
  return ranked.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

function headWidth(head: string, delimiter: string): number {
  return head.split("\n")[0]!.split(delimiter).length;
}
