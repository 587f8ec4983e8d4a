import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import { type Caller, type Credentials, NOT_ACTIVE } from "../credentials.ts";
import { refusePeople } from "../rules/refusals.ts";
import { foldSignInName } from "../rules/sign-in-name.ts";
import { releaseCode, reserveCode, sweepAttempts } from "../store/attempts.ts";
import { findChallenged } from "../store/credentials.ts";
import { sweepSessions } from "../store/sessions.ts";
import { beginAttempt, settleAttempt } from "./guard-attempt.ts";

/** How far signing in has come, with the cookies that carry it. */
export interface Signed {
  state: "signed_in" | "totp_needed";
  cookies: string[];
}

const DAY = 24 * 3_600_000;

/**
 * Opens a session for name and password, or asks for the second step. A wrong name and a wrong password look the same
 * and take the same time; eight wrong ones lock the name for a quarter of an hour.
 */
export async function signIn(
  look: Look,
  auth: Credentials,
  input: { signInName: string; password: string },
  caller: Caller,
): Promise<Decision<Signed>> {
  const name = foldSignInName(input.signInName);
  const who = { name: name ?? "?", address: caller.ip };
  const begun = await beginAttempt(look, who);
  if (!begun.ok) return begun;
  const { api } = await auth.on();
  const outcome = await auth.attempt(() =>
    api.signInUsername({
      body: { username: name ?? "?", password: input.password },
      // Without cookies: who was signed in here before must not matter.
      headers: auth.headersOf(caller, ""),
      returnHeaders: true,
    }),
  );
  const inactive = !outcome.ok && outcome.code === NOT_ACTIVE;
  await settleAttempt(look, who, outcome.ok || inactive);
  if (inactive) return refusePeople("person_not_active");
  if (!outcome.ok) return refusePeople("wrong_name_or_password");
  await sweep(look);
  const state = "twoFactorRedirect" in outcome.value ? "totp_needed" : "signed_in";
  return decided({ state, cookies: outcome.cookies });
}

/** Finishes a sign-in with the authenticator's code or a backup code; each opens one session only. */
export async function signInWithCode(
  look: Look,
  auth: Credentials,
  input: { code: string },
  caller: Caller,
): Promise<Decision<Signed>> {
  const cookie = auth.cookieOf(caller.headers.cookie, auth.challengeCookieName);
  const challenge = cookie && auth.tokenOf(cookie);
  const personId = challenge ? await findChallenged(look.db, challenge, look.now) : undefined;
  if (!personId) return refusePeople("second_step_expired");
  const who = { address: caller.ip };
  const begun = await beginAttempt(look, who);
  if (!begun.ok) return begun;
  const code = input.code.replace(/\s/g, "");
  // Held from before the check, so the same code sent twice at once opens one session.
  const reservation = `code:${personId}:${code}`;
  if (!(await reserveCode(look.db, reservation, look.now))) {
    await settleAttempt(look, who, true);
    return refusePeople("code_used");
  }
  const outcome = await verifyCode(auth, code, auth.headersOf(caller, `${auth.challengeCookieName}=${cookie}`));
  await settleAttempt(look, who, outcome.ok);
  if (outcome.ok) return decided({ state: "signed_in", cookies: outcome.cookies });
  await releaseCode(look.db, reservation);
  return refuseCode(outcome.code);
}

async function verifyCode(auth: Credentials, code: string, headers: Headers) {
  const { api } = await auth.on();
  return /^\d{6}$/.test(code)
    ? auth.attempt<unknown>(() => api.verifyTOTP({ body: { code }, headers, returnHeaders: true }))
    : auth.attempt<unknown>(() => api.verifyBackupCode({ body: { code }, headers, returnHeaders: true }));
}

function refuseCode(code: string) {
  switch (code) {
    case NOT_ACTIVE:
      return refusePeople("person_not_active");
    case "ACCOUNT_TEMPORARILY_LOCKED":
      return refusePeople("sign_in_locked", { params: { minutes: 15 } });
    case "INVALID_TWO_FACTOR_COOKIE":
    case "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE":
      return refusePeople("second_step_expired");
    default:
      return refusePeople("code_wrong");
  }
}

/** Signing in is rare enough, and often enough, to clear away what has ended. */
async function sweep(look: Look): Promise<void> {
  await sweepAttempts(look.db, new Date(look.now.getTime() - DAY));
  await sweepSessions(look.db, look.now);
}
