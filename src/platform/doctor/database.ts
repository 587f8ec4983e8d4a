import { access } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import type { Config } from "../config/load.ts";
import { startEmbedded } from "../db/embedded/supervisor.ts";
import { findPendingMigrations } from "../db/migrate.ts";
import { StartRefused } from "../start-refused.ts";
import { type Finding, found } from "./check.ts";

const OLDEST = 150_000;
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Looks at the database: reachable, new enough, in the right encoding, up to date. */
export async function inspectDatabase(config: Config): Promise<Finding[]> {
  if (config.databaseUrl) return inspect(config.databaseUrl);
  const made = await access(join(config.dataDir, "postgres")).then(
    () => true,
    () => false,
  );
  if (!made) return [found("database", "ok", "首次启动时建立数据库", "the database will be made on first start")];
  try {
    const embedded = await startEmbedded({ dataDir: config.dataDir, log: silent });
    return await inspect(embedded.url).finally(() => embedded.stop());
  } catch (error) {
    return [failed("database", error)];
  }
}

async function inspect(url: string): Promise<Finding[]> {
  try {
    const findings = await inspectServer(url);
    return [...findings, await inspectMigrations(url)];
  } catch (error) {
    return [failed("database", error)];
  }
}

async function inspectServer(url: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query(
      "select current_setting('server_version') as version, current_setting('server_version_num')::int as number, current_setting('server_encoding') as encoding",
    );
    const { version, number, encoding } = rows[0];
    const state = number >= OLDEST && encoding === "UTF8" ? "ok" : "fail";
    const need = state === "ok" ? { zh: "", en: "" } : { zh: "，需要 15 以上与 UTF8", en: "; 15 and UTF8 are needed" };
    const zh = `PostgreSQL ${version}，编码 ${encoding}${need.zh}`;
    return [found("database", state, zh, `PostgreSQL ${version}, encoding ${encoding}${need.en}`)];
  } finally {
    await client.end();
  }
}

async function inspectMigrations(url: string): Promise<Finding> {
  try {
    const pending = await findPendingMigrations({ url });
    if (pending.length === 0) return found("migrations", "ok", "数据库结构是最新的", "the schema is up to date");
    const zh = `有 ${pending.length} 项迁移待执行，下次启动时自动完成`;
    return found("migrations", "warn", zh, `${pending.length} migrations to run at the next start`);
  } catch (error) {
    return failed("migrations", error);
  }
}

function failed(id: string, error: unknown): Finding {
  if (error instanceof StartRefused) return found(id, "fail", error.words().zh, error.words().en);
  const { message, code } = error as { message?: string; code?: string };
  const reason = message || code || String(error);
  return found(id, "fail", `无法连接数据库：${reason}`, `the database cannot be reached: ${reason}`);
}
