import type { Refusal } from "../kernel/refusal.ts";
import { inTransaction } from "../platform/db/transaction.ts";
import { dryRun } from "./dry-run.ts";
import type { ImportHost, Watch } from "./execute-run.ts";
import type { Inspected } from "./inspect-file.ts";
import type { Reject } from "./judge-batch.ts";
import type { Mapping } from "./rules/mapping.ts";
import { endRun, insertRejects, type RunRow } from "./store.ts";

/** Rejects of a try-out that are kept with its run; the real run keeps all. */
const MOST_KEPT = 5000;

/** Tries a run out and keeps on its row what would happen; no case is written. */
export async function finishDryRun(
  host: ImportHost,
  run: RunRow,
  inspected: Inspected,
  watch: Watch,
): Promise<Refusal | null> {
  const rejects: Reject[] = [];
  const onReject = (reject: Reject) => {
    if (rejects.length < MOST_KEPT) rejects.push(reject);
  };
  const judged = await dryRun(host, inspected, run.mapping as Mapping, { ...watch, onReject });
  if (!judged.ok) return judged.refusal;
  if (watch.signal?.aborted) return null;
  const { total, created, linked, rejected } = judged.value;
  const counts = { created_count: created, linked_count: linked, rejected_count: rejected };
  const change = { state: "done", total, ...counts, finished_at: host.clock.now() };
  await inTransaction(host.db, async (tx) => {
    if (await endRun(tx, run, change)) await insertRejects(tx, run.run_id, rejects);
  });
  return null;
}
