import { join } from "node:path";
import type { Command } from "commander";
import { type BackupVerified, verifyBackup } from "../../backup/actions/verify-backup.ts";
import { type Decision, refusing } from "../../kernel/refusal.ts";
import { loadConfig } from "../../platform/config/load.ts";
import { answers, type CommonOptions } from "../command.ts";
import { terminalLanguage } from "../exit.ts";
import { openProgress } from "../progress.ts";

interface VerifyOptions extends CommonOptions {
  data?: string;
}

const refuse = refusing({
  backup_unsound: {
    kind: "conflict",
    say: {
      zh: "{file} 可以恢复，但里面的日志有 {faulty} 条链与写入时不同，缺 {files} 个文件。请用另一份备份，并在运行中的系统上执行 redress audit verify。",
      en: "{file} can be restored, but {faulty} chains of its journal are not as they were written and {files} files are missing. Use another backup, and run redress audit verify on the running system.",
    },
  },
});

/** `redress backup verify FILE`: proves a backup by restoring it aside and walking its journal. */
export function define(command: Command): void {
  command.argument("<file>", "the backup").option("--data <dir>", "data directory, in which it is tried");
  command.addHelpText("after", "\nExample:\n  redress backup verify /srv/backup/monday.rba --json");
  answers(command, verify, (verified) => say(verified)[terminalLanguage()]);
}

async function verify({ data }: VerifyOptions, file: string): Promise<Decision<BackupVerified>> {
  const config = await loadConfig({ env: process.env, args: { dataDir: data } });
  if (!config.ok) return config;
  const { dataDir, databaseUrl, backupPassphrase } = config.value;
  const progress = openProgress();
  const verified = await verifyBackup({
    file,
    now: new Date(),
    passphrase: backupPassphrase,
    room: join(dataDir, "verify"),
    databaseUrl,
    onProgress: (what) => progress.show(what),
  });
  progress.end();
  if (!verified.ok) return verified;
  const { journal, missingFiles } = verified.value;
  if (journal.ok && missingFiles === 0) return verified;
  return refuse("backup_unsound", { params: { file, faulty: journal.faulty, files: missingFiles } });
}

function say({ takenAt, version, rows, files, journal, seconds }: BackupVerified) {
  return {
    zh: `✓ 已试恢复：${takenAt} 由 ${version} 写成，${rows} 行、${files} 个文件；日志 ${journal.streams} 条链、${journal.events} 个事件与写入时一致。${seconds} 秒`,
    en: `✓ Restored aside: taken ${takenAt} by ${version}, ${rows} rows, ${files} files; ${journal.streams} chains, ${journal.events} events as written. ${seconds} s`,
  };
}
