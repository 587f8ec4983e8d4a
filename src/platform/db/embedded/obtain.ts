import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../free-port.ts";
import type { Binaries } from "./binaries.ts";
import type { Cluster } from "./cluster.ts";
import { type EmbeddedLog, type Postmaster, startPostmaster } from "./postmaster.ts";
import { refuseEmbedded } from "./refusals.ts";
import { endOrphans, findRunning, worksIn } from "./running.ts";

/** Where a server may run and with what. */
export interface Site {
  binaries: Binaries;
  cluster: Cluster;
  log: EmbeddedLog;
}

const ATTEMPTS = 50;

/**
 * Gives the server that runs on the site, or else starts one; on `fixedPort` when there are pools that expect it.
 * PostgreSQL's own lock decides between processes that race for the directory. Throws `StartRefused`.
 */
export async function obtain(site: Site, fixedPort?: number): Promise<Postmaster> {
  const { binaries, cluster, log } = site;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const running = await settled(cluster.directory);
    if (running) {
      if (fixedPort && fixedPort !== running.port) throw failed(`another process runs it on port ${running.port}`);
      log.info({ pid: running.pid }, "sharing the database that another process of this data directory runs");
      return shared(running.pid, running.port, cluster.directory);
    }
    await endOrphans(cluster.directory);
    const port = fixedPort ?? (await freePort(20_000 + Math.floor(Math.random() * 10_000)));
    const started = await startPostmaster(binaries, cluster, port, log);
    if ("pid" in started) return started;
    if (started.reason === "failed" || (started.reason === "port_taken" && fixedPort)) throw failed(started.said);
    await sleep(50);
  }
  throw failed(`${join(cluster.directory, "postmaster.pid")} stays locked`);
}

/** The running server once it takes connections; recovery after a crash may keep it busy for minutes. */
async function settled(directory: string) {
  for (;;) {
    const running = await findRunning(directory);
    if (!running || (running.ready && !running.orphan)) return running;
    // Nobody would bring it back or stop it, and usually it is just about to end with the process that started it.
    if (running.orphan) signal(running.pid);
    await sleep(50);
  }
}

function signal(pid: number): void {
  try {
    process.kill(pid, "SIGINT");
  } catch {
    // Gone meanwhile, which is what was wanted.
  }
}

function shared(pid: number, port: number, directory: string): Postmaster {
  const letGo = new AbortController();
  const gone = (async () => {
    while (!letGo.signal.aborted && (await worksIn(pid, directory))) await sleep(250, undefined, { ref: false });
  })();
  return { pid, port, own: false, gone, stop: async () => letGo.abort() };
}

function failed(reason: string) {
  return refuseEmbedded("embedded_failed", { reason });
}
