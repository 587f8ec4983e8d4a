import { createHash } from "node:crypto";
import type { Decision } from "../../kernel/refusal.ts";
import { type ArchiveWriter, createArchive } from "../archive/write-archive.ts";
import { outcomeOf } from "../refused.ts";
import { type BackupHeader, type BackupManifest, FORMAT } from "../rules/manifest.ts";
import { openSnapshot, type Snapshot } from "../snapshot-store.ts";
import { type Folder, SECRET_PART } from "../what-is-kept.ts";

export interface WriteBackup {
  url: string;
  /** Where it is to lie; must not exist. */
  file: string;
  /** Folders of files that belong to the database. */
  folders: readonly Folder[];
  /** Version of the product. */
  version: string;
  now: Date;
  passphrase?: string;
  /** The signing secret; it only goes into a backup that is sealed. */
  secret?: string;
  signal?: AbortSignal;
  onProgress?: (what: string) => void;
}

/** What a finished backup holds. */
export interface BackupWritten {
  file: string;
  bytes: number;
  rows: number;
  files: number;
  sealed: boolean;
  seconds: number;
}

/** As much of a table as is held at a time. */
const PIECE = 4 * 2 ** 20;

/**
 * Writes everything that is in the database at one moment, and the files it refers to, into one file, beside whatever
 * goes on. Killed or refused, it leaves no file of that name.
 */
export function writeBackup(wanted: WriteBackup): Promise<Decision<BackupWritten>> {
  return outcomeOf(async () => {
    const begun = performance.now();
    const archive = await createArchive(wanted.file, wanted.passphrase);
    try {
      const manifest = await fill(archive, wanted);
      const bytes = await archive.finish();
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      const seconds = Math.round((performance.now() - begun) / 100) / 10;
      const { file, passphrase } = wanted;
      return { file, bytes, rows, files: manifest.files.count, sealed: Boolean(passphrase), seconds };
    } catch (error) {
      await archive.abandon();
      throw error;
    }
  });
}

async function fill(archive: ArchiveWriter, wanted: WriteBackup): Promise<BackupManifest> {
  const { url, version, now, folders, secret, passphrase, signal, onProgress } = wanted;
  const snapshot = await openSnapshot(url);
  try {
    const { migrations, tables } = snapshot;
    const header: BackupHeader = {
      format: FORMAT,
      product: "redress",
      version,
      takenAt: now.toISOString(),
      migrations,
      tables,
    };
    await archive.add("header.json", json(header));
    const written: BackupManifest["tables"] = [];
    for (const table of tables) {
      signal?.throwIfAborted();
      onProgress?.(table.name);
      written.push(await addTable(archive, snapshot, table));
    }
    const jobs = await snapshot.jobs();
    await archive.add("jobs.json", json(jobs));
    const files = await addFiles(archive, folders, { signal, onProgress });
    if (passphrase && secret) await archive.add(SECRET_PART, Buffer.from(secret));
    const manifest = { tables: written, jobs: jobs.length, sequences: await snapshot.sequences(), files };
    await archive.add("manifest.json", json(manifest));
    return manifest;
  } finally {
    await snapshot.end();
  }
}

async function addTable(archive: ArchiveWriter, snapshot: Snapshot, table: BackupHeader["tables"][number]) {
  const hash = createHash("sha256");
  let [rows, bytes, part] = [0, 0, 0];
  let held: Buffer[] = [];
  let size = 0;
  const flush = async () => {
    if (size > 0) await archive.add(`tables/${table.name}/${++part}`, Buffer.concat(held));
    [held, size] = [[], 0];
  };
  for await (const chunk of snapshot.rowsOf(table) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    rows += lineEnds(chunk);
    held.push(chunk);
    size += chunk.length;
    if (size >= PIECE) await flush();
  }
  await flush();
  return { name: table.name, rows, bytes, sha256: hash.digest("hex") };
}

/** Rows in a piece of COPY text: every row ends one line, and a line end inside a value is written as `\n`. */
export function lineEnds(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count++;
  return count;
}

async function addFiles(
  archive: ArchiveWriter,
  folders: readonly Folder[],
  { signal, onProgress }: Pick<WriteBackup, "signal" | "onProgress">,
): Promise<BackupManifest["files"]> {
  const sum = { count: 0, bytes: 0 };
  for (const { name, store } of folders)
    for await (const hash of store.list()) {
      signal?.throwIfAborted();
      const size = await archive.addFile(`files/${name}/${hash}`, store.path(hash));
      // Thrown away meanwhile, because nobody needed it any more.
      if (size === null) continue;
      sum.count += 1;
      sum.bytes += size;
      onProgress?.(`${sum.count} files`);
    }
  return sum;
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value));
