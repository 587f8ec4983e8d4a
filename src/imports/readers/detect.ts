import { type Decision, decided } from "../../kernel/refusal.ts";
import { refuse } from "../rules/refusals.ts";
import { sniffDelimiter } from "./split-csv.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
export type Detected =
  | { format: "xlsx" }
  | { format: "jsonl"; encoding: Encoding }
  | { format: "csv"; encoding: Encoding; delimiter: string };

const HEAD = 64 * 1024;
/** Beginnings of files people try that are no tables, each with its name. */
const OTHERS: [string, string][] = [
  ["d0cf11e0a1b11ae1", "Excel 97–2003 .xls"],
  ["25504446", "PDF"],
  ["89504e47", "PNG"],
  ["ffd8ff", "JPEG"],
  ["52617221", "RAR"],
  ["377abcaf", "7z"],
];

/** Says from all bytes of a file what it is: fed chunk by chunk, it keeps only the beginning. */
export class Detector {
  private head = Buffer.alloc(0);
  private readonly candidates = ["utf-8", "gb18030"].map((name) => ({
    name: name as Encoding,
    decoder: new TextDecoder(name, { fatal: true }),
    fits: true,
  }));

  take(chunk: Buffer): void {
    if (this.head.length < HEAD) this.head = Buffer.concat([this.head, chunk.subarray(0, HEAD - this.head.length)]);
    this.try(chunk, true);
  }

  verdict(): Decision<Detected> {
    this.try(Buffer.alloc(0), false);
    if (this.head.length === 0) return refuse("file_empty");
    const hex = this.head.subarray(0, 8).toString("hex");
    if (hex.startsWith("504b0304")) return decided({ format: "xlsx" });
    const other = OTHERS.find(([magic]) => hex.startsWith(magic));
    if (other) return refuse("file_binary", { params: { what: other[1] } });
    const wide = wideEncoding(this.head);
    if (!wide && isBinary(this.head)) return refuse("file_unreadable");
    const encoding = wide ?? this.candidates.find(({ fits }) => fits)?.name;
    return encoding ? textKind(this.head, encoding) : refuse("file_encoding_unknown");
  }

  private try(chunk: Buffer, more: boolean): void {
    for (const candidate of this.candidates) {
      if (!candidate.fits) continue;
      try {
        candidate.decoder.decode(chunk, { stream: more });
      } catch {
        candidate.fits = false;
      }
    }
  }
}

function textKind(head: Buffer, encoding: Encoding): Decision<Detected> {
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  const start = text.trimStart();
  if (start.startsWith("{")) return decided({ format: "jsonl", encoding });
  if (/^\[\s*[{[\]]/.test(start)) return refuse("file_binary", { params: { what: "JSON array" } });
  if (/^<(\?xml|!doctype|html)/i.test(start)) return refuse("file_binary", { params: { what: "HTML / XML" } });
  return decided({ format: "csv", encoding, delimiter: sniffDelimiter(text) });
}

/** UTF-16 by its mark, or by zero bytes that stand on one side only. */
function wideEncoding(head: Buffer): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2]!++;
  const many = head.length / 20;
  if (zeros[1]! > many && zeros[0]! === 0) return "utf-16le";
  return zeros[0]! > many && zeros[1]! === 0 ? "utf-16be" : null;
}

/** Zero bytes, or more than a few other control characters. */
function isBinary(head: Buffer): boolean {
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls > head.length / 200;
}
