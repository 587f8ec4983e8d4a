import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { id, instant, page } from "../kernel/fields.ts";

const runId = z.object({ runId: id });
const said = z.object({ zh: z.string(), en: z.string() });
/** A mapping as in a mapping file (docs/how-to/import-cases.md); checked by the action, which names every fault. */
const mapping = z.record(z.string(), z.unknown());

const department = z.object({ id, name: z.string() });

/** A sheet of a workbook; `rows` below the line of column names. */
const sheetSeen = z.object({ name: z.string(), rows: z.number(), hidden: z.boolean() });

export const importRun = z.object({
  runId: id,
  source: z.string(),
  fileName: z.string(),
  /** The sheet that is read; null when the file is no workbook. */
  sheet: z.string().nullable(),
  /** Which new cases belong to; null when nobody said. */
  department: department.nullable(),
  state: z.enum(["pending", "running", "done", "cancelled", "failed"]),
  /** The counts are what would happen, or would have. */
  dryRun: z.boolean(),
  total: z.number(),
  done: z.number(),
  created: z.number(),
  linked: z.number(),
  rejected: z.number(),
  failure: said.nullable(),
  startedByName: z.string(),
  createdAt: instant,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  /** What the reader may do with it now. */
  allowed: z.array(z.enum(["start", "cancel", "sheet"])),
});
export type ImportRunShape = z.output<typeof importRun>;

const importReject = z.object({
  line: z.number(),
  field: z.string(),
  code: z.string(),
  reason: said,
  excerpt: z.string(),
});

const uploaded = z.object({
  runId: id,
  fileName: z.string(),
  format: z.enum(["csv", "xlsx", "jsonl"]),
  encoding: z.string().nullable(),
  /** The sheet the columns and rows are of; null when the file is no workbook. */
  sheet: z.string().nullable(),
  /** All sheets of a workbook, in the order of its tabs. */
  sheets: z.array(sheetSeen),
  columns: z.array(z.string()),
  rows: z.number(),
  /** The first twenty rows, cells in the order of `columns`; none when asked again after the file is gone. */
  sample: z.array(z.array(z.string())),
  /** The lines of the file in which they stand. */
  sampleLines: z.array(z.number()),
  /** null when the column names do not tell which holds what the customer said. */
  mapping: mapping.nullable(),
  /** Every field a mapping can fill. */
  targets: z.array(z.string()),
});

/** A file that holds more than can be read safely. */
const TOO_MUCH = [
  "file_unpacks_too_large",
  "workbook_part_too_large",
  "workbook_cells_too_many",
  "workbook_sheets_too_many",
  "columns_too_many",
] as const;

export const uploadImport = endpoint({
  id: "imports.uploadImport",
  method: "POST",
  path: "/v1/imports",
  summary: "Upload a CSV, XLSX or JSONL file (multipart, field `file`): its columns, first rows and a guessed mapping",
  permission: "import.run",
  status: 201,
  answer: uploaded,
  refusals: [
    "file_not_sent",
    "file_too_large",
    ...TOO_MUCH,
    "file_empty",
    "file_binary",
    "file_unreadable",
    "file_encoding_unknown",
    "file_damaged",
    "column_named_twice",
  ],
});

export const chooseSheet = endpoint({
  id: "imports.chooseSheet",
  method: "POST",
  path: "/v1/imports/:runId/sheet",
  summary: "Read another sheet of an uploaded workbook: its columns, first rows and a guessed mapping",
  permission: "import.run",
  params: runId,
  body: z.strictObject({ sheet: z.string().min(1).max(200) }),
  answer: uploaded,
  refusals: [
    "import_unknown",
    "import_not_startable",
    "file_gone",
    "file_not_here",
    "file_no_workbook",
    "file_damaged",
    ...TOO_MUCH,
    "sheet_unknown",
    "sheet_empty",
    "sheet_fixed",
    "column_named_twice",
  ],
});

export const startImport = endpoint({
  id: "imports.startImport",
  method: "POST",
  path: "/v1/imports/:runId/start",
  summary: "Start, try out (dryRun) or go on with an import; it runs on when the page is closed",
  permission: "import.run",
  params: runId,
  body: z.strictObject({
    mapping,
    dryRun: z.boolean().default(false),
    department: z
      .string()
      .max(200)
      .nullable()
      .optional()
      .meta({ description: "Of new cases, id or name; null for none; else as it stands" }),
  }),
  answer: importRun,
  refusals: [
    "import_unknown",
    "import_not_startable",
    "department_not_there",
    "file_gone",
    "file_not_here",
    "mapping_key_unknown",
    "mapping_wrong",
    "mapping_value_unknown",
    "mapping_words_missing",
    "sheet_unknown",
    "sheet_empty",
    "column_unknown",
    "zone_unknown",
  ],
});

export const cancelImport = endpoint({
  id: "imports.cancelImport",
  method: "POST",
  path: "/v1/imports/:runId/cancel",
  summary: "Stop an import behind the rows at hand; what is taken stays, and it can be started again",
  permission: "import.run",
  params: runId,
  answer: importRun,
  refusals: ["import_unknown", "import_not_running"],
});

export const listImports = endpoint({
  id: "imports.listImports",
  method: "GET",
  path: "/v1/imports",
  summary: "Imports, newest first",
  permission: "import.run",
  query: z.strictObject({ limit: page.limit, after: id.optional() }),
  answer: z.object({ items: z.array(importRun), next: id.nullable() }),
});

export const viewImport = endpoint({
  id: "imports.viewImport",
  method: "GET",
  path: "/v1/imports/:runId",
  summary: "How far an import is, its mapping, and which lines were not taken and why",
  permission: "import.run",
  params: runId,
  query: z.strictObject({ limit: page.limit, after: z.coerce.number().int().min(0).default(0) }),
  answer: z.object({
    run: importRun,
    columns: z.array(z.string()),
    /** Of a workbook, in the order of its tabs. */
    sheets: z.array(sheetSeen),
    mapping,
    /** Those the reader may give new cases to; none when the import cannot be started. */
    departments: z.array(department),
    /** So many rows were, or would be, left out because nothing says when the complaint was received. */
    undated: z.number(),
    rejects: z.array(importReject),
    /** Line to give back as `after`; null on the last page. */
    next: z.number().nullable(),
  }),
  refusals: ["import_unknown"],
});

export const exportImportRejects = endpoint({
  id: "imports.exportRejects",
  method: "GET",
  path: "/v1/imports/:runId/rejects.csv",
  summary: "The lines that were not taken, as CSV",
  permission: "import.run",
  params: runId,
  answer: z.unknown(),
  refusals: ["import_unknown"],
});
