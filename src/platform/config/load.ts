import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import { type Decision, decided, type Missing, refusing } from "../../kernel/refusal.ts";
import { secretOf } from "./secret.ts";
import { SETTINGS, type Setting, type SettingName } from "./settings.ts";

type Values = { [N in SettingName]: z.output<(typeof SETTINGS)[N]["schema"]> };

/** The settings in force. Holds secrets: never log it whole. */
export interface Config extends Values {
  secret: string;
  /** Whether an operator chose the port; then it is that one or none. */
  portChosen: boolean;
  /** Environment variables that look like settings but are none: most likely misspelt. */
  unknownEnv: readonly string[];
}

/** Where settings come from; the command line wins over the environment, and that over redress.config.yaml. */
export interface ConfigSources {
  env: NodeJS.ProcessEnv;
  args?: Partial<Record<SettingName, unknown>>;
}

export const configRefusals = {
  config_invalid: {
    kind: "invalid",
    say: { zh: "有 {count} 项设置不对。", en: "{count} settings are wrong." },
  },
  data_dir_unusable: {
    kind: "unavailable",
    field: "REDRESS_DATA",
    say: {
      zh: "数据目录 {directory} 无法写入：{reason}。请修改权限，或用 --data 换一个目录。",
      en: "The data directory {directory} cannot be written: {reason}. Change its permissions, or choose another with --data.",
    },
  },
} as const;
const refuse = refusing(configRefusals);

/** Reads and checks every setting; the refusal lists all that are wrong, each with what it accepts. */
export async function loadConfig({ env, args = {} }: ConfigSources): Promise<Decision<Config>> {
  const dataDir = resolve(String(args.dataDir ?? (env[SETTINGS.dataDir.env] || "./data")));
  const file = await readFileSettings(join(dataDir, "redress.config.yaml"));
  if (!file.ok) return refuse("config_invalid", { params: { count: 1 }, missing: [file.missing] });
  const missing: Missing[] = [...unknownKeys(file.values)];
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(SETTINGS as Record<SettingName, Setting>)) {
    const given = args[name as SettingName] ?? (env[setting.env] || undefined) ?? file.values[name];
    const read = setting.schema.safeParse(given);
    if (read.success) values[name] = read.data;
    else missing.push(wrong(name, setting, given));
  }
  if (missing.length > 0) return refuse("config_invalid", { params: { count: missing.length }, missing });
  const portChosen = Boolean(args.port ?? env[SETTINGS.port.env] ?? file.values.port);
  const config = { ...(values as Values), dataDir, portChosen, unknownEnv: unknownEnv(env) };
  return withSecret(config);
}

async function withSecret(config: Omit<Config, "secret"> & { secret?: string }): Promise<Decision<Config>> {
  try {
    return decided({ ...config, secret: config.secret ?? (await secretOf(config.dataDir)) });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return refuse("data_dir_unusable", { params: { directory: config.dataDir, reason } });
  }
}

type FileSettings = { ok: true; values: Record<string, unknown> } | { ok: false; missing: Missing };

async function readFileSettings(path: string): Promise<FileSettings> {
  const text = await readFile(path, "utf8").catch(() => "");
  try {
    const values: unknown = parse(text) ?? {};
    if (typeof values === "object" && !Array.isArray(values)) return { ok: true, values: values as object as never };
  } catch {
    // Answered below: the parser's own words may quote a secret.
  }
  const zh = `${path} 不是“名称: 值”形式的 YAML，请改正或删除。`;
  return { ok: false, missing: { field: path, say: { zh, en: `${path} is not YAML of the form “name: value”.` } } };
}

function wrong(name: string, { env, accepts, secret }: Setting, given: unknown): Missing {
  const shown = secret || given === undefined ? "" : ` ${JSON.stringify(given)}`;
  const zh = `${env}（${name}）${shown} 不对，应为${accepts.zh}。`;
  return { field: env, say: { zh, en: `${env} (${name})${shown} is wrong: it takes ${accepts.en}.` } };
}

function unknownKeys(values: Record<string, unknown>): Missing[] {
  const unknown = Object.keys(values).filter((key) => !(key in SETTINGS));
  return unknown.map((field) => ({
    field,
    say: { zh: `redress.config.yaml 里的 ${field} 不是设置项。`, en: `${field} in redress.config.yaml is no setting.` },
  }));
}

function unknownEnv(env: NodeJS.ProcessEnv): string[] {
  const known = new Set<string>(Object.values(SETTINGS).map((setting) => setting.env));
  return Object.keys(env).filter((key) => /^REDRESS_(?!TEST_|BENCH_)/.test(key) && !known.has(key));
}
