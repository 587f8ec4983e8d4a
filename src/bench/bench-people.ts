import { SYSTEM } from "../kernel/authority.ts";
import { addUser } from "../people/actions/add-user.ts";
import { createAuth } from "../people/credentials.ts";
import { systemClock } from "../platform/clock.ts";
import type { Database } from "../platform/db/database.ts";
import { idsAt } from "../platform/ids.ts";
import { type Call, client } from "./drive.ts";

const PEOPLE = 4;

/** Contact owners who see every case, signed in over HTTP: what only persons may do is measured as persons do it. */
export async function benchPeople(db: Database, base: string): Promise<Call[]> {
  const password = `bench ${idsAt(systemClock.now())()}`;
  const hash = await createAuth({ db, clock: systemClock, secret: password, publicUrl: base }).hash(password);
  const roles = (["agent", "case_owner"] as const).map((role) => ({ role, scope: "all" as const }));
  const calls: Call[] = [];
  for (let at = 0; at < PEOPLE; at++) {
    const now = systemClock.now();
    const user = { name: `bench ${at}`, signInName: `bench${now.getTime()}x${at}`, hash, roles };
    await db.transaction().execute((tx) => addUser({ tx, now, newId: idsAt(now), actor: SYSTEM }, user));
    calls.push(client(base, { cookie: await signIn(base, user.signInName, password) }));
  }
  return calls;
}

async function signIn(base: string, signInName: string, password: string): Promise<string> {
  const answer = await fetch(`${base}/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ signInName, password }),
  });
  if (!answer.ok) throw new Error(`/v1/session: ${answer.status} ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie();
  return cookies.map((line) => line.split(";")[0]).join("; ");
}
