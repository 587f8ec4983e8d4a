import { readdir, readFile, readlink, rm } from "node:fs/promises";
import { join } from "node:path";
import { removeSockets } from "./socket.ts";

/** A server that some process runs on a database directory. */
export interface Running {
  pid: number;
  port: number;
  ready: boolean;
  /** Whether the process that started it is gone; it is about to go too, or must be made to. */
  orphan: boolean;
}

/** Marks a server with the process that starts it, as an option of its command line. */
export function ownerOption(): string {
  return `redress.owner=${process.pid}`;
}

/**
 * Who runs this database now, from its postmaster.pid. A file left behind by a killed server is removed: its number
 * may meanwhile belong to any other process, and PostgreSQL would then refuse to start.
 */
export async function findRunning(directory: string): Promise<Running | undefined> {
  const file = join(directory, "postmaster.pid");
  const text = await readFile(file, "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!text || !pid) return undefined;
  if (await worksIn(pid, directory)) {
    const ready = (lines[7] ?? "").trim() === "ready";
    return { pid, port: Number(lines[3] ?? 0), ready, orphan: await isOrphan(pid) };
  }
  if ((await readFile(file, "utf8").catch(() => "")) === text) {
    await removeSockets(directory);
    await rm(file, { force: true });
  }
  return undefined;
}

/** Whether the process lives and is a server of this directory (PostgreSQL works inside it). */
export async function worksIn(pid: number, directory: string): Promise<boolean> {
  return (await readlink(`/proc/${pid}/cwd`).catch(() => "")) === directory;
}

/** Ends what a killed server left running; until they are gone no new server can start on the directory. */
export async function endOrphans(directory: string): Promise<number> {
  const pids = (await readdir("/proc")).map(Number).filter((pid) => pid > 0);
  const ended = await Promise.all(pids.map((pid) => endIfOrphan(pid, directory)));
  return ended.filter(Boolean).length;
}

async function endIfOrphan(pid: number, directory: string): Promise<boolean> {
  if (!(await worksIn(pid, directory))) return false;
  const title = await commandLine(pid);
  const parent = await parentOf(pid);
  // Backends call themselves "postgres: …"; a server that is just starting does not, and its children have a parent.
  if (!title.startsWith("postgres: ") || !parent || (await worksIn(parent, directory))) return false;
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
}

async function isOrphan(pid: number): Promise<boolean> {
  const owner = Number(/redress\.owner=(\d+)/.exec(await commandLine(pid))?.[1]);
  return owner > 0 && owner !== (await parentOf(pid));
}

function commandLine(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
}

async function parentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0);
}
