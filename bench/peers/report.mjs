// node report.mjs [--under PERCENT] BASE FILE.json...: pools the rounds of several runs of one load level; ratios are to
// target BASE. --under leaves out rounds in which other programs took that share of the processors or more.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const sorted = (numbers) => numbers.filter(Number.isFinite).sort((a, b) => a - b);

/** The nearest-rank quantile; NaN of nothing. */
export function quantile(numbers, p) {
  const s = sorted(numbers);
  return s.length ? s[Math.max(0, Math.ceil(p * s.length) - 1)] : NaN;
}
function median(numbers) {
  const s = sorted(numbers);
  return s.length ? (s[(s.length - 1) >> 1] + s[s.length >> 1]) / 2 : NaN;
}

const COLUMNS = {
  "seq p50 ms": (round) => round.seq.p50,
  "seq p95 ms": (round) => round.seq.p95,
  "req/s": (round) => round.conc.rps,
  "p50 ms": (round) => round.conc.p50,
  "p95 ms": (round) => round.conc.p95,
  "CPU ms/op app": (round) => round.conc.cpuApp,
  "CPU ms/op PG": (round) => round.conc.cpuPg,
};
const show = (x, digits = x >= 100 ? 0 : 1) => (Number.isFinite(x) ? x.toFixed(digits) : "-");
const row = (cells) => `| ${cells.join(" | ")} |`;
const head = (cells, left) => [row(cells), `|${cells.map((_, i) => (i < left ? "---|" : "---:|")).join("")}`];

function operations(runs, base) {
  const all = runs.flatMap((run) => Object.entries(run.targets));
  const names = [...new Set(all.map(([name]) => name))];
  const ops = [...new Set(all.flatMap(([, target]) => Object.keys(target.results)))];
  const rounds = (name, op) => all.filter(([n]) => n === name).flatMap(([, t]) => t.results[op] ?? []);
  const lines = head(["operation", "target", ...Object.keys(COLUMNS), `req/s vs ${base}`, "rounds", "errors"], 2);
  for (const op of ops)
    for (const name of names) {
      const own = rounds(name, op);
      const rate = (list) => median(list.map(COLUMNS["req/s"]));
      const errors = own.reduce((sum, r) => sum + r.seq.errors + r.conc.errors, 0);
      const figures = Object.values(COLUMNS).map((column) => show(median(own.map(column))));
      lines.push(row([op, name, ...figures, show(rate(own) / rate(rounds(base, op)), 2), own.length, errors]));
    }
  return lines;
}

function memory(runs) {
  const lines = head(
    ["target", "processes", "PSS first MB", "PSS max MB", "RSS max MB", "its PG backends PSS max MB"],
    1,
  );
  for (const [name, { memory: samples }] of runs.flatMap((run) => Object.entries(run.targets))) {
    const max = (key) => Math.max(...samples.map((sample) => sample[key]));
    const megabytes = [samples[0]?.pss, max("pss"), max("rss"), max("pgPss")].map((x) => show(x, 0));
    if (samples.length) lines.push(row([name, max("processes"), ...megabytes]));
  }
  return lines;
}

/** Markdown tables of one or several runs: medians over their rounds. */
export function report(runs, base) {
  const others = sorted(
    runs
      .flatMap((run) => Object.values(run.targets).flatMap((t) => Object.values(t.results).flat()))
      .map((r) => r.conc.othersCpu),
  );
  const noise = `Processor share of everything else on the machine during the x${runs[0].conc} parts: median ${show(100 * median(others), 0)} %, highest ${show(100 * others.at(-1), 0)} %.`;
  const title = `### ${[...new Set(runs.map((run) => run.label))].join(", ")}: medians over rounds; req/s, p50, p95, CPU with ${runs[0].conc} clients`;
  return [title, "", ...operations(runs, base), "", ...memory(runs), "", noise].join("\n");
}

function quietRounds(run, under) {
  for (const { results } of Object.values(run.targets))
    for (const op of Object.keys(results))
      results[op] = results[op].filter((round) => round.conc.othersCpu * 100 < under);
  return run;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({ options: { under: { type: "string" } }, allowPositionals: true });
  const [base, ...files] = positionals;
  const runs = files.map((file) => JSON.parse(readFileSync(file, "utf8")));
  console.log(report(values.under ? runs.map((run) => quietRounds(run, Number(values.under))) : runs, base));
}
