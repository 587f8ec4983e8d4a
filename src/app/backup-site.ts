import { join } from "node:path";
import type { BackupSite } from "../backup/back-up.ts";
import type { Config } from "../platform/config/load.ts";
import { productVersion } from "./version.ts";

/** Where and how this process takes backups of the database at `url`. */
export function backupSite(config: Config, url: string): BackupSite {
  return {
    url,
    dataDir: config.dataDir,
    folder: backupFolder(config),
    version: productVersion(),
    secret: config.secret,
    passphrase: config.backupPassphrase,
    databaseUrl: config.databaseUrl,
  };
}

/** Where backups lie. */
export function backupFolder({ backupFolder: chosen, dataDir }: Config): string {
  return chosen ?? join(dataDir, "backups");
}
