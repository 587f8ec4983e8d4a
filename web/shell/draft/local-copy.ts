import { currentSession } from "../session/session.ts";

const PREFIX = "redress.draft.";
const keyFor = (place: string) => `${PREFIX}${currentSession()?.id ?? "-"}.${place}`;

/** Keeps what the server has not acknowledged yet on this computer: it survives a crash and a cut cable. */
export function keepLocally(place: string, body: unknown): void {
  try {
    localStorage.setItem(keyFor(place), JSON.stringify(body));
  } catch {
    // Full or barred storage: the server's copy remains.
  }
}

/** What was never acknowledged, or null. */
export function localCopy<T>(place: string): T | null {
  try {
    const kept = localStorage.getItem(keyFor(place));
    return kept === null ? null : (JSON.parse(kept) as T);
  } catch {
    return null;
  }
}

/** Forgets the copy once the server has it: customers' words do not stay on shared computers. */
export function forgetLocally(place: string): void {
  try {
    localStorage.removeItem(keyFor(place));
  } catch {
    // Nothing was kept then.
  }
}
