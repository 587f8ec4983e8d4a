import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Command } from "commander";
import { benchKey } from "../../bench/bench-key.ts";
import type { Ticket } from "../../bench/corpus.ts";
import { loadCorpus } from "../../bench/load-corpus.ts";
import { measureSearch, type SearchReport } from "../../bench/measure-search.ts";
import { type BenchReport, runBench } from "../../bench/run-bench.ts";
import { decided } from "../../kernel/refusal.ts";
import { openLog } from "../../platform/log/log.ts";
import { answers, type CommonOptions } from "../command.ts";
import { openProgress } from "../progress.ts";
import { withDatabase } from "../with-database.ts";

interface BenchOptions extends CommonOptions {
  cases: string;
  seconds: string;
  database?: string;
  asItIs?: boolean;
  load?: string;
  texts?: string;
}

/** `redress bench`: the figures of the performance page, or loading a corpus for measuring beside others. */
export function define(command: Command): void {
  command.option("--cases <n>", "how many cases", "100000");
  command.option("--seconds <n>", "how long each operation is driven", "5");
  command.option(
    "--database <url>",
    "an empty database made for measuring; otherwise a built-in one that is removed afterwards",
  );
  command.option("--as-it-is", "measure that database with what it holds; load nothing");
  command.option("--load <file>", "only load this corpus (NDJSON, - for standard input) and print a key");
  command.option(
    "--texts <file>",
    "what the search finds on these texts (JSON lines, gzipped or not, with title and detail, words, text or narrative)",
  );
  command.addHelpText("after", "\nExample:\n  redress bench --cases 100000 --json");
  answers<BenchOptions, BenchReport | SearchReport | { loaded: number; key: string }>(command, bench, (report) =>
    "loaded" in report
      ? `${report.loaded} cases loaded; key ${report.key}`
      : "words" in report
        ? JSON.stringify(report, null, 1)
        : table(report),
  );
}

async function bench(options: BenchOptions) {
  const progress = openProgress();
  const say = (line: string) => progress.show(line);
  if (options.load) return load(options.load, options.database, say);
  const log = openLog({ level: "warn", destination: process.stderr });
  if (options.texts) return decided(await measureSearch({ file: options.texts, database: options.database, log, say }));
  const report = await runBench({
    cases: Number(options.cases),
    seconds: Number(options.seconds),
    database: options.database,
    asItIs: options.asItIs,
    log,
    say,
  });
  progress.end();
  return decided(report);
}

function load(file: string, database: string | undefined, say: (line: string) => void) {
  return withDatabase({ database }, async ({ db }) => {
    const loaded = await loadCorpus(db, lines(file), (done) => say(`${done} cases`));
    return decided({ loaded, key: await benchKey(db) });
  });
}

async function* lines(file: string): AsyncGenerator<Ticket> {
  const input = file === "-" ? process.stdin : createReadStream(file);
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line.trim()) yield JSON.parse(line) as Ticket;
}

function table({ cases, loadSeconds, bytesPerCase, idleMegabytes, full, growth, restless }: BenchReport): string {
  const rows = Object.entries(full).map(
    ([name, one]) =>
      `${name.padEnd(14)} ${String(one.perSecond).padStart(9)}/s   p50 ${one.p50} ms   p95 ${one.p95} ms   p99 ${one.p99} ms${growth[name] ? `   growth ${growth[name]}×` : ""}   errors ${one.errors}`,
  );
  return [
    `${cases} cases, ${loadSeconds > 0 ? `loaded in ${loadSeconds.toFixed(1)} s, ` : ""}${bytesPerCase} bytes each, idle ${idleMegabytes} MB`,
    ...rows,
    ...(restless.length > 0 ? [`measured while the server still had other things to do: ${restless.join(", ")}`] : []),
  ].join("\n");
}
