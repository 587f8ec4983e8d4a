import { type Clause, clausesOf, quotedSpans } from "./clauses.ts";
import { type Category, type Finding, LEVELS, type Level } from "./finding.ts";
import { type Guard, speaksFor } from "./guards.ts";
import { type Normal, normalise, placeIn } from "./normalise.ts";
import { type Classes, compilePattern, isFault, type PatternFault } from "./pattern.ts";

/** One known fault in all its wordings. */
export interface Construction {
  id: string;
  category: Category;
  level: Level;
  patterns: readonly string[];
  guards?: readonly Guard[];
  why: string;
  suggest: string;
}

/** What excuses words of a category where a construction says nothing of its own. */
export const EXCUSES: Readonly<Record<Category, readonly Guard[]>> = {
  shirking: ["quoted", "reported", "negated", "remedied"],
  blame_of_others: ["quoted", "reported", "negated", "remedied"],
  blame_of_customer: ["quoted", "reported", "negated"],
  challenge: ["quoted", "reported"],
  cold_refusal: ["quoted", "reported", "negated", "remedied"],
  command: ["quoted", "reported", "negated"],
  argument: ["quoted", "reported", "conditional"],
  impatience: ["quoted", "reported"],
  belittling: ["quoted", "reported"],
  threat: ["quoted", "reported", "negated"],
  disclosure: ["quoted", "reported"],
  over_promise: ["quoted", "reported", "negated", "conditional"],
  premature_compensation: ["quoted", "reported", "negated", "conditional"],
  unauthorised_benefit: ["quoted", "reported", "negated", "conditional"],
  legal_admission: ["quoted", "reported", "negated", "conditional"],
  jargon: ["quoted"],
};

interface Ready {
  construction: Construction;
  expression: RegExp;
  longest: number;
  guards: readonly Guard[];
}

/** A guard ready to check: what `ready` makes of constructions once, for any number of texts. */
export interface LanguageGuard {
  check(text: string): Finding[];
}

/** A guard of these constructions, or the first pattern that cannot be read. */
export function languageGuard(
  constructions: readonly Construction[],
  classes: Classes = {},
): LanguageGuard | { construction: string; pattern: string; fault: PatternFault } {
  const ready: Ready[] = [];
  const index = new AnchorIndex();
  for (const construction of constructions) {
    for (const pattern of construction.patterns) {
      const made = compilePattern(pattern, classes);
      if (isFault(made)) return { construction: construction.id, pattern, fault: made };
      for (const anchor of made.anchors) index.add(anchor, ready.length);
      const guards = construction.guards ?? EXCUSES[construction.category];
      ready.push({ construction, expression: made.expression, longest: made.longest, guards });
    }
  }
  return { check: (text) => check(normalise(text), text, ready, index) };
}

function check(normal: Normal, original: string, ready: readonly Ready[], index: AnchorIndex): Finding[] {
  const { text } = normal;
  const clauses = clausesOf(text);
  const quotes = quotedSpans(text);
  const found: Place[] = [];
  index.scan(text, (place, which) => {
    const clause = clauses[clauseAt(clauses, place)];
    const hit = clause && around(ready[which]!, text, place, clause.sentence);
    if (!hit) return;
    const { construction, guards } = ready[which]!;
    const within = clauses[clauseAt(clauses, hit.start)]!;
    const quoted = quotes.some((one) => one.start <= hit.start && hit.end <= one.end);
    if (!speaksFor(guards, { text, ...hit, clause: within, quoted })) found.push({ ...hit, construction });
  });
  return worstOfEach(found).map(({ start, end, construction }) => {
    const place = placeIn(normal, start, end);
    const { id, category, level, why, suggest } = construction;
    return { ...place, text: original.slice(place.start, place.end), category, level, rule: id, why, suggest };
  });
}

interface Place extends Span {
  construction: Construction;
}

/** What an edge or a word behind the match may look at. */
const MARGIN = 24;

/** Where a pattern fits around one of its anchors, inside the sentence. What is far from the anchor is not looked at. */
function around({ expression, longest }: Ready, text: string, anchor: number, sentence: Span): Span | undefined {
  const end = Math.min(sentence.end, anchor + longest + MARGIN);
  const part = text.slice(0, end);
  expression.lastIndex = Math.max(sentence.start, anchor - longest);
  for (let hit = expression.exec(part); hit && hit.index <= anchor; hit = expression.exec(part)) {
    const to = hit.index + hit[0].length;
    if (to > anchor) return { start: hit.index, end: to };
    if (hit[0] === "") expression.lastIndex++;
  }
  return undefined;
}

/** The clause that holds a place, or the next one. */
function clauseAt(clauses: readonly Clause[], place: number): number {
  let [low, high] = [0, clauses.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clauses[middle]!.end > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Span {
  start: number;
  end: number;
}

/** Of what overlaps, the worst, then the longest; in the order of the text. */
function worstOfEach(found: Place[]): Place[] {
  const weight = ({ construction }: Place) => LEVELS.indexOf(construction.level);
  const ranked = [...found].sort(
    (a, b) => weight(b) - weight(a) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Place[] = [];
  for (const one of ranked) if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

/** Finds where any of many short texts begins, by its first two units. */
class AnchorIndex {
  private readonly byPair = new Map<number, { anchor: string; which: number }[]>();
  private readonly single = new Map<number, number[]>();

  add(anchor: string, which: number): void {
    if (anchor.length === 1) put(this.single, anchor.charCodeAt(0), which);
    else put(this.byPair, pairAt(anchor, 0), { anchor, which });
  }

  /** Calls with each place and whose anchor it is, by place. */
  scan(text: string, hit: (place: number, which: number) => void): void {
    const singles = this.single.size > 0;
    for (let i = 0; i < text.length; i++) {
      const list = this.byPair.get(pairAt(text, i));
      if (list) for (const { anchor, which } of list) if (text.startsWith(anchor, i)) hit(i, which);
      if (singles) for (const which of this.single.get(text.charCodeAt(i)) ?? NONE) hit(i, which);
    }
  }
}

const NONE: readonly number[] = [];

const pairAt = (text: string, at: number) => text.charCodeAt(at) * 65_536 + (text.charCodeAt(at + 1) || 0);

function put<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
