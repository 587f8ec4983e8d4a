import { sql } from "kysely";
import { v7 } from "uuid";
import { choosePolicies } from "../cases/actions/change-limits.ts";
import { setSeverityStandard } from "../cases/actions/set-severity-standard.ts";
import { BANK_POLICY_RULES } from "../cases/rules/policies-of-case.ts";
import { SYSTEM } from "../kernel/authority.ts";
import { Seeded } from "../kernel/seeded.ts";
import type { Database, Tx } from "../platform/db/database.ts";
import { isTransient } from "../platform/db/database.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import { bringInBusinesses } from "./businesses.ts";
import { demoCustomers, insertCustomers } from "./customers.ts";
import { asColleagues } from "./demo-act.ts";
import { tellGivenOut, tellRules } from "./give-out.ts";
import { tellIncident } from "./incident.ts";
import { keepPapers } from "./papers/all-papers.ts";
import { gatherCast, seatPeople } from "./people.ts";
import { DEMO_PASSWORD } from "./people-cast.ts";
import { CASES, planDemo } from "./plan.ts";
import { tellRightsRequests } from "./rights-requests.ts";
import { tellSameMatter } from "./same-matter.ts";
import { BANK_STANDARD } from "./severity-standard.ts";
import type { Plan } from "./stage.ts";
import { keysTold, type Setting, tellCase } from "./tell-case.ts";

export interface DemoOptions {
  db: Database;
  /** The organisation's time zone. */
  zone: string;
  /** The instant everything is told relative to; a demo begun before keeps its own. */
  now: Date;
  /** Salted hash of a password as the door checks it. */
  hash?: (password: string) => Promise<string>;
  /** Where evidence lies; without it the demo has none. */
  files?: FileStore;
  onProgress?: (progress: { told: number; total: number }) => void;
  log?: { info(fields: object, message: string): void; error(fields: object, message: string): void };
  /** Stops after the cases just being told; the next start goes on. */
  signal?: AbortSignal;
}

/** A demo under way. */
export interface Demo {
  /** People, customers and the recent open cases are there: somebody may sign in. */
  ready: Promise<void>;
  /** All cases are told, or it was stopped; gives how many of how many. */
  done: Promise<{ told: number; total: number }>;
}

const SETTING = "demo";
interface Marker {
  startedAt: string;
  done: boolean;
}
const PARALLEL = 4;
const HISTORY_MS = 130 * 86_400_000;

/** Whether this database is empty, or holds a demo that was not told to its end. */
export async function wantsDemo(db: Database): Promise<boolean> {
  const marker = await findMarker(db);
  if (marker) return !marker.done;
  return (await db.selectFrom("person").select("person_id").limit(1).executeTakeFirst()) === undefined;
}

/** Tells the demo into the database, or the rest of one begun before; what is told already stays as it is. */
export function playDemo(options: DemoOptions): Demo {
  let opened!: () => void;
  let failed!: (error: unknown) => void;
  const ready = new Promise<void>((resolve, reject) => {
    opened = resolve;
    failed = reject;
  });
  const done = tellAll(options, opened);
  done.catch((error: unknown) => {
    options.log?.error({ err: error }, "the demo could not be told to its end");
    failed(error);
  });
  // Whoever waits for `done` only must not be told of the same failure a second time as unhandled.
  ready.catch(() => undefined);
  return { ready, done };
}

