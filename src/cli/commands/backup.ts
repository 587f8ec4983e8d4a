import type { Command } from "commander";
import { productVersion } from "../../app/version.ts";
import { type BackupWritten, writeBackup } from "../../backup/actions/write-backup.ts";
import { foldersOf } from "../../backup/what-is-kept.ts";
import type { Decision } from "../../kernel/refusal.ts";
import { answers, type CommonOptions } from "../command.ts";
import { terminalLanguage } from "../exit.ts";
import { openProgress } from "../progress.ts";
import { withServer } from "../with-server.ts";

interface BackupOptions extends CommonOptions {
  data?: string;
  database?: string;
}

const EXAMPLE = `
Examples:
  redress backup /srv/backup/redress-monday.rba
  REDRESS_BACKUP_PASSPHRASE=… redress backup /srv/backup/monday.rba --data /srv/redress
  redress backup verify /srv/backup/monday.rba

The server may go on running. docs/how-to/backup.md says what is in a backup and what is not.`;

/** `redress backup FILE`: everything the product keeps, as it is at one moment, in one file. */
export function define(command: Command): void {
  command
    .argument("<file>", "where the backup is to lie; must not exist")
    .option("--data <dir>", "data directory")
    .option("--database <url>", "PostgreSQL server instead of the built-in one");
  command.addHelpText("after", EXAMPLE);
  answers(command, backUp, (written) => say(written)[terminalLanguage()]);
}

function backUp(options: BackupOptions, file: string): Promise<Decision<BackupWritten>> {
  return withServer(options, async ({ config, url, db }) => {
    const progress = openProgress();
    const written = await writeBackup({
      url,
      file,
      folders: foldersOf(config.dataDir, db),
      version: productVersion(),
      now: new Date(),
      passphrase: config.backupPassphrase,
      secret: config.secret,
      onProgress: (what) => progress.show(what),
    });
    progress.end();
    return written;
  });
}

function say({ file, bytes, rows, files, sealed, seconds }: BackupWritten) {
  const size = `${(bytes / 2 ** 20).toFixed(1)} MB`;
  return {
    zh: `✓ ${file}  ${size}，${rows} 行、${files} 个文件，${seconds} 秒${sealed ? "，已加密" : "。未加密：文件只有本用户可读，签名密钥不在其中"}`,
    en: `✓ ${file}  ${size}, ${rows} rows, ${files} files, ${seconds} s${sealed ? ", encrypted" : ". Not encrypted: only this user can read the file, and the signing secret is not in it"}`,
  };
}
