import { hostname } from "node:os";
import type { Database } from "../platform/db/database.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import { refuse } from "./rules/refusals.ts";
import { isUploadNeeded, letGoOfUploads, type RunRow } from "./store.ts";

/** Why the bytes of a run cannot be read here, if so: no longer kept at all, or in the folder of another machine. */
export async function refuseAbsent(files: FileStore, run: Pick<RunRow, "file_kept" | "file_sha256">) {
  if (!run.file_kept) return refuse("file_gone");
  return (await files.stat(run.file_sha256)) ? null : refuse("file_not_here", { params: { machine: hostname() } });
}

/**
 * Forgets what nobody needs, for it is personal data: of ended runs, of runs never started for a week, and what refused
 * or broken uploads have left. Bytes put in within the last hour stay, because a run over them may be about to come.
 */
export async function tidyUploads(db: Database, files: FileStore, now: Date): Promise<void> {
  await letGoOfUploads(db, new Date(now.getTime() - 7 * 24 * 60 * 60 * 1000));
  await files.tidy((hash) => isUploadNeeded(db, hash));
}
