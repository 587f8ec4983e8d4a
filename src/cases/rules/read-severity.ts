import { amountsSaid } from "./amounts-said.ts";
import { DANGER_SAID } from "./danger-said.ts";
import type { Harm } from "./severity-standard.ts";

/** A fact that the customer's words seem to name, with the words that say so. A person takes it over or not. */
export type SeverityHint =
  | { fact: Harm | "regulator" | "media" | "repeat" | "vulnerable"; quote: string }
  | { fact: "amount"; quote: string; amountMinor: number }
  | { fact: "affected"; quote: string; affected: number };

const SAID = {
  safety: DANGER_SAID,
  money: /扣了|多扣|少了|少给|亏|损失|被骗|退款|手续费|违约金|没到账|refund|charged|lost money|fee/i,
  time: /排了|等了|跑了|白跑|耽误|一下午|一上午|拖了|迟迟|waited|wasted|delay/i,
  feelings: /态度|不理|推来推去|敷衍|不耐烦|凶|骂|委屈|rude|ignored|attitude/i,
  regulator:
    /银保监|银监[会局]|证监[会局]|金融监(?:督)?管(?:理)?(?:总)?局|金管局|金监局|金融局|监管(?:部门|机构|机关|热线)|人民银行|央行|人行(?!道|横道|天桥)|消协|消费者协会|消保委|市场监(?:督)?管|信访|(?<!\d)(?:12345|12378|12363|12386|12315)(?!\d)|regulator|ombudsman|\b(?:NFRA|PBoC|CSRC|CFPB|FCA)\b/i,
  media: /记者|媒体|曝光|电视台|微博|抖音|小红书|热搜|journalist|newspaper|go public/i,
  repeat:
    /上次(?:就|也|已)|又(?:一次|来了|是)|第[二三四五六七八九两\d]次(?:投诉|来|打|反映|找)|反映过|投诉过|again and again|complained before/i,
  vulnerable: /[七八九]十(?:多|几)?岁|[6-9]\d岁|残疾|轮椅|听力不好|视力不好|看不清|怀孕|低保|disab|pregnan|wheelchair/i,
} as const satisfies Partial<Record<SeverityHint["fact"], RegExp>>;

const PEOPLE = /(\d{1,6})\s*(?:多|几)?\s*(?:个|位|名)?(?:人|顾客|客户|业主|家长|同事|people|customers)/i;
const CONTEXT = 6;
/** Beyond this it is a number of something else. */
const AMOUNT_MOST = 1e13;

/** What of a severity's facts the words seem to name, gravest first; each fact once, the largest amount. */
export function readSeverity(words: string): SeverityHint[] {
  const hints: SeverityHint[] = [];
  for (const [fact, pattern] of Object.entries(SAID)) {
    const found = pattern.exec(words);
    if (found) hints.push({ fact: fact as keyof typeof SAID, quote: around(words, found.index, found[0].length) });
  }
  const [most] = amountsSaid(words)
    .filter(({ amountMinor }) => amountMinor > 0 && amountMinor <= AMOUNT_MOST)
    .sort((a, b) => b.amountMinor - a.amountMinor);
  if (most) hints.push({ fact: "amount", ...most });
  const people = PEOPLE.exec(words);
  if (people && Number(people[1]) > 1) hints.push({ fact: "affected", quote: people[0], affected: Number(people[1]) });
  return hints;
}

/** The words themselves with a little before and after, never beyond a stop. */
function around(words: string, at: number, length: number): string {
  const before = words.slice(Math.max(0, at - CONTEXT), at).replace(/^.*(?:[。，！？!?\n]|[,.](?!\d))/su, "");
  const after = words.slice(at + length, at + length + CONTEXT).replace(/(?:[。，！？!?\n]|[,.](?!\d)).*$/su, "");
  return (before + words.slice(at, at + length) + after).trim();
}
