import { sql } from "kysely";
import { Seeded } from "../kernel/seeded.ts";
import type { Database, Tx } from "../platform/db/database.ts";
import type { KeptPapers } from "./papers/all-papers.ts";
import type { Cast } from "./people.ts";
import { CAST, PLACE_NAMES } from "./people-cast.ts";
import { type Plan, Stage } from "./stage.ts";
import { tellingsOf } from "./tellings.ts";

/** What all cases of a demo share. */
export interface Setting {
  db: Database;
  zone: string;
  cast: Cast;
  /** In the order of the list of customers. */
  customers: readonly { id: string; name: string }[];
  startedAt: Date;
  /** What evidence is made of; null where there is no place for files. */
  papers: KeptPapers | null;
}

const KEY_KIND = "demo";
const READ_AFTER = 20 * 3_600_000;

/** Keys of the cases already told, so that a demo killed half-way tells the rest and nothing twice. */
export async function keysTold(db: Database): Promise<Set<string>> {
  const rows = await db.selectFrom("case_key").select("key").where("kind", "=", KEY_KIND).execute();
  return new Set(rows.map((row) => row.key));
}

/** Plays one case from receipt to where it stands, in one transaction; throws when an action refuses. */
export async function tellCase(setting: Setting, plan: Plan): Promise<void> {
  await setting.db.transaction().execute(async (tx) => {
    // A lost demo case is told again at the next start; waiting for the disk hundreds of times would only cost.
    await sql`set local synchronous_commit = off`.execute(tx);
    await numberFrom(tx, Number(plan.key));
    const stage = stageOf(tx, setting, plan);
    for (const [index, beat] of plan.beats.entries()) {
      stage.beat = beat.name;
      await beat.play(stage, plan.times[index]!);
      if (index === 0) await claim(tx, plan, stage.caseId);
    }
    await sql`drop sequence pg_temp.case_number`.execute(tx);
    if (plan.draft) await keepDraft(stage, plan.draft);
    await settleNotices(tx, stage.caseId, setting.startedAt);
  });
}

/**
 * Numbers follow the time of receipt although recent cases are told first: for this transaction a sequence of its own
 * stands before the real one, which begins after all cases of the demo.
 */
async function numberFrom(tx: Tx, tail: number): Promise<void> {
  await sql`create temporary sequence case_number start with ${sql.lit(tail)}`.execute(tx);
}

async function claim(tx: Tx, plan: Plan, caseId: string): Promise<void> {
  await tx.insertInto("case_key").values({ kind: KEY_KIND, key: plan.key, case_id: caseId }).execute();
}

function stageOf(tx: Tx, { zone, cast, customers, papers }: Setting, plan: Plan): Stage {
  const seeded = new Seeded(`stage ${plan.story.id} ${plan.nth}`);
  const { place, name } = CAST[plan.owner];
  const customer = customers[plan.customer]!;
  const tellings = tellingsOf({
    story: plan.story,
    nth: plan.nth,
    caller: customer.name,
    agent: name,
    branch: place === "east" ? PLACE_NAMES.east : null,
    receivedAt: plan.times[0]!,
    zone,
    seeded,
  });
  return new Stage(tx, plan, cast, customer.id, tellings, seeded, zone, papers);
}

async function keepDraft(stage: Stage, text: string): Promise<void> {
  await stage.tx
    .insertInto("draft")
    .values({
      person_id: stage.id(stage.owner),
      place: `case:${stage.caseId}:reply`,
      case_id: stage.caseId,
      body: JSON.stringify({ body: text, nextWordAt: null }),
      version: 1,
      updated_at: new Date(stage.plan.times.at(-1)!.getTime() + 9 * 60_000),
    })
    .execute();
}

/** What colleagues were told more than a day ago has been read; the latest is still new. */
async function settleNotices(tx: Tx, caseId: string, startedAt: Date): Promise<void> {
  await sql`update notification set read_at = at + interval '35 minutes'
    where case_id = ${caseId} and at < ${new Date(startedAt.getTime() - READ_AFTER)}`.execute(tx);
}
