type Ask = () => Promise<boolean>;
let ask: Ask | null = null;
let asking: Promise<boolean> | null = null;

/** Named by the frame while someone is signed in: opens the sign-in dialog, resolves true once signed in again. */
export function onSessionEnded(handler: Ask | null): void {
  ask = handler;
}

/** All requests that met an ended session wait for one and the same sign-in, then go on; false when nobody can ask. */
export function signInAgain(): Promise<boolean> {
  if (!ask) return Promise.resolve(false);
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}
