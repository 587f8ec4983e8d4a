import type { CommandHost } from "../platform/command.ts";
import type { Log } from "../platform/log/log.ts";

const IDLE_MS = 3_000;
const REST_MS = 5_000;

/** Rings what has come due and gives how many it rang; each exactly once, however many processes ring. */
export type Bell = (host: CommandHost, signal: AbortSignal) => Promise<number>;

/** Rings every bell within seconds of its moment, in every process beside its requests; they share the work. */
export class AlarmRinger {
  private timer: NodeJS.Timeout | undefined;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: CommandHost,
    private readonly log: Log,
    private readonly bells: readonly Bell[],
  ) {}

  start(): void {
    this.next(IDLE_MS);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.running;
  }

  private next(after: number): void {
    if (this.stopping.signal.aborted) return;
    this.timer = setTimeout(() => {
      this.running = this.turn();
    }, after);
    this.timer.unref();
  }

  private async turn(): Promise<void> {
    try {
      let rung = 0;
      for (const ring of this.bells) rung += await ring(this.host, this.stopping.signal);
      this.next(rung > 0 ? 0 : IDLE_MS);
    } catch (error) {
      this.log.warn({ code: (error as { code?: string }).code }, "reminders are waiting for the database");
      this.next(REST_MS);
    }
  }
}
