import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import type { Cluster } from "./cluster.ts";
import { ownerOption } from "./running.ts";
import { settingsText } from "./settings.ts";
import { socketFolder } from "./socket.ts";

/** What the supervisor tells its operator; a pino logger fits. */
export interface EmbeddedLog {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A running server this process either started (and ends) or shares with the process that did. */
export interface Postmaster {
  pid: number;
  port: number;
  own: boolean;
  /** Settles when the server is gone, for whatever reason. */
  gone: Promise<void>;
  /** Ends an own server in order; lets go of a shared one. */
  stop(): Promise<void>;
}

/** Why a server did not come up: another one has the directory, another program the port, or its own words. */
export type NotStarted = { reason: "directory_taken" | "port_taken" | "failed"; said: string };

/** Starts a server on the cluster and waits until it takes connections; without a socket where the folder takes none. */
export async function startPostmaster(
  binaries: Binaries,
  cluster: Cluster,
  port: number,
  log: EmbeddedLog,
  sockets = socketFolder(cluster.directory, port),
): Promise<Postmaster | NotStarted> {
  await writeFile(join(cluster.directory, "postgresql.conf"), settingsText());
  const address = [
    "-c",
    "listen_addresses=127.0.0.1",
    "-c",
    `port=${port}`,
    "-c",
    `unix_socket_directories=${sockets && `"${sockets}"`}`,
    "-c",
    ownerOption(),
  ];
  // Its own session: Ctrl-C in a terminal must reach the application only, which ends the server last.
  const child = cluster.launch.spawn(binaries.postgres, ["-D", cluster.directory, ...address], {
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  const gone = once(child, "close").then(
    () => undefined,
    () => undefined,
  );
  const { ready, said } = listen(child, log);
  const up = await Promise.race([ready, gone.then(() => false)]);
  if (!up && sockets && /Unix-domain socket/.test(said())) return startPostmaster(binaries, cluster, port, log, "");
  if (!up) return { reason: reasonOf(said()), said: said() };
  return { pid: child.pid!, port, own: true, gone, stop: () => end(child, gone) };
}

function listen(child: ChildProcess, log: EmbeddedLog) {
  const kept: string[] = [];
  const lines = createInterface({ input: child.stderr! });
  const ready = new Promise<true>((resolve) => {
    lines.on("line", (line) => {
      if (line.includes("database system is ready to accept connections")) resolve(true);
      kept.push(line);
      if (kept.length > 20) kept.shift();
      if (line.startsWith("PANIC:")) log.error({ postgres: line }, "database says");
      else log.debug({ postgres: line }, "database says");
    });
  });
  return { ready, said: () => kept.filter((line) => !line.startsWith("LOG:")).join(" ") || kept.join(" ") };
}

function reasonOf(said: string): NotStarted["reason"] {
  if (/lock file ".*" (already exists|is empty)|pre-existing shared memory block/.test(said)) return "directory_taken";
  if (/could not bind|could not create any TCP\/IP sockets|Address already in use/.test(said)) return "port_taken";
  return "failed";
}

async function end(child: ChildProcess, gone: Promise<void>): Promise<void> {
  // SIGINT: roll back what is open, checkpoint, leave. SIGQUIT: leave now; the next start recovers from the log.
  for (const [signal, patience] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    child.kill(signal);
    await Promise.race([gone, sleep(patience, undefined, { ref: false })]);
  }
}
