import { letCustomerIn } from "../demo/let-customer-in.ts";
import { DEMO_PASSWORD } from "../demo/people-cast.ts";
import { accountLines } from "../demo/people-lines.ts";
import { playDemo, wantsDemo } from "../demo/play.ts";
import { passOnReferrals } from "../demo/referrals.ts";
import { tapSpotCards } from "../demo/spot-cards.ts";
import type { createAuth } from "../people/credentials.ts";
import type { Database } from "../platform/db/database.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import type { Log } from "../platform/log/log.ts";
import type { Terminal } from "../platform/log/terminal.ts";
import { Keyring } from "../portal/keyring.ts";

export interface DemoDeps {
  db: Database;
  zone: string;
  auth: ReturnType<typeof createAuth>;
  log: Log;
  terminal: Terminal;
  /** Where evidence lies. */
  files: FileStore;
}

/** The demo being told while people already sign in; `stop` ends it behind the case at hand. */
export interface RunningDemo {
  stop(): Promise<unknown>;
  /** A customer's way into a case of theirs, as it would be given to them; null where the demo was told before. */
  portal: { number: string; link: string; code: string } | null;
}

/**
 * Tells the fictional bank into an empty database, or goes on with one that was not told to its end; resolves once
 * people can sign in. Does nothing to a database that holds anything else.
 */
export async function startDemo({ db, zone, auth, log, terminal, files }: DemoDeps): Promise<RunningDemo> {
  if (!(await wantsDemo(db))) return { stop: async () => undefined, portal: null };
  terminal.say("Bringing 云岚银行, a fictional bank, with its people and cases…");
  const stopping = new AbortController();
  const demo = playDemo({
    db,
    zone,
    now: new Date(),
    hash: (password) => auth.hash(password),
    log,
    files,
    signal: stopping.signal,
  });
  await demo.ready;
  const given = await db.transaction().execute((tx) => letCustomerIn(tx, new Keyring(auth.options.secret), zone));
  await db.transaction().execute((tx) => tapSpotCards(tx, zone));
  await db.transaction().execute((tx) => passOnReferrals(tx, zone));
  return {
    portal: given,
    stop: () => {
      stopping.abort();
      return demo.done.catch(() => undefined);
    },
  };
}

/** Prints how one customer opens their case in the portal. */
export function sayPortal(terminal: Terminal, { portal }: RunningDemo, url: string): void {
  terminal.say(`  顾客门户 Customer portal  ${url}/portal`);
  if (portal) terminal.say(`  个案 ${portal.number}：查询码 ${portal.code}，链接 ${new URL(portal.link, url).href}\n`);
}

/** Prints who may sign in, with their department and what they do; the first one is the contact owner's desk. */
export function sayAccounts(terminal: Terminal): void {
  for (const line of accountLines()) terminal.say(`  ${line}`);
  terminal.say(`\n  Password of every demo account: ${DEMO_PASSWORD}\n`);
}
