import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "./log/log.ts";

/** How the process ends; the defaults are for production, tests pass their own. */
export interface ShutdownOptions {
  log: Log;
  /** What all steps together may take before the process ends anyway. */
  limitMilliseconds?: number;
  exit?: (code: number) => void;
  /** Where SIGTERM, SIGINT and unhandled errors come from. */
  signals?: NodeJS.EventEmitter;
}

/** The process's way out. */
export interface Shutdown {
  /** Registers what to stop; the last started stops first. */
  add(name: string, stop: () => unknown): void;
  /**
   * Stops everything once, for a start that failed half-way: the process then ends by itself, with the code of whoever says
   * why. What still holds it up a second later does not.
   */
  giveUp(): Promise<void>;
  /** Stops everything once, then exits with the code; further calls wait for the same end. */
  end(code: number): Promise<void>;
}

const LINGER_MS = 1000;
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Ends the process in order: on the first SIGTERM or SIGINT with 0, on the second at once; on an error nobody caught
 * with 3, after logging it.
 */
export function gracefulShutdown(options: ShutdownOptions): Shutdown {
  const { log, limitMilliseconds = 10_000, exit = process.exit, signals = process } = options;
  const steps: Step[] = [];
  let ending: Promise<void> | undefined;

  function end(code: number): Promise<void> {
    ending ??= stopAll(steps, log, limitMilliseconds).then((inTime) => exit(inTime ? code : code || 1));
    return ending;
  }
  for (const [signal, code] of Object.entries(SIGNALS)) {
    signals.on(signal, () => {
      if (ending) return exit(code);
      log.info({ signal }, "stopping; a second signal stops at once");
      void end(0);
    });
  }
  for (const event of ["uncaughtException", "unhandledRejection"]) {
    signals.on(event, (error: unknown) => {
      log.error({ err: error }, "an error nobody caught; stopping");
      void end(3);
    });
  }
  async function giveUp(): Promise<void> {
    ending ??= stopAll(steps, log, limitMilliseconds).then(() => undefined);
    await ending;
    setTimeout(() => exit(Number(process.exitCode ?? 1)), LINGER_MS).unref();
  }
  return { add: (name, stop) => void steps.unshift({ name, stop }), end, giveUp };
}

interface Step {
  name: string;
  stop: () => unknown;
}

async function stopAll(steps: readonly Step[], log: Log, limit: number): Promise<boolean> {
  const expired = new AbortController();
  const inTime = await Promise.race([
    stopEach(steps, log).then(() => true),
    sleep(limit, false, { signal: expired.signal }).catch(() => true),
  ]);
  expired.abort();
  if (!inTime) log.error({ limit }, "not everything stopped in time");
  return inTime;
}

async function stopEach(steps: readonly Step[], log: Log): Promise<void> {
  for (const { name, stop } of steps) {
    try {
      await stop();
    } catch (error) {
      log.error({ err: error, step: name }, "could not be stopped in order");
    }
  }
}
