import type { Clause } from "./clauses.ts";

export const GUARDS = ["quoted", "reported", "negated", "conditional", "remedied"] as const;
/** Why words that look like a fault are none (§5.2). */
export type Guard = (typeof GUARDS)[number];

/** A stretch of the normal text in the clause where it begins and the one where it ends. */
export interface Match {
  text: string;
  start: number;
  end: number;
  clause: Clause;
  /** It stands inside a quotation. */
  quoted: boolean;
}

/** Somebody else's words or wishes: told, asked for, feared. Up to the end, so that the match comes right behind. */
const REPORTED =
  /(?:你|客户|顾客|来电人|对方|他|她|他们|销售|业务员|柜员|客服|有人|之前|此前|前面|当时|刚才)[^,.!?;:。]{0,6}?(?:说|提到|反映|担心|觉得|认为|要求|主张|希望|问|表示|讲过?|诉称|质疑|写道|指出|怀疑|投诉|听到|承诺过|答应过|理解成|以为)(?:的是|过|了|,)?[^,.!?;:。]{0,12}$|(?:所谓|关于|对于|对|就)[^,.!?;:。]{0,6}$|\b(?:you|he|she|they|customer|caller|seller|agent|clerk|adviser|colleague)(?:'ve| have| has| had|'re| are| were| was| also)? (?:said|say|told|mention(?:ed)?|ask(?:ed)?(?: for)?|want(?:ed)?|request(?:ed)?|wrote|claim(?:ed)?|worr(?:y|ied)|fear(?:ed)?|afraid|fe(?:el|lt)|think|thought|believe[d]?|promised|report(?:ed)?|understood)\b[^.!?;]{0,60}$/;

const NEGATED =
  /(?:不能|不可能|不会|无法|没法|不敢|不得|不应|不该|没有任何人|没有人|没人|并非|并不|不是|绝不|从不|从未|不用|不必|不要|请勿|切勿|别|尚未|难以|不便|不代表|不等于|不意味|不存在|杜绝|禁止|避免|防止|非)[^,.!?;:。]{0,10}$|(?:\b(?:not|cannot|never|nobody|no one|unable|without|avoid|neither|nor)\b|n't\b)[^,.!?;]{0,50}$/;

const CONDITION_BEFORE =
  /如果|如(?:经|确|属|有|核|果|你|符)|若|倘|假如|一旦|的话|经(?:过)?(?:核实|审核|查实|确认|批准|调查|审批|复核)|(?:核实|审核|查实|确认|批准|调查|审批|核定|认定)(?:无误|通过|属实|清楚)?(?:之)?后|符合|属实|是否|视(?:情况|核)|按(?:照)?(?:规定|合同|流程|条款|核)|依(?:照|据|规|法)|根据|在[^,.!?;:。]{2,12}前提下|\b(?:if|once|unless|provided|whether|should (?:we|our|the)|subject to|depending|when (?:approved|confirmed)|after (?:approval|review))\b/;

const CONDITION_AFTER =
  /(?:需|要|还需|须|待)(?:要)?[^,.!?;:。]{0,6}(?:审批|审核|核实|核查|批准|确认|核定)|以[^.!?;。]{1,16}为准|\b(?:subject to|if (?:approved|confirmed|we)|once|depending on|provided)\b/;

/** What comes behind takes the matter in hand: then the words before it only say how things stand. */
const REMEDY =
  /(?:我|我们|这边|由我|由我们|请你稍|会由)(?:现在|马上|已经|已|这就|立即|立刻|先|再|会|来|帮|替|给|为|可以|有|去|请|把|将|直接|今天|换|截图|继续|一定|愿意)|由(?:我|专人|同事)|有(?:两|几|三|其他|另外|别的)[^,.!?;:。]{0,3}(?:方案|办法|方式|选择)|今天[^,.!?;:。]{0,6}(?:回|答复)|\b(?:i'll|i will|i've|i have|i am going to|i'm|we'll|we will|we've|we have|let me|let us|let's|there (?:are|is)|here(?:'s| is| are))\b/;

/** How far off a condition or a remedy still belongs to the words. */
const NEAR = 80;

/** The first guard of these that speaks for the words at this place. */
export function speaksFor(guards: readonly Guard[], match: Match): Guard | undefined {
  return guards.find((guard) => HOLDS[guard](match));
}

const HOLDS: Record<Guard, (match: Match) => boolean> = {
  quoted: ({ quoted }) => quoted,
  reported: ({ text, clause, start }) => REPORTED.test(text.slice(clause.start, start)),
  negated: ({ text, clause, start }) => NEGATED.test(text.slice(clause.start, start)),
  conditional: ({ text, clause, start, end }) =>
    CONDITION_BEFORE.test(text.slice(Math.max(clause.sentence.start, start - NEAR), start)) ||
    CONDITION_AFTER.test(text.slice(end, Math.min(clause.sentence.end, end + NEAR))),
  remedied: ({ text, clause, end }) => {
    const behind = text.slice(end, Math.min(clause.sentence.end, end + NEAR));
    const stop = behind.search(/[,:、…;]/);
    return stop >= 0 && REMEDY.test(behind.slice(stop + 1));
  },
};
