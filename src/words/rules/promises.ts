import { type Clause, clausesOf, quotedSpans } from "./clauses.ts";
import { type DuePlace, duesIn } from "./due-time.ts";
import { speaksFor } from "./guards.ts";
import { normalise, placeIn } from "./normalise.ts";

export const PROMISE_CLASSES = ["procedural", "substantive"] as const;
/** procedural: a step or a word by a time; substantive: money, goods or a result, which needs an approved remedy (R4). */
export type PromiseClass = (typeof PROMISE_CLASSES)[number];

/** Something a text promises. Offsets in UTF-16 units of the original. */
export interface PromiseRead {
  start: number;
  end: number;
  text: string;
  class: PromiseClass;
  /** When it is due, where the same sentence names a time. */
  dueAt?: Date;
  estimated?: boolean;
}

const STEP =
  "答复|回复|回电|回话|致电|联系|反馈|告知|通知|核实|核查|核对|调查|查明|查清|查实|跟进|跟踪|处理|转交|转达|转告|登记|提交|上报|申请|寄(?!存)|发送|发给|回访|说明|解释|安排|协调|给[^,。]{0,4}(?:说法|消息|结果|电话|回音|交代)|督促|催办|回音|消息";
const GAIN =
  "退(?:款|还|费|保|货|回|给|您|你|钱|全)|赔(?!礼|罪)|补偿|补发|补给|补足|减免|免除|免(?:掉|收)|返还|返现|打款|打给|汇(?:款|给)|到账|入账|解封|恢复(?:额度|功能|权限|使用)|开通|赠送|送(?:你|您)|换(?:货|新|一台|一个)|消除|删除|撤销|重做|重装|维修|修好|兑现|补办好|发放|升级";
const WILL =
  "(?:会|将|一定|必定|务必|保证|确保|承诺|负责|马上|立即|立刻|这就|尽快|尽早|现在就|就(?=把|给|为|替|帮|去|来)|随后|稍后|争取|继续|全程|再|来(?!电|信|函|访|自)|去|给|替|为|帮)";
const WE =
  "(?:我(?!们?的)|我们(?!的)|本行|我行|本公司|我司|公司|我方|我处|这边|专人|同事|专员|客户经理|负责人|工作人员|经办人员|相关部门|技术人员|分行|支行)";

/** Inside a clause; the point of an amount ends none. */
const IN = "(?:[^,.!?;:。]|(?<=\\d)\\.(?=\\d))";
const zh = (verbs: string) => RegExp(`${WE}${IN}{0,16}?${WILL}${IN}{0,20}?(?<verb>${verbs})(?!的)`, "g");
/** Without somebody who does it, a time and a word of the future say the same. */
const zhTimed = (verbs: string) =>
  RegExp(
    `(?:会|将|予以|进行|给你|向你|书面)${IN}{0,12}?(?<verb>${verbs})(?!的)|(?:内|前|后)${IN}{0,6}?(?:${verbs})(?!的)`,
    "g",
  );

const EN_WE = "\\b(?:i|we|our team|our colleagues?|a colleague|someone|the bank|my manager|a specialist)";
const EN_WILL = "(?:'ll| will| shall| am going to|'m going to| are going to|'re going to| promise to| guarantee to)";
const EN_STEP =
  "(?:call|phone|ring|reply|respond|answer|write|email|e-mail|contact|get back|come back|update|let (?:you|them) know|tell|inform|confirm|check|look into|look at|investigate|review|find out|follow up|chase|pass|forward|escalate|raise|log|send|post|arrange|keep you|explain|make sure (?:you hear|someone))";
const EN_GAIN =
  "(?:refund|compensate|reimburse|pay|repay|credit|waive|cancel the (?:fee|charge)|reverse|replace|repair|restore|unlock|unblock|remove|delete|return (?:the|your)|give you|upgrade)";
const en = (verbs: string) => RegExp(`${EN_WE}${EN_WILL}[^.!?;]{0,40}?\\b(?<verb>${verbs})\\b`, "g");
const EN_PASSIVE = (verbs: string) =>
  RegExp(`\\byou(?:'ll| will) (?:receive|get|hear|have)\\b[^.!?;]{0,30}?\\b(?<verb>${verbs})`, "g");

