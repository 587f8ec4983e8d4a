import { decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import { command, type Route, stream } from "../../platform/http/route.ts";
import { changePassword } from "../actions/change-password.ts";
import { hashAllowed, ownPerson, proveOwnPassword } from "../actions/own-password.ts";
import { confirmSecondFactor, startSecondFactor, stopSecondFactor } from "../actions/switch-second-factor.ts";
import { updateMe } from "../actions/update-me.ts";
import { answerWith, type Http, runSecretly } from "../answer.ts";
import * as contract from "../contract/me.ts";
import type { PeopleDeps } from "../deps.ts";
import { tokenOfRequest } from "./caller.ts";

/** What a person changes about the own account. Passwords never reach the idempotency row. */
export function meRoutes(deps: PeopleDeps): Route[] {
  return [
    stream(contract.changePassword, async (look, input, http) =>
      answerWith(contract.changePassword, http, await replacePassword(deps, look, input, http), look),
    ),
    stream(contract.startSecondFactor, async (look, input, http) =>
      answerWith(contract.startSecondFactor, http, await start(deps, look, input, http), look),
    ),
    stream(contract.confirmSecondFactor, async (look, input, http) => {
      const { outcome, cookies } = await confirm(deps, look, input, http);
      return answerWith(contract.confirmSecondFactor, http, outcome, look, cookies);
    }),
    stream(contract.stopSecondFactor, async (look, input, http) => {
      const { outcome, cookies } = await stop(deps, look, input, http);
      return answerWith(contract.stopSecondFactor, http, outcome, look, cookies);
    }),
    command(contract.updateMe, updateMe),
  ];
}

async function replacePassword(
  { auth, host }: PeopleDeps,
  look: Look,
  input: { password: string; newPassword: string },
  { request }: Http,
) {
  const proved = await proveOwnPassword(look, auth, input.password, request);
  if (!proved.ok) return proved;
  const { person_id: id, name, sign_in_name: signInName } = proved.value;
  const hash = await hashAllowed(auth, input.newPassword, { name, signInName });
  if (!hash.ok) return hash;
  const change = { person: { id, name, signInName }, hash: hash.value, keepToken: tokenOfRequest(auth, request) };
  return runSecretly(host, contract.changePassword, look, request, {}, (act) => changePassword(act, change));
}

async function start({ auth, host }: PeopleDeps, look: Look, input: { password: string }, { request }: Http) {
  const proved = await proveOwnPassword(look, auth, input.password, request);
  if (!proved.ok) return proved;
  const own = { password: input.password, signInName: proved.value.sign_in_name };
  return runSecretly(host, contract.startSecondFactor, look, request, {}, (act) =>
    startSecondFactor(act, auth, own, request),
  );
}

async function confirm({ auth, host }: PeopleDeps, look: Look, input: { code: string }, { request }: Http) {
  let cookies: string[] = [];
  const own = await ownPerson(look);
  if (!own.ok) return { outcome: own, cookies };
  const outcome = await runSecretly(host, contract.confirmSecondFactor, look, request, {}, async (act) => {
    const switched = await confirmSecondFactor(act, auth, input, request);
    if (!switched.ok) return switched;
    cookies = switched.value.cookies;
    return decided({ done: true });
  });
  return { outcome, cookies };
}

async function stop({ auth, host }: PeopleDeps, look: Look, input: { password: string }, { request }: Http) {
  let cookies: string[] = [];
  const proved = await proveOwnPassword(look, auth, input.password, request);
  if (!proved.ok) return { outcome: proved, cookies };
  const outcome = await runSecretly(host, contract.stopSecondFactor, look, request, {}, async (act) => {
    const switched = await stopSecondFactor(act, auth, input, request);
    if (!switched.ok) return switched;
    cookies = switched.value.cookies;
    return decided({ done: true });
  });
  return { outcome, cookies };
}
