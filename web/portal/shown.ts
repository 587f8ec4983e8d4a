import type { Mine } from "./ask.ts";

/** The case on screen, and how it is read again after something was done. */
export interface Shown {
  mine: Mine;
  again: () => Promise<void>;
  /** A colleague looks at what the customer sees: nothing can be pressed. */
  preview?: boolean;
}
