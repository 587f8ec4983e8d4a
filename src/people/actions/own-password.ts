import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import type { Caller, Credentials } from "../credentials.ts";
import { PASSWORD_MAXIMUM, PASSWORD_MINIMUM, type PasswordFault, passwordFault } from "../rules/password-policy.ts";
import { refusePeople } from "../rules/refusals.ts";
import { findPasswordHash } from "../store/credentials.ts";
import { findPerson, type PersonRow } from "../store/persons.ts";
import { beginAttempt, settleAttempt } from "./guard-attempt.ts";

/** The signed-in person, or the refusal of a key that tries to be one. */
export async function ownPerson(look: Pick<Look, "db" | "actor">): Promise<Decision<PersonRow>> {
  if (look.actor.kind !== "person") return refusePeople("persons_only");
  const person = await findPerson(look.db, look.actor.id);
  return person ? decided(person) : refusePeople("persons_only");
}

/** The signed-in person, who has proved it again with the password; guesses count like guesses at the door. */
export async function proveOwnPassword(
  look: Look,
  auth: Credentials,
  password: string,
  caller: Caller,
): Promise<Decision<PersonRow>> {
  const person = await ownPerson(look);
  if (!person.ok) return person;
  const who = { name: person.value.sign_in_name, address: caller.ip };
  const begun = await beginAttempt(look, who);
  if (!begun.ok) return begun;
  const hash = await findPasswordHash(look.db, person.value.person_id);
  const right = hash !== null && (await auth.matches(password, hash));
  await settleAttempt(look, who, right);
  return right ? person : refusePeople("password_wrong");
}

const FAULTS = {
  too_short: "password_too_short",
  too_long: "password_too_long",
  too_common: "password_too_common",
  holds_name: "password_holds_name",
} as const satisfies Record<PasswordFault, string>;

/** A hash of a password the policy allows, or what is wrong with it. */
export async function hashAllowed(
  auth: Credentials,
  password: string,
  person: { signInName: string; name: string },
): Promise<Decision<string>> {
  const fault = passwordFault(password, person);
  if (!fault) return decided(await auth.hash(password));
  return refusePeople(FAULTS[fault], { params: { minimum: PASSWORD_MINIMUM, maximum: PASSWORD_MAXIMUM } });
}
