import { type Decision, decided, type Refusal } from "../kernel/refusal.ts";
import { examineFile, type KnownFile, plainFile } from "./readers/examine-file.ts";
import { named, openRows, type TableFile, unreadable } from "./readers/open-rows.ts";
import { openWorkbook } from "./readers/read-xlsx.ts";
import { type Row, Unreadable } from "./readers/row.ts";
import { pickSheet, type SheetSeen } from "./rules/pick-sheet.ts";
import { refuse } from "./rules/refusals.ts";

/** A file read through: what it is, and what stands in it; of a workbook, in each sheet, in the order of the tabs. */
export interface Survey {
  file: KnownFile;
  tables: Table[];
}

/** Column names (of JSON Lines: of all lines), the number of rows and the first of them, or why there are none. */
interface Table extends SheetSeen {
  columns: string[];
  sample: Readonly<Record<string, string>>[];
  /** Where in the file the first rows stand, as rejects name it. */
  sampleLines: number[];
  fault: Refusal | null;
}

/** The one table of a file that is to be read. */
export interface Inspected extends Pick<Table, "columns" | "rows" | "sample" | "sampleLines"> {
  file: TableFile;
  /** Of a workbook. */
  sheets: SheetSeen[];
}

const SAMPLE = 20;
const LONGEST_CELL = 500;
const MOST_COLUMNS = 500;

/** Reads a file through and says what it is and what stands in it; nothing of it is kept but names and first rows. */
export async function surveyFile(path: string, name?: string): Promise<Decision<Survey>> {
  const known = await examineFile(path, name);
  if (!known.ok) return known;
  const file = known.value;
  try {
    const tables =
      file.format === "xlsx"
        ? await surveyWorkbook(file)
        : [{ name: file.name, hidden: false, ...(await survey(openRows({ ...file, sheet: null }), file.format)) }];
    return tables.length > 0 ? decided({ file, tables }) : refuse("file_binary", { params: { what: "ZIP" } });
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** The table of a surveyed file that is to be read: of a workbook the sheet asked for, or the first with rows. */
export function tableOf({ file, tables }: Survey, sheet?: string): Decision<Inspected> {
  if (file.format !== "xlsx") return inspected(tables[0]!, { ...file, sheet: null }, []);
  const sheets = tables.map(({ name, rows, hidden }) => ({ name, rows, hidden }));
  const picked = pickSheet(sheets, sheet);
  if (picked.ok)
    return inspected(tables.find(({ name }) => name === picked.value)!, { ...file, sheet: picked.value }, sheets);
  // A sheet whose columns cannot be told apart has no rows that count, but it is not empty.
  const faulty = tables.find(({ name, fault }) => fault && (sheet === undefined || name === sheet));
  return faulty ? { ok: false, refusal: faulty.fault! } : picked;
}

/** Reads a file through and gives the table to be read. */
export async function inspectFile(path: string, name?: string, sheet?: string): Promise<Decision<Inspected>> {
  const surveyed = await surveyFile(path, name);
  return surveyed.ok ? tableOf(surveyed.value, sheet) : surveyed;
}

function inspected(table: Table, file: TableFile, sheets: SheetSeen[]): Decision<Inspected> {
  const { columns, rows, sample, sampleLines, fault } = table;
  if (fault) return { ok: false, refusal: fault };
  return rows === 0 ? refuse("file_empty") : decided({ file, columns, rows, sample, sampleLines, sheets });
}

async function surveyWorkbook(file: KnownFile): Promise<Table[]> {
  const plain = await plainFile(file);
  try {
    const workbook = await openWorkbook(plain.path, file.name);
    const tables: Table[] = [];
    for (const { name, hidden } of workbook?.sheets ?? [])
      tables.push({ name, hidden, ...(await survey(named(workbook!.lines(name), file.name), file.format)) });
    return tables;
  } catch (error) {
    throw unreadable(error);
  } finally {
    await plain.drop();
  }
}

async function survey(rows: AsyncIterable<Row>, format: KnownFile["format"]): Promise<Omit<Table, "name" | "hidden">> {
  const columns = new Set<string>();
  const sample: Table["sample"] = [];
  const sampleLines: number[] = [];
  let count = 0;
  try {
    for await (const row of rows) {
      count++;
      if (!("cells" in row)) continue;
      // Of a table, one row says all; of JSON Lines, any line may bring a new name.
      if (format === "jsonl" || columns.size === 0)
        for (const column in row.cells) if (columns.size < MOST_COLUMNS) columns.add(column);
      if (sample.length < SAMPLE) {
        sample.push(shortened(row.cells));
        sampleLines.push(row.line);
      }
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { columns: [], rows: 0, sample: [], sampleLines: [], fault: error.refusal };
  }
  return { columns: [...columns], rows: count, sample, sampleLines, fault: null };
}

function shortened(cells: Readonly<Record<string, string>>): Record<string, string> {
  const some = Object.entries(cells).slice(0, MOST_COLUMNS);
  return Object.fromEntries(some.map(([column, cell]) => [column, cell.slice(0, LONGEST_CELL)]));
}
