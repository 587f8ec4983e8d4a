import { refusing } from "../../kernel/refusal.ts";

export const backupRefusals = {
  backup_exists: {
    kind: "conflict",
    say: {
      zh: "{file} 已经存在。备份从不覆盖文件，请换一个名字，或先移走它。",
      en: "{file} exists already. A backup never overwrites a file: choose another name, or move it away.",
    },
  },
  backup_unwritable: {
    kind: "unavailable",
    say: {
      zh: "无法写入 {file}：{reason}。请修改权限、腾出空间，或换一个位置。",
      en: "{file} cannot be written: {reason}. Change its permissions, make room, or choose another place.",
    },
  },
  backup_unreadable: {
    kind: "not_found",
    say: { zh: "无法读取 {file}：{reason}。", en: "{file} cannot be read: {reason}." },
  },
  backup_damaged: {
    kind: "invalid",
    say: {
      zh: "{file} 不是完整的备份：{reason}。什么也没有恢复，请用另一份备份。",
      en: "{file} is no whole backup: {reason}. Nothing was restored; use another one.",
    },
  },
  backup_sealed: {
    kind: "invalid",
    say: {
      zh: "{file} 是加密的备份。请用环境变量 REDRESS_BACKUP_PASSPHRASE 给出它的口令。",
      en: "{file} is encrypted. Give its passphrase in REDRESS_BACKUP_PASSPHRASE.",
    },
  },
  passphrase_wrong: {
    kind: "invalid",
    say: {
      zh: "口令打不开 {file}：口令不对，或文件已损坏。",
      en: "The passphrase does not open {file}: it is another one, or the file is damaged.",
    },
  },
  backup_newer: {
    kind: "conflict",
    say: {
      zh: "{file} 由更新的版本（{version}）写成，本版本不认识其中的 {migration}。请用那个版本或更新的版本恢复。",
      en: "{file} was written by a newer version ({version}); this one does not know its {migration}. Restore it with that version or a later one.",
    },
  },
  backup_running: {
    kind: "conflict",
    say: {
      zh: "正在备份，请等它做完。",
      en: "A backup is being taken. Wait until it is done.",
    },
  },
  database_not_empty: {
    kind: "conflict",
    say: {
      zh: "这个数据库里已有数据，恢复不会覆盖它。请用 --data 指定一个新的目录，或用 --into 指定一个空的数据库。",
      en: "This database holds data, and restoring never overwrites it. Name a new folder with --data, or an empty database with --into.",
    },
  },
  database_in_use: {
    kind: "conflict",
    say: {
      zh: "有 {count} 个连接正在使用这个数据库。请先停止在它上面运行的服务，再恢复。",
      en: "{count} connections use this database. Stop the server that runs on it, then restore.",
    },
  },
} as const;

/** Refuses what backing up or restoring cannot do. */
export const refuse = refusing(backupRefusals);
