import { updateMe } from "../../../src/people/contract/me.ts";
import { signOut } from "../../../src/people/contract/session.ts";
import { chosenLocale } from "../../words/words.ts";
import { call } from "../client/call.ts";
import { onSessionEnded } from "../client/sign-in-again.ts";
import { loadSession } from "./session.ts";
import { tellTabs } from "./tabs.ts";

/** After the password (and code) were right: reads who it is, and keeps a language picked on the way in. */
export async function enter(): Promise<void> {
  const session = await loadSession();
  const chosen = chosenLocale();
  if (session && chosen && chosen !== session.locale) await call(updateMe, { locale: chosen }).catch(() => undefined);
}

/** Signs out, here and in the other tabs, and opens the sign-in page anew: nothing of this person stays in memory. */
export async function leave(): Promise<void> {
  // A session that has already ended must not ask to sign in only to sign out.
  onSessionEnded(null);
  await call(signOut, {}).catch(() => undefined);
  tellTabs(null);
  location.assign("/sign-in");
}

/** Where to go after sign-in: only an address of this application, never another site's. */
export function safeNext(next: unknown): string {
  return typeof next === "string" && /^\/(?![/\\])/.test(next) && !next.startsWith("/sign-in") ? next : "/desk";
}
