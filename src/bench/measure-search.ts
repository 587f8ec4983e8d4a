import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { SYSTEM } from "../kernel/authority.ts";
import { Seeded } from "../kernel/seeded.ts";
import type { Look } from "../platform/act.ts";
import { openDatabase } from "../platform/db/database.ts";
import type { Log } from "../platform/log/log.ts";
import { COUNT_MOST } from "../search/rules/rank.ts";
import { searchCases } from "../search/search-cases.ts";
import type { Ticket } from "./corpus.ts";
import { loadCorpus } from "./load-corpus.ts";
import { openSite } from "./run-bench.ts";

const WORDS = 200;
const HAN = /^\p{Script=Han}{2,4}$/u;

/** What the search finds on texts: of the cases that hold a word, as a word and as a piece of text, how many are found. */
export interface SearchReport {
  texts: number;
  words: number;
  /** Cases that hold the words, and how many of those are found. */
  asWord: { hold: number; found: number; share: number; wordsWhole: number };
  asPiece: { hold: number; found: number; share: number };
  /** Of what is found when nothing but the words typed is looked for, how much holds them in one piece. */
  precision: number;
  /** Milliseconds of one search after another, in this process. */
  p50: number;
  p95: number;
}

export interface SearchOptions {
  file: string;
  database?: string;
  log: Log;
  say(line: string): void;
}

/**
 * Loads texts as cases into a database of its own and searches for words of two to four Han characters that a segmenter
 * takes from them (the product has none, so it judges from outside); the same words every time.
 */
export async function measureSearch(options: SearchOptions): Promise<SearchReport> {
  const site = await openSite(options);
  const { db } = openDatabase(site.url, 4);
  try {
    const texts = await readTexts(options.file);
    await loadCorpus(db, texts, (done) => options.say(`${done} texts`));
    const ids = await db.selectFrom("cases").select(["case_id", "title"]).execute();
    const idOf = new Map(ids.map((row) => [row.title.split("#")[0]!, row.case_id]));
    const look = { actor: SYSTEM, now: new Date(), zone: "Asia/Shanghai", db, requestId: "bench" };
    return await judge(look, texts, (ticket) => idOf.get(String(ticket.i))!, options.say);
  } finally {
    await db.destroy();
    await site.close();
  }
}

async function judge(look: Look, texts: Ticket[], idOf: (one: Ticket) => string, say: (line: string) => void) {
  const { words, holders } = wordsOf(texts);
  const report = { asWord: { hold: 0, found: 0, wordsWhole: 0 }, asPiece: { hold: 0, found: 0 }, right: 0, all: 0 };
  const times: number[] = [];
  for (const [at, word] of words.entries()) {
    const started = performance.now();
    const found = await idsFor(look, word, false);
    times.push(performance.now() - started);
    const exact = await idsFor(look, word, true);
    const pieces = texts.filter((one) => whole(one).includes(word)).map(idOf);
    const asWord = [...holders.get(word)!].map((index) => idOf(texts[index]!));
    const hits = asWord.filter((id) => found.has(id)).length;
    report.asWord.hold += asWord.length;
    report.asWord.found += hits;
    report.asWord.wordsWhole += hits === asWord.length ? 1 : 0;
    report.asPiece.hold += pieces.length;
    report.asPiece.found += pieces.filter((id) => found.has(id)).length;
    report.right += pieces.filter((id) => exact.has(id)).length;
    report.all += exact.size;
    say(`${at + 1} of ${words.length} words`);
  }
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.ceil(share * sorted.length) - 1]!, 1);
  return {
    texts: texts.length,
    words: words.length,
    asWord: { ...report.asWord, share: round(report.asWord.found / report.asWord.hold) },
    asPiece: { ...report.asPiece, share: round(report.asPiece.found / report.asPiece.hold) },
    precision: round(report.right / report.all),
    p50: at(0.5),
    p95: at(0.95),
  };
}

async function idsFor(look: Look, q: string, exact: boolean): Promise<Set<string>> {
  const found = await searchCases(look, { q, exact, limit: COUNT_MOST });
  return new Set(found.ok ? found.value.items.map((item) => item.caseId) : []);
}

/** Two hundred words that at least two texts hold, and not so many that a list of hits would end before them. */
function wordsOf(texts: readonly Ticket[]) {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const holders = new Map<string, Set<number>>();
  for (const [index, one] of texts.entries())
    for (const { segment, isWordLike } of segmenter.segment(whole(one)))
      if (isWordLike && HAN.test(segment)) holders.set(segment, (holders.get(segment) ?? new Set()).add(index));
  const fitting = [...holders].filter(([, held]) => held.size >= 2 && held.size < COUNT_MOST / 2).map(([word]) => word);
  return { words: new Seeded("search").shuffled(fitting.sort()).slice(0, WORDS), holders };
}

const whole = (one: Ticket) => `${one.subject} ${one.body}`;
const round = (value: number, digits = 4) => Number(value.toFixed(digits));

async function readTexts(file: string): Promise<Ticket[]> {
  const raw = createReadStream(file);
  const input = file.endsWith(".gz") ? raw.pipe(createGunzip()) : raw;
  const texts: Ticket[] = [];
  const day = Date.UTC(2026, 0, 1);
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!line.trim()) continue;
    const row = JSON.parse(line) as Record<string, string | undefined>;
    const body = row.detail ?? row.words ?? row.text ?? row.narrative ?? "";
    const i = texts.length;
    const created = day + i * 60_000;
    const email = `t${i}@example.org`;
    texts.push({ i, email, open: true, priority: 1, created, subject: `${i}#${row.title ?? ""}`, body, replies: [] });
  }
  return texts;
}
