import { hostname } from "node:os";
import type { Database } from "../platform/db/database.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import { refuse } from "./rules/refusals.ts";
import { isUploadNeeded, letGoOfUploads, type RunRow, updateRun } from "./store.ts";

/** Why the bytes of a run cannot be read here, if so: no longer kept at all, or in the folder of another machine. */
export async function refuseAbsent(files: FileStore, run: Pick<RunRow, "file_kept" | "file_sha256">) {
  if (!run.file_kept) return refuse("file_gone");
  return (await files.stat(run.file_sha256)) ? null : refuse("file_not_here", { params: { machine: hostname() } });
}

/** Forgets bytes that no run waits for any more. */
export async function dropUnneeded(db: Database, files: FileStore, sha256: string): Promise<void> {
  if (!(await isUploadNeeded(db, sha256))) await files.remove(sha256);
}

/** Forgets the bytes of a run that has taken them in: they are personal data. */
export async function dropUpload(db: Database, files: FileStore, run: Pick<RunRow, "run_id" | "file_sha256">) {
  await updateRun(db, run.run_id, { file_kept: false });
  await dropUnneeded(db, files, run.file_sha256);
}

/** Forgets what nobody needs: of ended runs, of runs never started for a week, and what broken uploads have left. */
export async function tidyUploads(db: Database, files: FileStore, now: Date): Promise<void> {
  await letGoOfUploads(db, new Date(now.getTime() - 7 * 24 * 60 * 60 * 1000));
  await files.tidy((hash) => isUploadNeeded(db, hash));
}
