/** Where the present instant comes from; injected everywhere, so that tests can jump weeks. */
export interface Clock {
  now(): Date;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that only moves when told to. */
export interface FixedClock extends Clock {
  /** Jumps to an instant, back or forth. */
  set(instant: Date | string): void;
  /** Moves on by milliseconds. */
  advance(milliseconds: number): void;
}

/** Makes a clock that stands at `instant` until it is set or advanced. */
export function fixedClock(instant: Date | string): FixedClock {
  let at = new Date(instant).getTime();
  return {
    now: () => new Date(at),
    set: (next) => {
      at = new Date(next).getTime();
    },
    advance: (milliseconds) => {
      at += milliseconds;
    },
  };
}
