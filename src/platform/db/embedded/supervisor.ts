import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findBinaries } from "./binaries.ts";
import { openCluster } from "./cluster.ts";
import { obtain, type Site } from "./obtain.ts";
import type { EmbeddedLog, Postmaster } from "./postmaster.ts";
import { connectionString } from "./socket.ts";

/** The built-in database of a data directory, kept running until it is stopped. */
export interface Embedded {
  /** Connection string of the database `redress`; stays the same over restarts. Holds the password: never log it. */
  url: string;
  /** The quickest way to the same from this machine, as it is now: asked anew for each connection. */
  near(): string;
  /** Process id of the server now. */
  readonly pid: number;
  /** Whether this process runs the server, or shares the one another process runs. */
  readonly own: boolean;
  /** Calls the listener each time the server is back after it was lost. */
  onRestart(listener: () => void): void;
  /** Ends the server if this process runs it. Close the pools first. */
  stop(): Promise<void>;
}

/** Options of `startEmbedded`; a pino logger fits as `log`. */
export interface EmbeddedOptions {
  dataDir: string;
  log: EmbeddedLog;
}

/**
 * Starts the built-in database of `dataDir`, or joins it when another process already runs it. A lost server comes
 * back on the same port, started by whichever process is quicker, so that pools reconnect by themselves.
 * Call it from the main thread: the server dies with the thread that started it. Throws `StartRefused`.
 */
export async function startEmbedded({ dataDir, log }: EmbeddedOptions): Promise<Embedded> {
  const binaries = await findBinaries();
  const cluster = await openCluster(resolve(dataDir), binaries);
  const site: Site = { binaries, cluster, log };
  const stop = new AbortController();
  const stopped = new Promise<void>((done) => stop.signal.addEventListener("abort", () => done(), { once: true }));
  const watch: Watch = { site, server: await obtain(site), listeners: new Set(), stop, stopped };
  const watching = keepRunning(watch);
  return {
    url: `postgresql://redress:${cluster.password}@127.0.0.1:${watch.server.port}/redress`,
    near: () => connectionString(cluster.directory, watch.server.port, cluster.password),
    get pid() {
      return watch.server.pid;
    },
    get own() {
      return watch.server.own;
    },
    onRestart: (listener) => void watch.listeners.add(listener),
    stop: async () => {
      watch.stop.abort();
      await watching;
      await watch.server.stop();
    },
  };
}

interface Watch {
  site: Site;
  server: Postmaster;
  listeners: Set<() => void>;
  stop: AbortController;
  /** Settles once `stop` is set. */
  stopped: Promise<void>;
}

const SHORTEST_WAIT = 200;
const LONGEST_WAIT = 5_000;
const STEADY_AFTER = 2_000;

async function keepRunning(watch: Watch): Promise<void> {
  const { log } = watch.site;
  let wait = SHORTEST_WAIT / 2;
  for (;;) {
    const since = Date.now();
    await Promise.race([watch.server.gone, watch.stopped]);
    if (watch.stop.signal.aborted) return;
    // A server that fell right after it came up is given longer and longer to find its feet.
    wait = Date.now() - since > STEADY_AFTER ? SHORTEST_WAIT : Math.min(wait * 2, LONGEST_WAIT);
    log.error({ pid: watch.server.pid, own: watch.server.own }, "the database stopped unexpectedly; bringing it back");
    if (!(await bringBack(watch, wait))) return;
    log.info({ pid: watch.server.pid, own: watch.server.own }, "the database is back");
    for (const listener of watch.listeners) listener();
  }
}

async function bringBack(watch: Watch, firstWait: number): Promise<boolean> {
  for (let wait = firstWait; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    await Promise.race([sleep(wait, undefined, { ref: false }), watch.stopped]);
    if (watch.stop.signal.aborted) return false;
    try {
      watch.server = await obtain(watch.site, watch.server.port);
      return true;
    } catch (error) {
      watch.site.log.error({ err: error }, "the database did not come back; trying again");
    }
  }
}
