type Ask = () => Promise<boolean>;
let ask: Ask | null = null;
let asking: Promise<boolean> | null = null;
let renewed = 0;

/** Named by the frame while someone is signed in: opens the sign-in dialog, resolves true once signed in again. */
export function onSessionEnded(handler: Ask | null): void {
  ask = handler;
}

/** How often the session was renewed in this page: noted before a request, told to `signInAgain` after it. */
export function renewals(): number {
  return renewed;
}

/**
 * All requests that met an ended session wait for one and the same sign-in, then go on; false when nobody can ask. A
 * request that was sent before the last renewal and is answered after it goes on without asking a second time.
 */
export function signInAgain(before: number): Promise<boolean> {
  if (before < renewed) return Promise.resolve(true);
  if (!ask) return Promise.resolve(false);
  asking ??= ask()
    .then((again) => {
      if (again) renewed++;
      return again;
    })
    .finally(() => {
      asking = null;
    });
  return asking;
}