async function tellAll(options: DemoOptions, opened: () => void): Promise<{ told: number; total: number }> {
  const { db, zone, log } = options;
  const startedAt = await setStage(options);
  const plans = planDemo(startedAt, zone);
  const known = await keysTold(db);
  const rest = plans.filter((plan) => !known.has(plan.key));
  const setting: Setting = {
    db,
    zone,
    cast: await gatherCast(db),
    customers: await readCustomers(db),
    startedAt,
    papers: options.files ? await keepPapers(options.files) : null,
  };
  let told = known.size;
  const tell = (wave: Plan["wave"]) =>
    inParallel(
      rest.filter((plan) => plan.wave === wave),
      options.signal,
      async (plan) => {
        await tellOnce(setting, plan);
        told++;
        options.onProgress?.({ told, total: plans.length });
      },
    );
  await tell("first");
  opened();
  await tell("later");
  if (!options.signal?.aborted) await tellRightsRequests(setting);
  if (!options.signal?.aborted) await tellSameMatter(setting);
  // In the order of their time: each writes into the house's journal.
  if (!options.signal?.aborted) await tellRules(setting);
  if (!options.signal?.aborted) await tellIncident(setting);
  if (!options.signal?.aborted) await tellGivenOut(setting);
  if (!options.signal?.aborted) {
    await putMarker(db, { startedAt: startedAt.toISOString(), done: true });
    log?.info({ cases: told }, "the demo is told");
  }
  return { told, total: plans.length };
}

/** People, customers and the marker, together or not at all; gives the instant the demo is told relative to. */
async function setStage({ db, now, hash = libraryHash }: DemoOptions): Promise<Date> {
  const before = await findMarker(db);
  if (before) return new Date(before.startedAt);
  const passwordHash = await hash(DEMO_PASSWORD);
  return db.transaction().execute(async (tx) => {
    // Two processes may start on one empty database: the second waits here and finds the first one's marker.
    await sql`select pg_advisory_xact_lock(hashtext('redress demo'))`.execute(tx);
    const twin = await findMarker(tx);
    if (twin) return new Date(twin.startedAt);
    const since = new Date(now.getTime() - HISTORY_MS);
    const newId = idsFrom(since);
    const [announce, afterCommit] = [() => undefined, () => undefined];
    const act = { actor: SYSTEM, now: since, tx, newId, requestId: "demo", zone: "UTC", announce, afterCommit };
    await seatPeople(act, passwordHash);
    await choosePolicies(act, { rules: BANK_POLICY_RULES });
    const as = await asColleagues(tx, "UTC");
    await as("fang", since, (hers) => setSeverityStandard(hers, BANK_STANDARD));
    await insertCustomers(tx, since, newId);
    await bringInBusinesses(act);
    await sql`select setval('case_number', ${CASES})`.execute(tx);
    await putMarker(tx, { startedAt: now.toISOString(), done: false });
    return now;
  });
}

async function libraryHash(password: string): Promise<string> {
  const { hashPassword } = await import("better-auth/crypto");
  return hashPassword(password);
}

/** Ids in order from an instant on, always the same ones. */
function idsFrom(at: Date): () => string {
  const seeded = new Seeded("people");
  let msecs = at.getTime();
  return () => v7({ msecs: msecs++, random: seeded.bytes(16) });
}

async function findMarker(db: Database | Tx): Promise<Marker | undefined> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", SETTING).executeTakeFirst();
  return row?.value as Marker | undefined;
}

async function putMarker(db: Database | Tx, marker: Marker): Promise<void> {
  const value = JSON.stringify(marker);
  await db
    .insertInto("setting")
    .values({ key: SETTING, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}

/** Ids of the demo's customers, in the order of its list; the phone numbers find them. */
async function readCustomers(db: Database): Promise<{ id: string; name: string }[]> {
  const rows = await db.selectFrom("customer_key").select(["key", "customer_id"]).where("kind", "=", "phone").execute();
  const ids = new Map(rows.map((row) => [row.key, row.customer_id]));
  return demoCustomers().map(({ phone, name }) => ({ id: ids.get(phone)!, name }));
}

async function tellOnce(setting: Setting, plan: Plan): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tellCase(setting, plan);
    } catch (error) {
      // Another process has just told this one; its key is the proof.
      if ((error as { code?: string }).code === "23505") return;
      if (!isTransient(error) || attempt >= 4) throw error;
    }
  }
}

async function inParallel(
  plans: readonly Plan[],
  signal: AbortSignal | undefined,
  work: (plan: Plan) => Promise<void>,
): Promise<void> {
  const queue = plans.values();
  const lane = async () => {
    for (const plan of queue) {
      if (signal?.aborted) return;
      await work(plan);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, lane));
}
