import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Decision } from "../../kernel/refusal.ts";
import { migrate } from "../../platform/db/migrate.ts";
import { readMigrations } from "../../platform/db/migration-files.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { prepareQueue } from "../../platform/jobs/queue.ts";
import { readArchive } from "../archive/read-archive.ts";
import { readBackup, type Taker } from "../read-backup.ts";
import { outcomeOf, refused } from "../refused.ts";
import { beginLoading, clearForRestore, findInTheWay, type Loading } from "../restore-store.ts";
import { unknownMigration } from "../rules/manifest.ts";

export interface RestoreBackup {
  /** An empty database. */
  url: string;
  file: string;
  now: Date;
  passphrase?: string;
  /** Where files go. */
  folders: readonly { name: string; store: Pick<FileStore, "put"> }[];
  /** Keeps the signing secret, where the backup holds it. */
  keepSecret?: (secret: string) => Promise<void>;
  onProgress?: (what: string) => void;
}

/** What was restored, and by which migrations it was brought up to this version. */
export interface BackupRestored {
  takenAt: string;
  version: string;
  rows: number;
  files: number;
  jobs: number;
  secret: boolean;
  migrated: string[];
  seconds: number;
}

/**
 * Restores a backup into an empty database: as it was when it was taken, in one transaction, and then brought up to this
 * version. Until that transaction commits nothing can be started on the database; broken off, it is simply done again.
 */
export function restoreBackup(wanted: RestoreBackup): Promise<Decision<BackupRestored>> {
  return outcomeOf(async () => {
    const begun = performance.now();
    const { url, file, passphrase } = wanted;
    const held: { loading?: Loading; secret?: string } = {};
    const parts = readArchive(file, passphrase);
    try {
      const { header, manifest } = await readBackup(file, parts, takerOf(wanted, held));
      if (held.secret !== undefined) await wanted.keepSecret?.(held.secret);
      await held.loading!.commit(manifest.sequences);
      held.loading = undefined;
      const migrated = await migrate({ url });
      return {
        takenAt: header.takenAt,
        version: header.version,
        rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
        files: manifest.files.count,
        jobs: manifest.jobs,
        secret: held.secret !== undefined,
        migrated,
        seconds: Math.round((performance.now() - begun) / 100) / 10,
      };
    } finally {
      await held.loading?.abandon();
      await parts.return(undefined);
    }
  });
}

function takerOf(wanted: RestoreBackup, held: { loading?: Loading; secret?: string }): Taker {
  const { url, file, now, folders, onProgress } = wanted;
  return {
    begin: async (header) => {
      const unknown = unknownMigration(header.migrations, await readMigrations());
      if (unknown) throw refused("backup_newer", { file, version: header.version, migration: unknown });
      await refuseInTheWay(url);
      await clearForRestore(url, file, now);
      await migrate({ url, only: header.migrations.map(({ name }) => name) });
      await prepareQueue(url);
      held.loading = await beginLoading(url);
    },
    table: async (table, rows) => {
      onProgress?.(table.name);
      await pipeline(Readable.from(rows, { objectMode: false }), held.loading!.load(table));
    },
    jobs: (jobs) => held.loading!.addJobs(jobs),
    file: async (name, hash, content) => {
      const folder = folders.find((one) => one.name === name);
      if (!folder) throw refused("backup_damaged", { file, reason: `there is no folder ${name}` });
      onProgress?.(hash);
      const put = await folder.store.put(content, Number.POSITIVE_INFINITY);
      return put.ok ? put.value.hash : "";
    },
    secret: async (secret) => {
      held.secret = secret;
    },
  };
}

async function refuseInTheWay(url: string): Promise<void> {
  const inTheWay = await findInTheWay(url);
  if (inTheWay?.reason === "in_use") throw refused("database_in_use", { count: inTheWay.connections });
  if (inTheWay) throw refused("database_not_empty");
}
