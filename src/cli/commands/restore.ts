import type { Command } from "commander";
import { type BackupRestored, restoreBackup } from "../../backup/actions/restore-backup.ts";
import { foldersOf } from "../../backup/what-is-kept.ts";
import type { Decision } from "../../kernel/refusal.ts";
import { replaceSecret } from "../../platform/config/secret.ts";
import { answers, type CommonOptions } from "../command.ts";
import { terminalLanguage } from "../exit.ts";
import { openProgress } from "../progress.ts";
import { withServer } from "../with-server.ts";

interface RestoreOptions extends CommonOptions {
  data?: string;
  into?: string;
}

const EXAMPLE = `
Examples:
  redress restore /srv/backup/monday.rba --data /srv/redress-new
  redress restore monday.rba --into postgresql://redress:PASSWORD@db.example/redress_new

The database must be empty and nothing may run on it. Broken off, run it again: it starts over.`;

/** `redress restore FILE`: a backup into an empty database, brought up to this version. */
export function define(command: Command): void {
  command
    .argument("<file>", "the backup")
    .option("--data <dir>", "data directory, for the built-in database and the files")
    .option("--into <url>", "empty database of a PostgreSQL server instead of the built-in one");
  command.addHelpText("after", EXAMPLE);
  answers(command, restore, (restored) => say(restored)[terminalLanguage()]);
}

function restore({ data, into }: RestoreOptions, file: string): Promise<Decision<BackupRestored>> {
  return withServer({ data, database: into }, async ({ config, url, db }) => {
    const progress = openProgress();
    const restored = await restoreBackup({
      url,
      file,
      now: new Date(),
      passphrase: config.backupPassphrase,
      folders: foldersOf(config.dataDir, db),
      keepSecret: process.env.REDRESS_SECRET ? undefined : (secret) => replaceSecret(config.dataDir, secret),
      onProgress: (what) => progress.show(what),
    });
    progress.end();
    return restored;
  });
}

function say({ takenAt, version, rows, files, secret, migrated, seconds }: BackupRestored) {
  const upgraded = migrated.length;
  return {
    zh: [
      `✓ 已恢复 ${takenAt} 由 ${version} 写成的备份：${rows} 行、${files} 个文件，升级 ${upgraded} 步，${seconds} 秒。`,
      secret ? "  签名密钥已一并恢复。" : "  备份里没有签名密钥：请放回原来的 secret，否则第二验证因素须重新设置。",
      "  请执行 redress audit verify，再启动。",
    ].join("\n"),
    en: [
      `✓ Restored the backup taken ${takenAt} by ${version}: ${rows} rows, ${files} files, ${upgraded} migrations since, ${seconds} s.`,
      secret
        ? "  The signing secret came with it."
        : "  It holds no signing secret: put the old one back, or second factors must be set up anew.",
      "  Run redress audit verify, then start.",
    ].join("\n"),
  };
}