const WORDINGS: readonly (readonly [PromiseClass, RegExp, timed: boolean])[] = [
  ["substantive", zh(GAIN), false],
  ["substantive", zhTimed(GAIN), true],
  ["procedural", zh(STEP), false],
  ["procedural", zhTimed(STEP), true],
  ["substantive", en(EN_GAIN), false],
  ["substantive", EN_PASSIVE("(?:refund|compensation|credit|replacement|your money|payment)"), false],
  ["procedural", en(EN_STEP), false],
  ["procedural", EN_PASSIVE("(?:answer|reply|letter|call|email|update|from us|from me|response|decision)"), false],
];

/** Words behind a verb that turn it into a procedure: to apply for a refund, to check whether compensation is due. */
const ASKED_FOR =
  /(?:申请|核实|核查|审核|评估|协商|研究|考虑|是否|能否|可否|争取|反映|提交|登记|记录|了解|催|跟进|查(?:询|看|一下)?|说明|解释)[^,.!?;:。]{0,10}$|\b(?:apply|ask|check|review|look|consider|see|decide|discuss|whether|if)\b[^.!?;]{0,30}$/;

/**
 * What a text to a customer promises (§5.1), one promise a clause: who speaks for the house will do something. What is
 * denied, quoted, told of others or hangs on a finding is none. The time is the one its sentence names, the same clause's first.
 */
export function promisesIn(written: string, place?: DuePlace): PromiseRead[] {
  const normal = normalise(written);
  const { text } = normal;
  const dues = place ? duesIn(written, place) : [];
  const quotes = quotedSpans(text);
  return clausesOf(text).flatMap((clause) => {
    if (ASKS.test(text.slice(clause.start, clause.end + 1))) return [];
    const found = inClause(text, clause, quotes, hasTime(text, clause));
    if (!found) return [];
    const at = placeIn(normal, clause.start, clause.end);
    const sentence = placeIn(normal, clause.sentence.start, clause.sentence.end);
    const within = (span: { start: number; end: number }) => (due: { start: number; end: number }) =>
      due.start >= span.start && due.end <= span.end;
    const due = dues.find(within(at)) ?? dues.find(within(sentence));
    const when = due && { dueAt: due.dueAt, ...(due.estimated && { estimated: true }) };
    return [{ ...trimmed(written, at), class: found, ...when }];
  });
}

function inClause(
  text: string,
  clause: Clause,
  quotes: readonly { start: number; end: number }[],
  timed: boolean,
): PromiseClass | undefined {
  const part = text.slice(clause.start, clause.end);
  for (const [kind, wording, onlyTimed] of WORDINGS) {
    if (onlyTimed && !timed) continue;
    wording.lastIndex = 0;
    const hit = wording.exec(part);
    if (!hit) continue;
    const start = clause.start + hit.index;
    const end = start + hit[0].length;
    const before = hit[0].slice(0, hit[0].length - (hit.groups?.verb?.length ?? 0));
    const quoted = quotes.some((one) => one.start <= start && end <= one.end);
    const guards =
      kind === "substantive"
        ? (["quoted", "reported", "negated", "conditional"] as const)
        : (["quoted", "reported", "negated"] as const);
    if (speaksFor(guards, { text, start, end, clause, quoted })) continue;
    if (NOT_DONE.test(hit[0])) continue;
    if (kind === "substantive" && ASKED_FOR.test(before)) continue;
    return kind;
  }
  return undefined;
}

/** A question, or what the customer is asked to do. */
const ASKS =
  /\?$|[吗呢么]?[,.!?;:。]?$(?<=[吗呢么][,.!?;:。]?)|什么|如何|怎么|哪[里个些]|^(?:请|麻烦|劳烦)?你(?!的)(?!反映|提|放心)|^(?:please|can|could|would|do|are) /;

/** Denied or done between who and what: 我不会联系, 我们已经联系. */
const NOT_DONE = /不(?:会|能|再|予|得)|无法|没有|未能|已经?(?!收)|曾|过了|\bnot\b|n't\b|\bnever\b|\balready\b/;

const TIME = /内|前|后|今天|明天|今日|明日|周|星期|月|点|时|日/;
const hasTime = (text: string, clause: Clause) => TIME.test(text.slice(clause.start, clause.end));

function trimmed(written: string, { start, end }: { start: number; end: number }) {
  const text = written.slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  return { start: from, end: from + text.trim().length, text: text.trim() };
}
