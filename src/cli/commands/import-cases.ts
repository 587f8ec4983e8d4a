import type { Command } from "commander";
import { type ImportReport, importCases } from "../../imports/actions/import-cases.ts";
import { readMappingFile } from "../../imports/read-mapping-file.ts";
import { SYSTEM } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { systemClock } from "../../platform/clock.ts";
import { answers, type CommonOptions } from "../command.ts";
import { terminalLanguage } from "../exit.ts";
import { openProgress } from "../progress.ts";
import { withDatabase } from "../with-database.ts";

interface ImportOptions extends CommonOptions {
  map?: string;
  sheet?: string;
  department?: string;
  dryRun?: boolean;
  resume?: boolean;
  jsonl?: boolean;
  data?: string;
  database?: string;
}

const EXAMPLE = `
Examples:
  redress import cases complaints.xlsx --map mapping.yaml --dry-run
  redress import cases complaints.xlsx --sheet 六月 --department 客户关怀中心
  redress import cases complaints.csv --json

The same file and mapping go on where an earlier run was broken off, and never create a case twice.
docs/how-to/import-cases.md explains mappings.`;

/** `redress import cases`: brings complaints in from CSV, XLSX or JSON Lines, also gzipped. */
export function define(command: Command): void {
  command
    .argument("<file>", "CSV, XLSX or JSONL, also as .gz")
    .option("--map <file>", "mapping (YAML); guessed from the column names when not given")
    .option("--sheet <name>", "sheet of a workbook; else the one the mapping names, or the first that holds rows")
    .option("--department <name>", "department (name or id) that new cases belong to; else none")
    .option("--dry-run", "say what would happen to every row, write nothing")
    .option("--resume", "go on with the unfinished run over this file, with its mapping")
    .option("--jsonl", "print each row not taken as it is met, then the sums, one object a line")
    .option("--data <dir>", "data directory")
    .option("--database <url>", "PostgreSQL server instead of the built-in one");
  command.addHelpText("after", EXAMPLE);
  answers(command, bringIn, (report) => (command.opts<ImportOptions>().jsonl ? sums(report) : say(report)));
}

async function bringIn(options: ImportOptions, file: string): Promise<Decision<ImportReport>> {
  const mapping = options.map ? await readMappingFile(options.map) : decided(undefined);
  if (!mapping.ok) return mapping;
  return withDatabase(options, async ({ db, config }) => {
    const progress = openProgress();
    const stop = stopOnInterrupt();
    const report = await importCases(
      { db, clock: systemClock, zone: config.timeZone },
      {
        actor: SYSTEM,
        file,
        mapping: mapping.value,
        sheet: options.sheet,
        department: options.department,
        dryRun: options.dryRun,
        resume: options.resume,
        signal: stop.signal,
        onProgress: ({ done, total, rejected }) => progress.show(`${done} / ${total} (${rejected} rejected)`),
        onReject: ({ line, fault }) => {
          if (!options.jsonl) return;
          process.stdout.write(
            `${JSON.stringify({ line, field: fault.field, code: fault.code, reason: fault.say })}\n`,
          );
        },
      },
    ).finally(stop.end);
    progress.end();
    return report;
  });
}

/** The first Ctrl-C stops behind the rows at hand; the next import of the file goes on from there. */
function stopOnInterrupt() {
  const controller = new AbortController();
  const abort = () => controller.abort();
  process.once("SIGINT", abort);
  return { signal: controller.signal, end: () => void process.off("SIGINT", abort) };
}

function sums({ rejects: _, ...rest }: ImportReport): string {
  return JSON.stringify(rest);
}

function say(report: ImportReport): string {
  const language = terminalLanguage();
  const { dryRun, guessed, state, total, created, linked, rejected, seconds, source, sheet, department } = report;
  const lines = report.rejects
    .slice(0, SHOWN)
    .map(({ line, field, reason }) => `  ${line}  ${field}: ${reason[language]}`);
  const would = dryRun ? WOULD[language] : "";
  const left = rejected > lines.length ? [`  … ${rejected - lines.length}`] : [];
  return [
    ...(sheet === null ? [] : [`${SHEET[language]}${sheet}`]),
    `${DEPARTMENT[language]}${department?.name ?? NO_DEPARTMENT[language]}`,
    ...(guessed ? [`${GUESSED[language]}\n${describe(report)}`] : []),
    ...lines,
    ...left,
    `${would}${source}: ${total} = ${created} created + ${linked} linked + ${rejected} rejected, ${seconds} s`,
    ...(state === "done" ? [] : [STOPPED[language]]),
  ].join("\n");
}

function describe({ mapping }: ImportReport): string {
  const key = typeof mapping.key === "string" ? mapping.key : mapping.key.hash.join(" + ");
  const fields = Object.entries(mapping.fields).map(([target, rule]) => `  ${target} ← ${rule?.column}`);
  return [`  key ← ${key}`, ...fields].join("\n");
}

/** Rejects shown at a terminal; --jsonl gives them all. */
const SHOWN = 20;
const WOULD = { zh: "试运行，没有写入。", en: "Dry run, nothing written. " };
const GUESSED = { zh: "对应关系由列名推定：", en: "Mapping guessed from the column names:" };
const SHEET = { zh: "工作表：", en: "Sheet: " };
const DEPARTMENT = { zh: "归属部门：", en: "Department: " };
const NO_DEPARTMENT = {
  zh: "没有指定，只有看得到全机构个案的人看得到（--department 可指定）",
  en: "none, so only those who see all cases see these (--department names one)",
};
const STOPPED = {
  zh: "没有做完；再导入同一文件会从断处继续。",
  en: "Not finished; importing the same file again goes on from here.",
};
