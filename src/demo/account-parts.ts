import type { Route } from "../cases/rules/needs.ts";

/** A story's account in the parts the product asks for (R8). */
export interface AccountParts {
  facts: string;
  responsibility: string;
  done: string;
  routes: Route[];
  closing: string;
}

const ROUTE_SIGNS: readonly (readonly [Route, RegExp])[] = [
  ["internal_review", /复核|权益部|Compliance and Consumer/],
  ["industry_mediation", /调解|mediation/],
  ["regulator", /监管部门|regulator/],
  ["court", /诉讼/],
  ["consumer_association", /消费者组织/],
];
const WHOSE = [
  /责任|responsib/i,
  /过错|不存在过错/,
  /没有差错|没有发现差错|没有发现哪一方/,
  /该改的|不涉及/,
  /\bours\b/,
];

/**
 * Takes an account told in one breath apart: what was found, whose responsibility, what is done, where to go. The
 * sentence about where to go is read into routes and left out, because the product writes it itself.
 */
export function accountParts(told: string): AccountParts {
  const sentences = told
    .split(/(?<=。)|(?<=[.!?])\s+(?=[A-Z])/)
    .map((one) => one.trim())
    .filter(Boolean);
  const way = sentences.findIndex(isWay);
  const before = way < 0 ? sentences : sentences.slice(0, way);
  const [facts, whose, done] = aroundResponsibility(before);
  const glue = /\p{Script=Han}/u.test(told) ? "" : " ";
  const wayText = way < 0 ? "" : sentences[way]!;
  const routes = ROUTE_SIGNS.filter(([, sign]) => sign.test(wayText)).map(([route]) => route);
  return {
    facts: facts.join(glue),
    responsibility: whose,
    done: done.join(glue),
    routes: routes.length > 0 ? routes : ["internal_review"],
    closing: way < 0 ? "" : sentences.slice(way + 1).join(glue),
  };
}

/** Every account names our own review office in this sentence, and nowhere else. */
function isWay(sentence: string): boolean {
  return /权益部/.test(sentence) || sentence.startsWith("If you");
}

function aroundResponsibility(sentences: readonly string[]): [string[], string, string[]] {
  for (const sign of WHOSE) {
    const at = sentences.findIndex((one) => sign.test(one));
    if (at < 0) continue;
    const [head, tail] = at === 0 || !/^责任|^Responsib/.test(sentences[at]!) ? parted(sentences[at]!, sign) : ["", ""];
    const facts = [...sentences.slice(0, at), head].filter(Boolean);
    const whose = tail || sentences[at]!;
    if (facts.length > 0 && at < sentences.length - 1) return [facts, whose, sentences.slice(at + 1)];
    if (facts.length > 0) return [facts, whose, []];
  }
  return [[...sentences.slice(0, 1)], "", [...sentences.slice(1)]];
}

/** Cuts a sentence before the clause that says whose responsibility it is, if facts stand before it. */
function parted(sentence: string, sign: RegExp): [string, string] {
  const clauses = sentence.split(/(?<=[，；]|; )/);
  const at = clauses.findIndex((one) => sign.test(one));
  if (at < 1 || clauses[at]!.startsWith("也")) return ["", sentence];
  const head = clauses.slice(0, at).join("");
  const stop = /\p{Script=Han}/u.test(head) ? "。" : ".";
  return [head.trim().replace(/[，；;]$/, stop), capital(clauses.slice(at).join("").trim())];
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
