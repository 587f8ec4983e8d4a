import { PassThrough } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { InputOf } from "../../kernel/endpoint.ts";
import { refusing } from "../../kernel/refusal.ts";
import { minuteIn } from "../../kernel/zone.ts";
import type { Look } from "../../platform/act.ts";
import { answerRefusal } from "../../platform/http/bind.ts";
import type { Cell } from "../../platform/spreadsheet/safe-cell.ts";
import { writeCsv } from "../../platform/spreadsheet/write-csv.ts";
import { writeXlsx } from "../../platform/spreadsheet/write-xlsx.ts";
import type { exportCases as endpoint } from "../contract/lists.ts";
import { countRows, listRows } from "../list-store.ts";
import { STEPS } from "../rules/eight-steps.ts";
import { EXPORT_WORDS, type ExportWords } from "./export-words.ts";
import { momentOf } from "./list-cases.ts";
import { shapeRow } from "./shape-case.ts";

const ROWS_MOST = 50_000;
const BATCH = 1000;
const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

type Asked = InputOf<typeof endpoint>;
type Row = ReturnType<typeof shapeRow>;

const refuse = refusing({
  export_too_large: {
    kind: "too_large",
    say: {
      zh: "一次最多导出50,000件，请加条件分几次导出。",
      en: "An export holds 50,000 cases at most. Add a condition and export in parts.",
    },
  },
});

/**
 * Sends exactly the cases a filter holds, in its order, as a table; names as the reader may see them. `x-row-count` says
 * how many. A list beyond the limit is refused, never cut short.
 */
export async function exportCases(
  look: Look,
  input: Asked,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
) {
  const { format, sort, ...filter } = input;
  const count = await countRows(look.db, filter, look.actor, momentOf(look), ROWS_MOST);
  if (count > ROWS_MOST) return answerRefusal(request, reply, refuse("export_too_large").refusal, look.actor);
  const words = EXPORT_WORDS[localeOf(request, look.actor.locale)];
  const cells = cellsOf(look, input, words);
  const out = new PassThrough();
  const written = format === "xlsx" ? writeXlsx(out, words.sheet, words.head, cells) : writeCsv(out, words.head, cells);
  // The head is sent already: all that is left is to break the connection, so that half a file never looks whole.
  written.catch((error: Error) => out.destroy(error));
  reply.header("cache-control", "no-store").header("x-row-count", String(count)).type(TYPES[format]);
  reply.header("content-disposition", `attachment; filename="cases.${format}"`);
  return reply.send(out);
}

/** The rows batch by batch, so that memory does not grow with the list. */
async function* cellsOf(look: Look, { format: _, sort, ...filter }: Asked, words: ExportWords): AsyncGenerator<Cell[]> {
  const moment = momentOf(look);
  let after: [string | null, string] | null = null;
  for (let left = ROWS_MOST; left > 0; left -= BATCH) {
    const rows: Awaited<ReturnType<typeof listRows>> = await listRows(
      look.db,
      { filter, sort, limit: BATCH, after },
      look.actor,
      moment,
    );
    for (const row of rows) yield lineOf(shapeRow(row), words, look.zone);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = [last.key, last.case_id];
  }
}

function lineOf(row: Row, words: ExportWords, zone: string): Cell[] {
  const step = STEPS[Math.min(row.step, STEPS.length) - 1];
  return [
    row.number,
    row.title,
    row.customerName || words.anonymous,
    words.kind[row.kind],
    words.channel[row.channel],
    row.product,
    words.state[row.state],
    step ? `${Math.min(row.step, STEPS.length)} ${words.stepShort[step]}` : "",
    row.severity,
    row.ownerName ?? words.nobody,
    row.departmentName,
    row.nextDueAt && localTime(zone, row.nextDueAt),
    row.nextDue && words.due[row.nextDue],
    localTime(zone, row.receivedAt),
    localTime(zone, row.lastEventAt),
  ];
}

/** An instant as the organisation's wall clock shows it, in the form every spreadsheet program reads: `2026-11-22 14:52`. */
function localTime(zone: string, at: Date): string {
  return minuteIn(zone, at);
}

/** What the page says it shows, then what the browser prefers, then the person's own. */
function localeOf(request: FastifyRequest, own: "zh" | "en"): "zh" | "en" {
  const shown = request.headers["x-locale"] ?? request.headers["accept-language"];
  const first = typeof shown === "string" ? /^\s*(zh|en)/i.exec(shown)?.[1]?.toLowerCase() : undefined;
  return first === "zh" || first === "en" ? first : own;
}
