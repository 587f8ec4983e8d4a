import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import type { Database } from "../../platform/db/database.ts";
import { refusePeople } from "../rules/refusals.ts";
import { anyPerson } from "../store/persons.ts";
import { keepSetting } from "../store/settings.ts";
import { beginAttempt, settleAttempt } from "./guard-attempt.ts";

/** Random and of this database alone, so that no other one with the same secret has the same code. */
const SALT_SETTING = "set_up_salt";

/**
 * The code without which nobody sets this system up: whoever can read what the server prints, and nobody else. It is
 * not kept anywhere but worked out from the secret and the database's own salt, because all processes of one database
 * share both: each can print the link, each knows it again, also after a restart, and whoever reads the database alone
 * (a backup) still lacks the secret. A random code in memory would be good at one process only; a kept hash could not be
 * printed a second time.
 */
async function setUpCode(db: Database, secret: string): Promise<string> {
  const salt = await keepSetting(db, SALT_SETTING, randomBytes(24).toString("base64"));
  return createHmac("sha256", secret).update(`redress set-up ${salt}`).digest("hex").slice(0, 32);
}

/** The page that sets this system up, as a path with its code; null once there is somebody who can sign in. */
export async function findSetUpPath(db: Database, secret: string): Promise<string | null> {
  // Behind #, which no browser sends: the code stays out of the logs of proxies.
  return (await anyPerson(db)) ? null : `/setup#${await setUpCode(db, secret)}`;
}

/** Whether a code is the right one; a guess costs what a wrong password costs. */
export async function checkSetUpCode(
  look: Look,
  secret: string,
  given: { code: string; address: string },
): Promise<Decision<null>> {
  const who = { address: given.address };
  const begun = await beginAttempt(look, who);
  if (!begun.ok) return begun;
  const code = Buffer.from(await setUpCode(look.db, secret));
  const said = Buffer.from(given.code);
  const right = said.length === code.length && timingSafeEqual(said, code);
  await settleAttempt(look, who, right);
  return right ? decided(null) : refusePeople("set_up_code_wrong");
}
