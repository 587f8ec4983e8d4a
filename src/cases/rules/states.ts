/**
 * The states of a case (DOMAIN.md §2.1). The main path runs in this order; the side ways stand after it.
 * `ended` states stop every clock and leave the open lists.
 */
export const STATES = {
  received: { ended: false },
  accepted: { ended: false },
  understood: { ended: false },
  investigating: { ended: false },
  deciding: { ended: false },
  proposed: { ended: false },
  agreed: { ended: false },
  executing: { ended: false },
  accounted: { ended: false },
  closed: { ended: true },
  waiting: { ended: false },
  external: { ended: false },
  reopened: { ended: false },
  declined: { ended: true },
  withdrawn: { ended: true },
} as const satisfies Record<string, { ended: boolean }>;
export type State = keyof typeof STATES;
export const STATE_KEYS = Object.keys(STATES) as State[];
export const MAIN_PATH = STATE_KEYS.slice(0, 10);
