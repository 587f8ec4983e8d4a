import { startRefusing } from "../start-refused.ts";
import type { MigrationFile } from "./migration-files.ts";

export const migrationRefusals = {
  database_unreachable: {
    kind: "unavailable",
    say: {
      zh: "无法连接数据库：{reason}。请检查 DATABASE_URL 与数据库服务。",
      en: "The database cannot be reached: {reason}. Check DATABASE_URL and the database server.",
    },
  },
  migration_changed: {
    kind: "conflict",
    say: {
      zh: "迁移 {name} 在执行之后被改动过。请恢复原文件，把改动写成新的迁移。",
      en: "Migration {name} was changed after it ran. Restore the file and put the change into a new migration.",
    },
  },
  migration_unknown: {
    kind: "conflict",
    say: {
      zh: "数据库已由更新的版本升级（{name}），本版本不认识。请使用更新的版本，或恢复升级前的备份。",
      en: "A newer version has upgraded this database ({name}), and this version does not know it. Use the newer version, or restore the backup from before.",
    },
  },
  migration_late: {
    kind: "conflict",
    say: {
      zh: "迁移 {name} 排在已执行的 {last} 之前。请给它一个更大的编号。",
      en: "Migration {name} comes before {last}, which already ran. Give it a higher number.",
    },
  },
  restore_unfinished: {
    kind: "conflict",
    say: {
      zh: "这个数据库的恢复没有做完，里面的数据不完整。请再执行一次 redress restore {file}，它会从头恢复。",
      en: "Restoring into this database was broken off, and it holds nothing whole. Run redress restore {file} again: it starts over.",
    },
  },
  migration_failed: {
    kind: "conflict",
    say: {
      zh: "迁移 {name} 失败，数据库停留在它之前的状态：{reason}",
      en: "Migration {name} failed and the database stands as it did before it: {reason}",
    },
  },
} as const;

/** Makes the error that stops the start when the schema cannot be brought up to date. */
export const refuseMigration = startRefusing(migrationRefusals);

/** What the database remembers of a migration. */
export interface Applied {
  name: string;
  checksum: string;
}

/** Which files are still to run, in order; throws `StartRefused` when history and files disagree. */
export function pendingMigrations(files: readonly MigrationFile[], applied: readonly Applied[]): MigrationFile[] {
  const known = new Map(files.map((file) => [file.name, file]));
  for (const { name, checksum } of applied) {
    const file = known.get(name);
    if (!file) throw refuseMigration("migration_unknown", { name });
    if (file.checksum !== checksum) throw refuseMigration("migration_changed", { name });
  }
  const done = new Set(applied.map(({ name }) => name));
  const last = [...done].sort().at(-1) ?? "";
  const pending = files.filter(({ name }) => !done.has(name));
  const late = pending.find(({ name }) => name < last);
  if (late) throw refuseMigration("migration_late", { name: late.name, last });
  return pending;
}
