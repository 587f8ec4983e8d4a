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
import { refuse } from "../rules/refusals.ts";
import { mappingFor, shapeTable, type Uploaded } from "../shape-table.ts";
import { insertRun } from "../store.ts";

/** A file as it arrives; `truncated` is set once it has been cut at the limit. */
export interface Arriving {
  name: string;
  bytes: Readable & { truncated?: boolean };
  /** The limit in words, `50 MB`. */
  limit: string;
}

/** Keeps an uploaded file in the folder and says what is in it; a file that cannot be read is not kept. */
export async function uploadImport(
  look: Look,
  folder: string,
  { name, bytes, limit }: Arriving,
): Promise<Decision<Uploaded>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${v7()}.upload`);
  try {
    await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
    const inspected = bytes.truncated
      ? refuse("file_too_large", { params: { limit } })
      : await inspectFile(path, name || "file");
    if (inspected.ok) return decided(await keep(look, path, inspected.value));
    await rm(path, { force: true });
    return inspected;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function keep(look: Look, path: string, table: Inspected): Promise<Uploaded> {
  const mapping = await mappingFor(look.db, table);
  const row = newRun(look.actor, look.now, { table, filePath: path, mapping });
  await insertRun(look.db, row);
  return shapeTable(row.run_id, table, mapping);
}
