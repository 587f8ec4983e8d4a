import { createHash } from "node:crypto";
import { type Decision, decided } from "../kernel/refusal.ts";
import type { ImportHost, ImportProgress, Watch } from "./execute-run.ts";
import type { Inspected } from "./inspect-file.ts";
import { judgeBatch } from "./judge-batch.ts";
import { readBatches } from "./read-batches.ts";
import { Unreadable } from "./readers/row.ts";
import type { Mapping } from "./rules/mapping.ts";

/** Says what an import would do with every row, and writes nothing. */
export async function dryRun(
  host: ImportHost,
  { file, rows: total }: Pick<Inspected, "file" | "rows">,
  mapping: Mapping,
  watch: Watch = {},
): Promise<Decision<ImportProgress>> {
  const progress: ImportProgress = { done: 0, total, created: 0, linked: 0, rejected: 0 };
  const seen = new Set<number>();
  try {
    for await (const rows of readBatches(file, 0, watch.batchSize)) {
      if (watch.signal?.aborted) break;
      const judged = await judgeBatch(host.db, rows, mapping, { now: host.clock.now(), zone: host.zone });
      // A key met in an earlier batch would be linked by then.
      const fresh = judged.fresh.filter(({ key }) => isNew(seen, key)).length;
      progress.created += fresh;
      progress.linked += judged.linked + judged.fresh.length - fresh;
      progress.rejected += judged.rejects.length;
      progress.done += rows.length;
      for (const reject of judged.rejects) watch.onReject?.(reject);
      watch.onProgress?.({ ...progress });
    }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, refusal: error.refusal };
    throw error;
  }
  return decided(progress);
}

/** Keys are remembered by 52 bits of their hash, so that a million rows cost little. */
function isNew(seen: Set<number>, key: string): boolean {
  const mark = Number.parseInt(createHash("sha256").update(key).digest("hex").slice(0, 13), 16);
  return !seen.has(mark) && Boolean(seen.add(mark));
}
