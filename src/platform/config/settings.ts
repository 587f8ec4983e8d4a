import { z } from "zod";
import type { Said } from "../../kernel/refusal.ts";

/** One thing an operator can set: where, what it means, what it accepts. */
export interface Setting {
  env: string;
  schema: z.ZodType;
  means: Said;
  accepts: Said;
  /** Never shown, not even when wrong. */
  secret?: true;
}

const number = (low: number, high: number, fallback: number) => ({
  schema: z.coerce.number().int().min(low).max(high).default(fallback),
  accepts: { zh: `${low} 到 ${high} 的整数`, en: `a whole number from ${low} to ${high}` },
});

const choice = <const T extends readonly [string, ...string[]]>(options: T, fallback: T[number]) => ({
  schema: z.enum(options).default(fallback as never),
  accepts: { zh: `${options.join("、")} 之一`, en: `one of ${options.join(", ")}` },
});

const text = (fallback: string) => ({
  schema: z.string().min(1).default(fallback),
  accepts: { zh: "文字", en: "a text" },
});

/** Lists may be written in YAML or, in the environment, with commas. */
const list = z.preprocess(
  (value) => (typeof value === "string" ? value.split(",").map((part) => part.trim()) : value),
  z.array(z.string().regex(/^[\da-fA-F.:]+(\/\d{1,3})?$/)).default([]),
);

/** Every setting of the product, in the order of the documentation; the keys are those of redress.config.yaml. */
export const SETTINGS = {
  dataDir: {
    env: "REDRESS_DATA",
    ...text("./data"),
    means: { zh: "数据目录：内置数据库、文件、密钥", en: "Data directory: built-in database, files, secret" },
  },
  databaseUrl: {
    env: "DATABASE_URL",
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    secret: true,
    means: { zh: "PostgreSQL 地址；不设则使用内置数据库", en: "PostgreSQL server; the built-in database when not set" },
    accepts: { zh: "postgresql://用户:密码@主机/库", en: "postgresql://user:password@host/database" },
  },
  host: {
    env: "REDRESS_HOST",
    ...text("127.0.0.1"),
    means: { zh: "监听地址；0.0.0.0 为所有网卡", en: "Address to listen on; 0.0.0.0 for every network" },
  },
  port: {
    env: "REDRESS_PORT",
    ...number(1, 65_535, 7300),
    means: {
      zh: "监听端口；未设且被占用时顺延到下一个",
      en: "Port to listen on; the next free one when taken and not set",
    },
  },
  publicUrl: {
    env: "REDRESS_PUBLIC_URL",
    schema: z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ""))
      .optional(),
    means: {
      zh: "用户在浏览器里打开的地址；不设则用监听地址",
      en: "Address people open; the listening address when not set",
    },
    accepts: { zh: "http 或 https 开头的地址", en: "an address that starts with http or https" },
  },
  trustedProxies: {
    env: "REDRESS_TRUSTED_PROXIES",
    schema: list,
    means: {
      zh: "可信的反向代理，由它们给出客户端地址",
      en: "Reverse proxies whose word on the client's address counts",
    },
    accepts: { zh: "用逗号分隔的 IP 或网段", en: "addresses or networks, separated by commas" },
  },
  secret: {
    env: "REDRESS_SECRET",
    schema: z.string().min(32).optional(),
    secret: true,
    means: {
      zh: "签名密钥；不设则生成在数据目录中。多台机器须相同",
      en: "Signing secret; made in the data directory when not set. Several machines need the same one",
    },
    accepts: { zh: "至少 32 个字符", en: "at least 32 characters" },
  },
  backupFolder: {
    env: "REDRESS_BACKUP_FOLDER",
    schema: z.string().min(1).optional(),
    means: {
      zh: "备份放在哪里；不设则为数据目录下的 backups",
      en: "Where backups lie; backups in the data directory when not set",
    },
    accepts: { zh: "一个目录", en: "a folder" },
  },
  backupPassphrase: {
    env: "REDRESS_BACKUP_PASSPHRASE",
    schema: z.string().min(12).optional(),
    secret: true,
    means: {
      zh: "备份的口令：设了它，备份加密，并含签名密钥",
      en: "Passphrase of backups: with it they are encrypted, and hold the signing secret",
    },
    accepts: { zh: "至少 12 个字符", en: "at least 12 characters" },
  },
  timeZone: {
    env: "REDRESS_TIME_ZONE",
    schema: z.string().refine(isTimeZone).default("Asia/Shanghai"),
    means: { zh: "机构所在时区，期限按它计算", en: "Time zone of the organisation, in which deadlines are counted" },
    accepts: { zh: "IANA 时区名，如 Asia/Shanghai", en: "an IANA name such as Asia/Shanghai" },
  },
  locale: {
    env: "REDRESS_LOCALE",
    ...choice(["zh-CN", "en"], "zh-CN"),
    means: {
      zh: "命令行的语言；页面语言由各人自选",
      en: "Language of the command line; on pages everyone chooses their own",
    },
  },
  logLevel: {
    env: "REDRESS_LOG_LEVEL",
    ...choice(["silent", "error", "warn", "info", "debug"], "info"),
    means: { zh: "日志详细程度", en: "How much the log says" },
  },
  poolSize: {
    env: "REDRESS_POOL_SIZE",
    ...number(2, 200, 12),
    means: { zh: "每个进程的数据库连接数", en: "Database connections of each process" },
  },
  statementSeconds: {
    env: "REDRESS_STATEMENT_SECONDS",
    ...number(1, 600, 8),
    means: {
      zh: "页面的一条数据库语句最多多少秒；到时回答503",
      en: "Seconds a database statement of a page may take; then the answer is 503",
    },
  },
  jobConcurrency: {
    env: "REDRESS_JOB_CONCURRENCY",
    ...number(0, 50, 4),
    means: { zh: "同时执行的后台任务数；0 为不执行", en: "Background jobs at a time; 0 runs none here" },
  },
  requestsPerMinute: {
    env: "REDRESS_REQUESTS_PER_MINUTE",
    ...number(10, 10_000_000, 24_000),
    means: {
      zh: "每个地址每分钟的请求上限；一个网点共用一个地址",
      en: "Requests a minute from each address; a whole branch shares one",
    },
  },
  uploadMegabytes: {
    env: "REDRESS_UPLOAD_MEGABYTES",
    ...number(1, 4096, 50),
    means: { zh: "单个文件的大小上限（MB）", en: "Largest file, in megabytes" },
  },
  evidenceMegabytes: {
    env: "REDRESS_EVIDENCE_MEGABYTES",
    ...number(1, 16_384, 200),
    means: { zh: "单份证据的大小上限（MB）", en: "Largest piece of evidence, in megabytes" },
  },
  shutdownSeconds: {
    env: "REDRESS_SHUTDOWN_SECONDS",
    ...number(1, 300, 10),
    means: { zh: "停止时等待未完成请求的秒数", en: "Seconds that open requests are given when stopping" },
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
