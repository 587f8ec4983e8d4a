/**
 * The language of constructions, small enough for a compliance officer to write:
 *
 *     不[是|归]…3[部门](的)?[事|负责]      words; [a|b] one of them; [name] a word class; (…)? may be missing
 *     谁[让|叫]你…                       … up to eight characters within the clause, …3 up to three
 *     ^那不行$                            ^ and $ the edges of a clause
 *     \\?                                the sign itself
 *     说的不对!(账|称)                    not before these; <!(…) not behind these
 *
 * Gaps are bounded and nothing repeats, so that no pattern can run away.
 */
export type Classes = Readonly<Record<string, readonly string[]>>;

export interface Compiled {
  expression: RegExp;
  /** Any text that fits holds one of these: what is looked for first. */
  anchors: readonly string[];
  /** The most units of text that fit. */
  longest: number;
}

export type PatternFault =
  | { fault: "unclosed"; at: number }
  | { fault: "unexpected"; at: number; sign: string }
  | { fault: "unknown_class"; name: string }
  | { fault: "no_anchor" };

type Piece =
  | { kind: "text"; text: string }
  | { kind: "choice"; of: readonly Sequence[]; optional: boolean }
  | { kind: "gap"; most: number }
  | { kind: "edge"; side: "start" | "end" }
  | { kind: "not"; behind: boolean; of: readonly Sequence[] };
type Sequence = readonly Piece[];

const GAP = 8;
const STOP = ",.!?;:。、…\\n";
const DEEPEST = 4;

class Unreadable extends Error {
  constructor(readonly fault: PatternFault) {
    super(fault.fault);
  }
}

/** A pattern ready to run, or what is wrong with it and where. */
export function compilePattern(pattern: string, classes: Classes = {}): Compiled | PatternFault {
  try {
    const sequence = new Reader(pattern, classes, 0).sequence();
    const anchors = anchorsOf(sequence);
    if (!anchors) return { fault: "no_anchor" };
    return { expression: new RegExp(sourceOf(sequence), "g"), anchors, longest: longestOf(sequence) };
  } catch (error) {
    if (error instanceof Unreadable) return error.fault;
    throw error;
  }
}

export const isFault = (made: Compiled | PatternFault): made is PatternFault => "fault" in made;

class Reader {
  private at = 0;

  constructor(
    private readonly pattern: string,
    private readonly classes: Classes,
    private readonly depth: number,
  ) {}

  /** A whole pattern. */
  sequence(): Sequence {
    const pieces = this.pieces("");
    if (this.at < this.pattern.length) this.unexpected();
    return pieces;
  }

  private pieces(ends: string): Sequence {
    const pieces: Piece[] = [];
    while (this.at < this.pattern.length && !ends.includes(this.pattern[this.at]!)) pieces.push(this.piece());
    return pieces;
  }

  private piece(): Piece {
    const sign = this.pattern[this.at]!;
    if (sign === "(") return this.optional({ kind: "choice", of: this.choices(")"), optional: false });
    if (sign === "[") return this.optional(this.bracket());
    if (sign === "!" || (sign === "<" && this.pattern[this.at + 1] === "!")) return this.not(sign === "<");
    if (sign === "…") return this.gap();
    if (sign === "^" || sign === "$") {
      this.at++;
      return { kind: "edge", side: sign === "^" ? "start" : "end" };
    }
    if (")]|?".includes(sign)) this.unexpected();
    return this.text();
  }

  private text(): Piece {
    let text = "";
    while (this.at < this.pattern.length && !"()[]|?!<…^$".includes(this.pattern[this.at]!)) {
      if (this.pattern[this.at] === "\\") this.at++;
      text += this.pattern[this.at++] ?? "";
    }
    return { kind: "text", text };
  }

  private gap(): Piece {
    const most = /^\d{1,2}/.exec(this.pattern.slice(++this.at))?.[0];
    this.at += most?.length ?? 0;
    return { kind: "gap", most: Math.min(Number(most ?? GAP), 20) };
  }

