import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import type { AuthOutcome, Caller, Credentials } from "../credentials.ts";
import { refusePeople } from "../rules/refusals.ts";
import { hasSecondFactor, removeSecondFactor } from "../store/credentials.ts";
import { findPerson } from "../store/persons.ts";
import { changeAuthority } from "./change-authority.ts";

/** What the person must keep: shown once. */
export interface SecondFactorSecrets {
  uri: string;
  secret: string;
  backupCodes: string[];
}

/** Prepares a second factor; it counts only once `confirmSecondFactor` has seen a code of it. */
export async function startSecondFactor(
  act: Act,
  auth: Credentials,
  input: { password: string; signInName: string },
  caller: Caller,
): Promise<Decision<SecondFactorSecrets>> {
  const { api } = await auth.on(act.tx);
  const outcome = await auth.attempt(() =>
    api.enableTwoFactor({
      body: { password: input.password, method: "totp" },
      headers: auth.headersOf(caller),
      returnHeaders: true,
    }),
  );
  if (!outcome.ok) return refuseSwitch(outcome.code);
  const { totpURI, backupCodes } = outcome.value as { totpURI: string; backupCodes: string[] };
  const secret = new URL(totpURI).searchParams.get("secret") ?? "";
  return decided({ uri: uriOf(secret, input.signInName), secret, backupCodes });
}

/** The library would label the entry with an address we made up; people know their sign-in name. */
function uriOf(secret: string, signInName: string): string {
  const issuer = encodeURIComponent("有交代 Redress");
  return `otpauth://totp/${issuer}:${encodeURIComponent(signInName)}?secret=${secret}&issuer=${issuer}&digits=6&period=30`;
}

/** Switches the second factor on; the session goes on under a new cookie. */
export async function confirmSecondFactor(
  act: Act,
  auth: Credentials,
  input: { code: string },
  caller: Caller,
): Promise<Decision<{ cookies: string[] }>> {
  if (await hasSecondFactor(act.tx, act.actor.id)) return refusePeople("second_factor_on");
  const { api } = await auth.on(act.tx);
  const code = input.code.replace(/\s/g, "");
  const outcome = await auth.attempt<unknown>(() =>
    api.verifyTOTP({ body: { code }, headers: auth.headersOf(caller), returnHeaders: true }),
  );
  return settle(act, outcome, "second_factor_started");
}

/** Switches the second factor off for the signed-in person. */
export async function stopSecondFactor(
  act: Act,
  auth: Credentials,
  input: { password: string },
  caller: Caller,
): Promise<Decision<{ cookies: string[] }>> {
  if (!(await hasSecondFactor(act.tx, act.actor.id))) return refusePeople("second_factor_off");
  const { api } = await auth.on(act.tx);
  const outcome = await auth.attempt<unknown>(() =>
    api.disableTwoFactor({
      body: { password: input.password },
      headers: auth.headersOf(caller),
      returnHeaders: true,
    }),
  );
  return settle(act, outcome, "second_factor_stopped");
}

/** Takes the second factor away from someone who lost it; journalled with the administrator's reason. */
export async function removeLostSecondFactor(
  act: Act,
  input: { personId: string; reason: string },
): Promise<Decision<{ done: true }>> {
  const person = await findPerson(act.tx, input.personId);
  if (!person) return refusePeople("person_unknown");
  if (!(await hasSecondFactor(act.tx, input.personId))) return refusePeople("second_factor_off");
  await removeSecondFactor(act.tx, input.personId);
  await changeAuthority(act, `person:${input.personId}`, {
    kind: "second_factor_removed",
    reason: input.reason,
    body: { personId: input.personId, name: person.name },
  });
  return decided({ done: true });
}

async function settle(act: Act, outcome: AuthOutcome<unknown>, kind: string): Promise<Decision<{ cookies: string[] }>> {
  if (!outcome.ok) return refuseSwitch(outcome.code);
  await changeAuthority(act, `person:${act.actor.id}`, { kind, body: { personId: act.actor.id } });
  return decided({ cookies: outcome.cookies });
}

function refuseSwitch(code: string) {
  switch (code) {
    case "TOTP_ALREADY_ENABLED":
      return refusePeople("second_factor_on");
    case "TOTP_NOT_ENABLED":
      return refusePeople("second_factor_off");
    case "INVALID_PASSWORD":
      return refusePeople("password_wrong");
    default:
      return refusePeople("code_wrong");
  }
}
