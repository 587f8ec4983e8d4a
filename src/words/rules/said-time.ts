import { HAN_TOKENS, SUFFIXES } from "./said-han.ts";
import { LATIN_TOKENS } from "./said-latin.ts";
import type { SaidTime } from "./said-shape.ts";

const TOKENS = [...HAN_TOKENS, ...LATIN_TOKENS];
const AFTER_WORDS = [...SUFFIXES, ...TOKENS];
/** Words between the parts of one time. */
const BETWEEN = /(?: |,|的|在|于|之?前的|at (?!the latest)|on |by |of |the |around |about |左右|大约|大概|约)+/y;
const LETTER = /[a-z0-9]/;

/** A written time: what it says and where, in the normal text. */
export interface WrittenTime {
  said: SaidTime;
  start: number;
  end: number;
}

/** All the times a normal text names, in order, each as long as its words belong together. */
export function timesIn(text: string): WrittenTime[] {
  const times: WrittenTime[] = [];
  for (let at = 0; at < text.length; at++) {
    const read = LETTER.test(text[at]!) && at > 0 && LETTER.test(text[at - 1]!) ? null : chainAt(text, at);
    if (!read) continue;
    times.push(read);
    at = read.end - 1;
  }
  return times;
}

function chainAt(text: string, start: number): WrittenTime | null {
  let said: SaidTime = {};
  let end = start;
  for (let at = start; at < text.length; at = pastBetween(text, end)) {
    const token = tokenAt(text, at, said);
    if (!token) break;
    said = { ...said, ...token.said };
    end = token.end;
    if (end === text.length) break;
  }
  if (said.past) return { said, start, end };
  return saysWhen(said) ? { said, start, end } : null;
}

function pastBetween(text: string, at: number): number {
  BETWEEN.lastIndex = at;
  return at + (BETWEEN.exec(text)?.[0].length ?? 0);
}

/** The first word that fits here and says nothing that was said before. */
function tokenAt(text: string, at: number, said: SaidTime): { said: SaidTime; end: number } | null {
  for (const [pattern, read] of Object.keys(said).length > 0 ? AFTER_WORDS : TOKENS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    const says = read(found);
    if (says && agrees(said, says)) return { said: says, end: at + found[0].length };
  }
  return null;
}

const DAY_FACTS = ["span", "ahead", "working", "weekday", "endOf", "date", "monthDay"] as const;

/** Two days in one time are two times; of one day there is one hour. */
function agrees(said: SaidTime, more: SaidTime): boolean {
  const names = (one: SaidTime) => DAY_FACTS.some((fact) => one[fact] !== undefined);
  const hour = (one: SaidTime) => one.clock !== undefined || one.closing !== undefined;
  return !(names(said) && names(more)) && !(hour(said) && hour(more)) && !(said.half && more.half);
}

function saysWhen(said: SaidTime): boolean {
  if (said.span) return said.limit === true;
  if (DAY_FACTS.some((fact) => said[fact] !== undefined) || said.closing) return true;
  return (said.clock !== undefined || said.half !== undefined) && said.limit === true;
}
