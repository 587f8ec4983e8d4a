import { useSyncExternalStore } from "react";
import type { Permission } from "../../../src/kernel/authority.ts";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { readSession } from "../../../src/people/contract/session.ts";
import { setServerTime } from "../../ui/now.ts";
import { chosenLocale, currentLocale, switchLocale } from "../../words/words.ts";
import { setZone } from "../../words/zoned.ts";
import { call } from "../client/call.ts";
import { setPagePerson } from "../client/page-person.ts";
import { RefusalError } from "../client/refusal-error.ts";
import { tellTabs } from "./tabs.ts";

export type Session = AnswerOf<typeof readSession>;

let session: Session | null = null;
const listeners = new Set<() => void>();

function set(next: Session | null) {
  session = next;
  setPagePerson(next?.id ?? null);
  for (const listener of listeners) listener();
}

/** Asks the server who is signed in; null for nobody. Sets clock, time zone and language of the page by the answer. */
export async function loadSession(): Promise<Session | null> {
  try {
    const read = await call(readSession, {}, { asWhoever: true });
    setZone(read.organisation.timeZone);
    setServerTime(new Date(read.now));
    if (!chosenLocale() && read.locale !== currentLocale()) await switchLocale(read.locale);
    set(read);
    tellTabs(read.id);
    return read;
  } catch (error) {
    if (error instanceof RefusalError && error.refusal.code === "sign_in_needed") {
      set(null);
      return null;
    }
    throw error;
  }
}

/** The session already known, else the server's; routes inside ask this before they show. */
export async function ensureSession(): Promise<Session | null> {
  return session ?? (await loadSession());
}

/** Who is signed in, if anyone; for code outside components. */
export function currentSession(): Session | null {
  return session;
}

function useMaybeSession(): Session | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => session,
  );
}

/** Who is signed in. Only for pages inside the frame, which shows nothing before someone is. */
export function useSession(): Session {
  const known = useMaybeSession();
  if (!known) throw new Error("useSession outside the frame");
  return known;
}

/** Whether the signed-in person holds a permission: to hide what would be refused. The server decides all the same. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}