  private not(behind: boolean): Piece {
    this.at += behind ? 2 : 1;
    if (this.pattern[this.at] !== "(") this.unexpected();
    return { kind: "not", behind, of: this.choices(")") };
  }

  private choices(end: string): Sequence[] {
    const opened = this.at++;
    const of = [this.pieces(`|${end}`)];
    while (this.pattern[this.at] === "|") {
      this.at++;
      of.push(this.pieces(`|${end}`));
    }
    if (this.pattern[this.at] !== end) throw new Unreadable({ fault: "unclosed", at: opened });
    this.at++;
    return of;
  }

  /** [name] of a class, else [this|that]. */
  private bracket(): Piece & { kind: "choice" } {
    const name = /^\[([a-z_]+)\]/.exec(this.pattern.slice(this.at))?.[1];
    if (!name) return { kind: "choice", of: this.choices("]"), optional: false };
    const members = this.classes[name];
    if (!members || this.depth >= DEEPEST) throw new Unreadable({ fault: "unknown_class", name });
    this.at += name.length + 2;
    const of = members.map((member) => new Reader(member, this.classes, this.depth + 1).sequence());
    return { kind: "choice", of, optional: false };
  }

  private optional(piece: Piece & { kind: "choice" }): Piece {
    if (this.pattern[this.at] !== "?") return piece;
    this.at++;
    return { ...piece, optional: true };
  }

  private unexpected(): never {
    throw new Unreadable({ fault: "unexpected", at: this.at, sign: this.pattern[this.at] ?? "" });
  }
}

function sourceOf(sequence: Sequence): string {
  return sequence.map(sourceOfPiece).join("");
}

function sourceOfPiece(piece: Piece): string {
  switch (piece.kind) {
    case "text":
      return textSource(piece.text);
    case "choice":
      return `(?:${piece.of.map(sourceOf).join("|")})${piece.optional ? "?" : ""}`;
    case "gap":
      return `[^${STOP}]{0,${piece.most}}?`;
    case "edge":
      return piece.side === "start" ? `(?<=^|[${STOP}] ?)` : `(?= ?(?:$|[${STOP}]))`;
    case "not":
      return `(?${piece.behind ? "<" : ""}!${piece.of.map(sourceOf).join("|")})`;
  }
}

/** Words of letters are whole words. */
function textSource(text: string): string {
  const escaped = text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&").replace(/ +/g, " ");
  const first = /^[a-z0-9]/.test(text) ? "(?<![a-z0-9])" : "";
  const last = /[a-z0-9]$/.test(text) ? "(?![a-z0-9])" : "";
  return first + escaped + last;
}

function longestOf(sequence: Sequence): number {
  return sequence.reduce((sum, piece) => sum + longestOfPiece(piece), 0);
}

function longestOfPiece(piece: Piece): number {
  if (piece.kind === "text") return piece.text.length;
  if (piece.kind === "gap") return piece.most;
  return piece.kind === "choice" ? Math.max(...piece.of.map(longestOf)) : 0;
}

/** Of all that must be there, the pieces of text that say most. */
function anchorsOf(sequence: Sequence): readonly string[] | null {
  let best: readonly string[] | null = null;
  for (const piece of sequence) {
    const found = anchorsOfPiece(piece);
    if (found && (!best || saysMore(found, best))) best = found;
  }
  return best;
}

function anchorsOfPiece(piece: Piece): readonly string[] | null {
  if (piece.kind === "text") return piece.text.trim() === "" ? null : [piece.text.trim()];
  if (piece.kind !== "choice" || piece.optional) return null;
  const each = piece.of.map(anchorsOf);
  return each.every((one) => one !== null) ? [...new Set(each.flatMap((one) => one ?? []))] : null;
}

/** Longer words are rarer; of as long ones, fewer are. */
function saysMore(these: readonly string[], those: readonly string[]): boolean {
  return (shortest(these) - shortest(those) || those.length - these.length) > 0;
}

const shortest = (words: readonly string[]) => Math.min(...words.map((word) => word.length));
