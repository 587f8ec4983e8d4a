import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { verifyJournal } from "../../journal/actions/verify-journal.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { openDatabase } from "../../platform/db/database.ts";
import { type ScratchDatabase, scratchDatabase } from "../../platform/db/scratch-database.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { StartRefused } from "../../platform/start-refused.ts";
import { filesNeeded } from "../restore-store.ts";
import { FOLDERS } from "../what-is-kept.ts";
import { type BackupRestored, restoreBackup } from "./restore-backup.ts";

export interface VerifyBackup {
  file: string;
  now: Date;
  passphrase?: string;
  /** Folder with room for the database once more, while it is tried. */
  room: string;
  /** The operator's server, asked for a scratch database where no built-in one can run. */
  databaseUrl?: string;
  onProgress?: (what: string) => void;
}

/** What trying a backup showed. */
export interface BackupVerified extends BackupRestored {
  /** Whether the journal in it is as it was written. */
  journal: { ok: boolean; streams: number; events: number; faulty: number };
  /** Files its database refers to and it does not hold. */
  missingFiles: number;
}

/** Proves a backup by restoring it into a database of its own, walking the journal in it, and throwing that away again. */
export async function verifyBackup(wanted: VerifyBackup): Promise<Decision<BackupVerified>> {
  const { file, now, passphrase, onProgress } = wanted;
  const scratch = await openScratch(wanted);
  try {
    const seen = new Set<string>();
    const folders = FOLDERS.map((name) => ({ name, store: { put: seeing(seen) } }));
    const restored = await restoreBackup({ url: scratch.url, file, now, passphrase, folders, onProgress });
    if (!restored.ok) return restored;
    onProgress?.("audit verify");
    const { db } = openDatabase(scratch.url, 3);
    try {
      const { ok, streams, events, faulty } = await verifyJournal(db);
      const missingFiles = (await filesNeeded(db)).filter((hash) => !seen.has(hash)).length;
      return decided({ ...restored.value, journal: { ok, streams, events, faulty }, missingFiles });
    } finally {
      await db.destroy();
    }
  } finally {
    await scratch.drop();
  }
}

/** Holds what comes against its name without keeping it. */
function seeing(seen: Set<string>): FileStore["put"] {
  return async (content) => {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of content) {
      hash.update(chunk);
      bytes += chunk.byteLength;
    }
    const name = hash.digest("hex");
    seen.add(name);
    return decided({ hash: name, bytes });
  };
}

async function openScratch({ room, databaseUrl }: VerifyBackup): Promise<ScratchDatabase> {
  await mkdir(room, { recursive: true });
  try {
    return await scratchDatabase({ room });
  } catch (error) {
    if (databaseUrl && error instanceof StartRefused) return scratchDatabase({ server: databaseUrl });
    throw error;
  }
}
