import type { EventEmitter } from "node:events";

const CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof CODES;

/** Thrown where a signal came before the work was done; `code` is what a process that one ended has. */
export class Interrupted extends Error {
  readonly code: number;
  constructor(signal: Signal) {
    super(`interrupted by ${signal}`);
    this.code = CODES[signal];
  }
}

/**
 * Waits for the work, or for a signal that asks to end: then throws `Interrupted`, so that whoever changed something can put
 * it back, and waits for the work no longer. A second signal ends the process as ever.
 */
export async function untilInterrupted<T>(work: () => Promise<T>, signals: EventEmitter = process): Promise<T> {
  const listeners: [Signal, () => void][] = [];
  const interrupted = new Promise<never>((_, reject) => {
    for (const signal of Object.keys(CODES) as Signal[])
      listeners.push([signal, () => reject(new Interrupted(signal))]);
  });
  for (const [signal, listener] of listeners) signals.once(signal, listener);
  try {
    return await Promise.race([work(), interrupted]);
  } finally {
    for (const [signal, listener] of listeners) signals.off(signal, listener);
  }
}
