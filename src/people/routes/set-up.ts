import type { Decision } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import { type Route, read, stream } from "../../platform/http/route.ts";
import { acceptInvitation, personInvited, readInvitation } from "../actions/accept-invitation.ts";
import { beginAttempt, settleAttempt } from "../actions/guard-attempt.ts";
import { hashAllowed } from "../actions/own-password.ts";
import { readSetUp, setUp } from "../actions/set-up.ts";
import { checkSetUpCode } from "../actions/set-up-code.ts";
import { type Signed, signIn } from "../actions/sign-in.ts";
import { type Http, runSecretly } from "../answer.ts";
import * as contract from "../contract/set-up.ts";
import type { PeopleDeps } from "../deps.ts";
import { refusePeople } from "../rules/refusals.ts";
import { openDoor } from "./session.ts";

interface SetUpInput {
  code: string;
  organisation: string;
  name: string;
  signInName: string;
  newPassword: string;
  locale: "zh" | "en";
}

/** What is open to people who have no account yet. */
export function setUpRoutes(deps: PeopleDeps): Route[] {
  return [
    read(contract.readSetUp, readSetUp),
    stream(contract.setUp, (look, input, http) =>
      openDoor(contract.setUp, look, http, () => setUpAndEnter(deps, look, input, http)),
    ),
    read(contract.readInvitation, readInvitation),
    stream(contract.acceptInvitation, (look, input, http) =>
      openDoor(contract.acceptInvitation, look, http, () => acceptAndEnter(deps, look, input, http)),
    ),
  ];
}

async function setUpAndEnter(
  { auth, host }: PeopleDeps,
  look: Look,
  { code, newPassword, ...input }: SetUpInput,
  { request }: Http,
): Promise<Decision<Signed>> {
  // Before the costly hash: a system in use must not be kept busy by strangers.
  const open = await readSetUp(look);
  if (open.ok && !open.value.needed) return refusePeople("already_set_up");
  const known = await checkSetUpCode(look, auth.options.secret, { code, address: request.ip });
  if (!known.ok) return known;
  const hash = await hashAllowed(auth, newPassword, input);
  if (!hash.ok) return hash;
  const made = await runSecretly(host, contract.setUp, look, request, input, (act) =>
    setUp(act, { ...input, hash: hash.value }),
  );
  if (!made.ok) return made;
  return signIn(look, auth, { signInName: made.value.signInName, password: newPassword }, request);
}

async function acceptAndEnter(
  { auth, host }: PeopleDeps,
  look: Look,
  { token, newPassword }: { token: string; newPassword: string },
  { request }: Http,
): Promise<Decision<Signed>> {
  const who = { address: request.ip };
  const begun = await beginAttempt(look, who);
  if (!begun.ok) return begun;
  const invited = await personInvited(look, token);
  await settleAttempt(look, who, invited.ok);
  if (!invited.ok) return invited;
  const { name, sign_in_name: signInName } = invited.value.person;
  const hash = await hashAllowed(auth, newPassword, { name, signInName });
  if (!hash.ok) return hash;
  const made = await runSecretly(host, contract.acceptInvitation, look, request, {}, (act) =>
    acceptInvitation(act, { token, hash: hash.value }),
  );
  if (!made.ok) return made;
  return signIn(look, auth, { signInName, password: newPassword }, request);
}
