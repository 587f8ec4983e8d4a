import type { Endpoint } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import { answerRefusal } from "../../platform/http/bind.ts";
import { command, type Route, read, stream } from "../../platform/http/route.ts";
import { endSession, listSessions, signOut } from "../actions/end-session.ts";
import { readSession } from "../actions/read-session.ts";
import { type Signed, signIn, signInWithCode } from "../actions/sign-in.ts";
import { answerWith, fromElsewhere, type Http, runSecretly } from "../answer.ts";
import * as contract from "../contract/session.ts";
import type { PeopleDeps } from "../deps.ts";
import { tokenOfRequest } from "./caller.ts";

/** Signing in and out, and the list of sessions. */
export function sessionRoutes({ auth, host }: PeopleDeps): Route[] {
  return [
    stream(contract.signIn, (look, input, http) =>
      openDoor(contract.signIn, look, http, () => signIn(look, auth, input, http.request)),
    ),
    stream(contract.signInWithCode, (look, input, http) =>
      openDoor(contract.signInWithCode, look, http, () => signInWithCode(look, auth, input, http.request)),
    ),
    stream(contract.signOut, async (look, _, http) => {
      const token = tokenOfRequest(auth, http.request);
      const outcome = token
        ? await runSecretly(host, contract.signOut, look, http.request, {}, (act) => signOut(act, token))
        : decided({ done: true });
      return answerWith(contract.signOut, http, outcome, look, [auth.expiredCookie]);
    }),
    read(contract.readSession, readSession),
    stream(contract.listSessions, async (look, input, http) => {
      const currentToken = tokenOfRequest(auth, http.request);
      return answerWith(contract.listSessions, http, await listSessions(look, { ...input, currentToken }), look);
    }),
    command(contract.endSession, endSession),
  ];
}

/** Answers a public endpoint that ends in a session: never for a page of another site. */
export async function openDoor(endpoint: Endpoint, look: Look, http: Http, open: () => Promise<Decision<Signed>>) {
  const elsewhere = fromElsewhere(http.request);
  if (elsewhere) return answerRefusal(http.request, http.reply, elsewhere);
  const outcome = await open();
  return answerWith(endpoint, http, outcome, look, outcome.ok ? outcome.value.cookies : []);
}
