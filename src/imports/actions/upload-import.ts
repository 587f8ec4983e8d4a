import type { Readable } from "node:stream";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import type { StreamCommand } from "../../platform/http/route.ts";
import { newRun } from "../begin-run.ts";
import { type Inspected, inspectFile } from "../inspect-file.ts";
import type { Mapping } from "../rules/mapping.ts";
import { refuse } from "../rules/refusals.ts";
import { mappingFor, shapeTable, type Uploaded } from "../shape-table.ts";
import { insertRun } from "../store.ts";

/** A file as it arrives; `truncated` is set once it has been cut at the limit. */
export interface Arriving {
  name: string;
  bytes: Readable & { truncated?: boolean };
  limitMegabytes: number;
}

/**
 * Keeps an uploaded file and says what is in it. One that is refused is left to be tidied away; one sent again under the
 * same key gets the same answer and no second run.
 */
export async function uploadImport(
  files: FileStore,
  { name, bytes, limitMegabytes }: Arriving,
  command: StreamCommand,
): Promise<Decision<Uploaded>> {
  const tooLarge = refuse("file_too_large", { params: { limit: `${limitMegabytes} MB` } });
  const put = await files.put(bytes, limitMegabytes * 1024 * 1024);
  if (!put.ok) return tooLarge;
  const sha256 = put.value.hash;
  if (bytes.truncated) return tooLarge;
  const table = await inspectFile(files.path(sha256), name || "file");
  if (!table.ok) return table;
  const kept = await command({ name, sha256 }, (act) => keep(act, table.value));
  // The first rows are not part of the kept answer, which outlives the file: they are read again for a replay.
  return kept.ok ? decided(shapeTable(kept.value.runId, table.value, kept.value.mapping)) : kept;
}

async function keep(act: Act, table: Inspected): Promise<Decision<{ runId: string; mapping: Mapping }>> {
  const mapping = await mappingFor(act.tx, table);
  const row = newRun(act.actor, act.now, { table, kept: true, mapping });
  await insertRun(act.tx, row);
  return decided({ runId: row.run_id, mapping });
}
