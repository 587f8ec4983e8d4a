import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { describeConfig } from "./describe.ts";
import { loadConfig } from "./load.ts";
import { secretOf } from "./secret.ts";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "redress-config-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const load = (env: Record<string, string> = {}, args = {}) => loadConfig({ env, args: { dataDir, ...args } });
const yaml = (text: string) => writeFile(join(dataDir, "redress.config.yaml"), text);

test("has a default for everything and makes a secret only its owner can read", async () => {
  const read = await load();
  if (!read.ok) throw new Error(read.refusal.code);
  expect(read.value).toMatchObject({ port: 7300, portChosen: false, timeZone: "Asia/Shanghai", locale: "zh-CN" });
  expect(read.value.secret.length).toBeGreaterThanOrEqual(64);
  expect((await stat(join(dataDir, "secret"))).mode & 0o777).toBe(0o600);
  expect(await load()).toEqual(read);
});

test("the command line wins over the environment, and that over the file", async () => {
  await yaml("port: 1111\npoolSize: 5\nlocale: en\n");
  const read = await load({ REDRESS_PORT: "2222", REDRESS_POOL_SIZE: "6", REDRESS_LOCALE: "" }, { port: "3333" });
  expect(read).toMatchObject({ ok: true, value: { port: 3333, poolSize: 6, locale: "en", portChosen: true } });
});

test("lists every wrong setting with what it accepts, and no secret", async () => {
  await yaml("portt: 1\n");
  const env = { REDRESS_PORT: "abc", REDRESS_TIME_ZONE: "Mars/Olympus", REDRESS_SECRET: "hunter2" };
  const read = await load({ ...env, DATABASE_URL: "mysql://root:hunter3@host/db" });
  if (read.ok) throw new Error("accepted");
  expect(read.refusal.code).toBe("config_invalid");
  const fields = read.refusal.missing?.map(({ field }) => field);
  expect(fields).toEqual(["portt", "DATABASE_URL", "REDRESS_PORT", "REDRESS_SECRET", "REDRESS_TIME_ZONE"]);
  expect(JSON.stringify(read)).toContain("abc");
  expect(JSON.stringify(read)).not.toMatch(/hunter/);
});

test.each(["- a\n- b\n", "secret: 'unclosed hunter2"])("refuses a file that is no mapping: %j", async (text) => {
  await yaml(text);
  const read = await load();
  expect(read).toMatchObject({ ok: false, refusal: { code: "config_invalid" } });
  expect(JSON.stringify(read)).not.toMatch(/hunter/);
});

test("reads lists from the environment and drops the slash at the end of the public address", async () => {
  const env = { REDRESS_TRUSTED_PROXIES: "10.0.0.0/8, ::1", REDRESS_PUBLIC_URL: "https://redress.example/" };
  const value = { trustedProxies: ["10.0.0.0/8", "::1"], publicUrl: "https://redress.example" };
  expect(await load(env)).toMatchObject({ ok: true, value });
});

test("names environment variables that look misspelt", async () => {
  const read = await load({ REDRESS_PROT: "1", REDRESS_TEST_DATABASE_URL: "x", HOME: "/" });
  expect(read).toMatchObject({ ok: true, value: { unknownEnv: ["REDRESS_PROT"] } });
});

test("says so when the data directory cannot be written", async () => {
  await writeFile(join(dataDir, "file"), "");
  const read = await load({}, { dataDir: join(dataDir, "file/below") });
  expect(read).toMatchObject({ ok: false, refusal: { code: "data_dir_unusable", params: { reason: "ENOTDIR" } } });
});

test("processes that start at once agree on one secret", async () => {
  const secrets = await Promise.all(Array.from({ length: 8 }, () => secretOf(dataDir)));
  expect(new Set(secrets).size).toBe(1);
  expect(await readdir(dataDir)).toEqual(["secret"]);
});

test("describes every setting with its default", () => {
  const described = describeConfig();
  expect(described.find(({ name }) => name === "port")).toMatchObject({ env: "REDRESS_PORT", default: "7300" });
  expect(new Set(described.map(({ env }) => env)).size).toBe(described.length);
});
