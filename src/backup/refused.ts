import type { Decision, Refusal } from "../kernel/refusal.ts";
import { StartRefused, startRefusing } from "../platform/start-refused.ts";
import { backupRefusals } from "./rules/refusals.ts";

/** Makes the error that ends a backup or a restore from deep inside its streams. */
export const refused = startRefusing(backupRefusals);

/** The outcome of work in which such an error, or one of the migrations, may be thrown. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Decision<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof StartRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** Why the disk said no, in a word: `ENOSPC`, `EACCES`. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message ?? String(error);
}

export type { Refusal };
