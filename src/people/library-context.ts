import { AsyncLocalStorage } from "node:async_hooks";

/** Where better-auth keeps the storages of its context, for all its copies in the process. */
const SHARED = Symbol.for("better-auth:global");
let inside = 0;

/**
 * Runs a call of better-auth and leaves its context when nobody is in it any more. The library follows a request through
 * AsyncLocalStorage; until Node 24 one that was ever entered makes each promise of the process cost twice as much, for as
 * long as the process lives. Entering again switches it on again.
 */
export async function inLibraryContext<T>(call: () => Promise<T>): Promise<T> {
  inside++;
  try {
    return await call();
  } finally {
    inside--;
    if (inside === 0) for (const storage of librarysStorages()) storage.disable();
  }
}

function librarysStorages(): AsyncLocalStorage<unknown>[] {
  const shared = (globalThis as { [SHARED]?: { context?: object } })[SHARED];
  return Object.values(shared?.context ?? {}).filter((one) => one instanceof AsyncLocalStorage);
}
