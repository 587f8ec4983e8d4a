import { mkdir, rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../config/load.ts";
import { findBinaries } from "../db/embedded/binaries.ts";
import { findLaunch } from "../db/embedded/launch.ts";
import { isFree } from "../free-port.ts";
import { StartRefused } from "../start-refused.ts";
import { type Finding, found } from "./check.ts";

/** Looks at the machine: Node, data directory, disk, port, time zones, and whether the built-in database can run. */
export async function inspectMachine(config: Config): Promise<Finding[]> {
  const embedded = config.databaseUrl ? [] : [embeddedPossible(config.dataDir)];
  return Promise.all([
    node(),
    dataDirectory(config),
    uploads(config),
    diskSpace(config),
    port(config),
    timeZones(config),
    ...embedded,
  ]);
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  const { version } = process;
  if (fits) return found("node", "ok", `Node ${version}`, `Node ${version}`);
  return found("node", "fail", `Node ${version} 太旧，需要 20.19 以上`, `Node ${version} is too old, 20.19 is needed`);
}

async function dataDirectory({ dataDir }: Config): Promise<Finding> {
  const fault = await faultOfWriting(dataDir);
  if (fault === null)
    return found("data_directory", "ok", `数据目录 ${dataDir} 可写`, `data directory ${dataDir} can be written`);
  const zh = `数据目录 ${dataDir} 不可写（${fault}），请修改权限或用 --data 另选`;
  return found("data_directory", "fail", zh, `data directory ${dataDir} cannot be written (${fault}): choose --data`);
}

/** Where uploads lie until they are imported; on several machines, a directory that they share. */
async function uploads({ dataDir }: Config): Promise<Finding> {
  const folder = join(dataDir, "uploads");
  const fault = await faultOfWriting(folder);
  if (fault === null)
    return found("uploads", "ok", `上传目录 ${folder} 可写`, `${folder}, for uploads, can be written`);
  const zh = `上传目录 ${folder} 不可写（${fault}），网页上不能导入，请修改权限或检查共享目录`;
  const en = `${folder} cannot be written (${fault}): pages cannot import; mend its permissions or the shared directory`;
  return found("uploads", "warn", zh, en);
}

/** The code of the error with which a directory, made when missing, cannot be written; null when it can. */
async function faultOfWriting(directory: string): Promise<string | null> {
  const probe = join(directory, `.doctor-${process.pid}`);
  try {
    await mkdir(directory, { recursive: true });
    await writeFile(probe, "");
    await rm(probe);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "?";
  }
}

async function diskSpace({ dataDir }: Config): Promise<Finding> {
  const disk = await statfs(dataDir).catch(() => undefined);
  if (!disk) return found("disk_space", "warn", "无法得知剩余空间", "free space is unknown");
  const gigabytes = (disk.bavail * disk.bsize) / 2 ** 30;
  const state = gigabytes < 0.5 ? "fail" : gigabytes < 5 ? "warn" : "ok";
  const free = gigabytes.toFixed(1);
  return found("disk_space", state, `数据目录剩余 ${free} GB`, `${free} GB free for the data directory`);
}

async function port({ host, port: wanted, portChosen }: Config): Promise<Finding> {
  if (await isFree(wanted, host)) return found("port", "ok", `端口 ${wanted} 可用`, `port ${wanted} is free`);
  const zh = `端口 ${wanted} 已被占用${portChosen ? "，可能本程序已在运行；否则请另选" : "，启动时将顺延"}`;
  const en = portChosen ? "perhaps by this program; otherwise choose another" : "the next free one will be used";
  return found("port", "warn", zh, `port ${wanted} is taken: ${en}`);
}

function timeZones({ timeZone }: Config): Finding {
  const noon = new Date("2026-07-01T12:00:00Z");
  const format = new Intl.DateTimeFormat("en", { timeZone: "Asia/Shanghai", hour: "2-digit", hourCycle: "h23" });
  const right = format.format(noon) === "20";
  if (right) return found("time_zones", "ok", `时区数据完整，使用 ${timeZone}`, `time zones known, using ${timeZone}`);
  return found(
    "time_zones",
    "fail",
    "Node 缺少时区数据，请安装完整版",
    "this Node lacks time zones: install a full one",
  );
}

async function embeddedPossible(dataDir: string): Promise<Finding> {
  try {
    const { postgres } = await findBinaries();
    await findLaunch(dataDir, postgres);
    return found("built_in_database", "ok", "内置数据库可以运行", "the built-in database can run here");
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    const { zh, en } = error.words();
    return found("built_in_database", "fail", zh, en);
  }
}
