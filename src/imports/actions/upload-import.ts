import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { v7 } from "uuid";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import { newRun } from "../begin-run.ts";
import { type Inspected, inspectFile } from "../inspect-file.ts";
import { guessMapping, sourceName } from "../rules/guess.ts";
import type { Mapping } from "../rules/mapping.ts";
import { refuse } from "../rules/refusals.ts";
import { TARGET_KEYS } from "../rules/targets.ts";
import { insertRun } from "../store.ts";

/** A file as it arrives; `truncated` is set once it has been cut at the limit. */
export interface Arriving {
  name: string;
  bytes: Readable & { truncated?: boolean };
  /** The limit in words, `50 MB`. */
  limit: string;
}

/** Keeps an uploaded file in the folder and says what is in it; a file that cannot be read is not kept. */
export async function uploadImport(look: Look, folder: string, { name, bytes, limit }: Arriving) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${v7()}.upload`);
  try {
    await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
    const inspected = bytes.truncated
      ? refuse("file_too_large", { params: { limit } })
      : await inspectFile(path, name || "file");
    if (inspected.ok) return await keep(look, path, inspected.value);
    await rm(path, { force: true });
    return inspected;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function keep(look: Look, path: string, { file, columns, rows, sample }: Inspected): Promise<Decision<Uploaded>> {
  const guessed = guessMapping(columns, sourceName(file.name));
  const mapping: Mapping = guessed.ok ? guessed.value : { source: sourceName(file.name), key: "", fields: {} };
  const about = { fileName: file.name, sha256: file.sha256, filePath: path, mapping, columns, total: rows };
  const row = newRun(look.actor, look.now, about);
  await insertRun(look.db, row);
  return decided({
    runId: row.run_id,
    fileName: row.file_name,
    format: file.format,
    encoding: "encoding" in file ? file.encoding : null,
    columns,
    rows,
    sample: sample.map((cells) => columns.map((column) => (cells[column] ?? "").slice(0, 500))),
    mapping: guessed.ok ? { ...guessed.value } : null,
    targets: [...TARGET_KEYS],
  });
}

interface Uploaded {
  runId: string;
  fileName: string;
  format: "csv" | "xlsx" | "jsonl";
  encoding: string | null;
  columns: string[];
  rows: number;
  sample: string[][];
  mapping: Record<string, unknown> | null;
  targets: string[];
}
