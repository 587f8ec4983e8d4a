import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { isFree } from "../../src/platform/free-port.ts";

/** A server process as an operator starts it. */
export interface AppProcess {
  url: string;
  base: string;
  /** The code of the set-up link, as it was shown at the start. */
  setUpCode(): Promise<string>;
  pid: number;
  /** What it has logged, one JSON object a line. */
  log: string[];
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
  /** Ends it in order and gives its exit code. */
  stop(): Promise<number | null>;
}

export interface StartOptions {
  program: string;
  dataDir: string;
  env?: Record<string, string>;
}

const START_LIMIT_MS = 60_000;

/** Starts `redress serve` on a data directory and waits until it says its address. */
export async function startApp({ program, dataDir, env = {} }: StartOptions): Promise<AppProcess> {
  const port = await randomPort();
  const child = spawn(process.execPath, [program, "serve", "--data", dataDir, "--port", String(port)], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      REDRESS_REQUESTS_PER_MINUTE: "1000000",
      ...env,
    },
  });
  const log: string[] = [];
  const url = await addressOf(child, log);
  const gone = once(child, "exit");
  return {
    url,
    base: url,
    setUpCode: () => shown(log, /\/setup#(\w+)/),
    pid: child.pid!,
    log,
    kill: async () => {
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await gone;
    },
    stop: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null && child.signalCode === null) await gone;
      return child.exitCode;
    },
  };
}

function addressOf(child: ChildProcess, log: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`the server did not start in time:\n${log.slice(-30).join("\n")}`));
    }, START_LIMIT_MS);
    const hear = (line: string) => {
      log.push(line);
      const said = /有交代 Redress {2}(http\S+)/.exec(line)?.[1];
      if (!said) return;
      clearTimeout(late);
      resolve(said);
    };
    createInterface({ input: child.stdout! }).on("line", hear);
    createInterface({ input: child.stderr! }).on("line", hear);
    child.once("exit", (code) => {
      clearTimeout(late);
      reject(new Error(`the server ended with ${code}:\n${log.slice(-30).join("\n")}`));
    });
  });
}

/** What a line of the output holds, also one that is about to come. */
async function shown(log: readonly string[], what: RegExp): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const found = log.map((line) => what.exec(line)?.[1]).find(Boolean);
    if (found) return found;
    await sleep(50);
  }
  throw new Error(`nothing like ${what} was shown:\n${log.slice(-30).join("\n")}`);
}

async function randomPort(): Promise<number> {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 9000);
    if (await isFree(port)) return port;
  }
}

/** Process id and address of the database a data directory runs now. */
export async function embeddedOf(dataDir: string): Promise<{ pid: number; url: string }> {
  for (let attempt = 0; ; attempt++) {
    const read = (name: string) => readFile(join(dataDir, "postgres", name), "utf8").catch(() => "");
    const [file, password] = await Promise.all([read("cluster/postmaster.pid"), read("password")]);
    const [pid, , , port] = file.split("\n");
    if (pid && port && password)
      return { pid: Number(pid), url: `postgresql://redress:${password.trim()}@127.0.0.1:${port}/redress` };
    if (attempt > 100) throw new Error(`no database runs in ${dataDir}`);
    await sleep(100);
  }
}
