import { sql } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type { Log } from "../platform/log/log.ts";
import { tokensOf } from "./tokens.ts";

const BATCH = 200;
const IDLE_MS = 250;
const REST_MS = 2000;

/**
 * Brings the search up to date beside the writing transactions, within a second: takes what they noted as changed and
 * rebuilds those documents. Several processes share the work.
 */
export class SearchIndexer {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly log: Log,
  ) {}

  start(): void {
    this.next(0);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private next(after: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.turn();
    }, after);
    this.timer.unref();
  }

  private async turn(): Promise<void> {
    try {
      const done = await indexPending(this.db);
      this.next(done === BATCH ? 0 : IDLE_MS);
    } catch (error) {
      this.log.warn({ code: (error as { code?: string }).code }, "search index is waiting for the database");
      this.next(REST_MS);
    }
  }
}

/** Indexes up to one batch of changed cases in one transaction and says how many notes it worked off. */
export async function indexPending(db: Database): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ case_id: string }>`
      delete from search_pending where id in (
        select id from search_pending order by id limit ${BATCH} for update skip locked
      ) returning case_id`.execute(tx);
    if (rows.length > 0) await indexCases(tx, [...new Set(rows.map((row) => row.case_id))]);
    return rows.length;
  });
}

/** Writes the documents of these cases anew: title, words, need, demand, messages, questions and answers. */
export async function indexCases(tx: Tx, caseIds: string[]): Promise<void> {
  const { rows } = await sql<{ case_id: string; received_at: Date; text: string }>`
    select c.case_id, c.received_at,
      concat_ws(' ', c.number, c.title, c.words, c.product, c.business_need, c.emotional_need, c.demand, c.referral_number,
        (select string_agg(m.body, ' ') from case_message m where m.case_id = c.case_id),
        (select string_agg(concat_ws(' ', t.question, t.answer), ' ') from case_task t where t.case_id = c.case_id)) as text
    from cases c where c.case_id = any(${caseIds}::uuid[])`.execute(tx);
  if (rows.length === 0) return;
  const documents = rows.map((row) => ({
    id: row.case_id,
    at: row.received_at.toISOString(),
    tokens: tokensOf(row.text),
  }));
  await sql`
    insert into case_search (case_id, received_at, doc)
    select (d ->> 'id')::uuid, (d ->> 'at')::timestamptz,
           array_to_tsvector(array(select jsonb_array_elements_text(d -> 'tokens')))
    from jsonb_array_elements(${JSON.stringify(documents)}::jsonb) d
    on conflict (case_id) do update set doc = excluded.doc, received_at = excluded.received_at`.execute(tx);
}
