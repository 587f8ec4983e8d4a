import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import { casesTold, searchableTexts } from "../cases/for-search.ts";
import type { Database, Tx } from "../platform/db/database.ts";
import type { Log } from "../platform/log/log.ts";
import { documentOf } from "./document.ts";
import { nameSpelling } from "./spell-names.ts";

const BATCH = 200;
const IDLE_MS = 500;
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
    // What the server's death undoes of this, it undoes with the notes: it is done again. Nobody waits for the disk.
    await sql`set local synchronous_commit = off`.execute(tx);
    const { rows } = await sql<{ case_id: string }>`
      delete from search_pending where id in (
        select id from search_pending order by id limit ${BATCH} for update skip locked
      ) returning case_id`.execute(tx);
    if (rows.length > 0) await indexCases(tx, await casesTold(tx, [...new Set(rows.map((row) => row.case_id))]));
    return rows.length;
  });
}

/** Writes the documents of these cases anew, and takes off those of which nothing is to be found any more. */
export async function indexCases(tx: Tx, caseIds: string[]): Promise<void> {
  await aloneWith(tx, caseIds);
  const texts = await searchableTexts(tx, caseIds);
  const told = new Set(texts.map(({ caseId }) => caseId));
  const gone = caseIds.filter((caseId) => !told.has(caseId));
  if (gone.length > 0) await sql`delete from case_search where case_id = any(${gone}::uuid[])`.execute(tx);
  if (texts.length === 0) return;
  const spelled = await nameSpelling();
  const documents: object[] = [];
  for (const { caseId, receivedAt, ...one } of texts) {
    documents.push({ id: caseId, at: receivedAt.toISOString(), tokens: documentOf(one, spelled) });
    // A request that comes meanwhile is answered between two documents, not behind two hundred.
    await setImmediate();
  }
  await sql`
    insert into case_search (case_id, received_at, doc)
    select (d ->> 'id')::uuid, (d ->> 'at')::timestamptz,
           array_to_tsvector(array(select jsonb_array_elements_text(d -> 'tokens')))
    from jsonb_array_elements(${JSON.stringify(documents)}::jsonb) d
    on conflict (case_id) do update set doc = excluded.doc, received_at = excluded.received_at
    where (case_search.doc, case_search.received_at) is distinct from (excluded.doc, excluded.received_at)`.execute(tx);
}

/**
 * Waits for whoever indexes one of these cases, until this transaction ends: read before a change and written behind who
 * read after it, a document would lose the change's words until the next. In one order, so that none wait for each other.
 */
async function aloneWith(tx: Tx, caseIds: string[]): Promise<void> {
  const keys = caseIds.map((caseId) => `search ${caseId}`).sort();
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest(${keys}::text[]) key`.execute(tx);
}
