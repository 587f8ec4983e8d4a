import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/db/database.ts";
import type { Log } from "../platform/log/log.ts";
import type { EvidenceFiles } from "./routes.ts";
import { isKept } from "./store.ts";
import { deleteAbandoned, isUploading } from "./upload-store.ts";

const ABANDONED_MS = 24 * 3_600_000;
const EVERY_MS = 3_600_000;

/** Forgets uploads that nobody has gone on with for a day, and bytes of which no piece was made; pieces stay for good. */
export async function sweepUploads(db: Database, { files, parts }: EvidenceFiles, now: Date): Promise<void> {
  await deleteAbandoned(db, new Date(now.getTime() - ABANDONED_MS));
  await parts.tidy((uploadId) => isUploading(db, uploadId));
  await files.tidy((sha256) => isKept(db, sha256));
}

/** Sweeps now and every hour until it is stopped. */
export function startSweeping(host: { db: Database; clock: Clock; log: Log }, kept: EvidenceFiles): { stop(): void } {
  const sweep = () =>
    sweepUploads(host.db, kept, host.clock.now()).catch((error: unknown) =>
      host.log.warn({ err: error }, "uploads of evidence could not be swept"),
    );
  const timer = setInterval(sweep, EVERY_MS);
  timer.unref();
  void sweep();
  return { stop: () => clearInterval(timer) };
}
