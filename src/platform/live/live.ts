import { sql } from "kysely";
import pg from "pg";
import type { Actor } from "../../kernel/authority.ts";
import type { LiveHint } from "../act.ts";
import type { Database } from "../db/database.ts";
import { LOOK_BACK, RecentIds } from "./recent-ids.ts";

/** A hint as open pages receive it. */
export interface LiveEvent {
  id: number;
  topic: string;
  caseId: string | null;
  kind: string;
  actorId: string | null;
  audience: string[];
}

type Listener = (event: LiveEvent) => void;
const FLUSH_MS = 40;
const RETRY_MS = 1000;
const PAGE = 1000;
const MOST_MISSED = 500;
const MOST_WAITING = 10_000;

/**
 * Live hints across all app processes. They are written after the business transaction has committed, in batches:
 * a NOTIFY inside it would make every commit wait for every other. What is lost with a killed process is only a
 * hint; pages reload on reconnection. While the database is away hints wait, because the pages' streams stay open.
 */
export class Live {
  private readonly waiting: LiveHint[] = [];
  private readonly listeners = new Set<Listener>();
  private readonly recent = new RecentIds();
  private timer: NodeJS.Timeout | undefined;
  private client: pg.Client | undefined;
  private reading = Promise.resolve();
  private readingIsDue = false;
  private stopped = false;

  constructor(
    private readonly db: Database,
    private readonly url: string,
  ) {}

  async start(): Promise<void> {
    const last = await this.db.selectFrom("live_event").select("id").orderBy("id", "desc").limit(PAGE).execute();
    for (const { id } of last.reverse()) this.recent.note(id);
    await this.listen();
  }

  publish(hints: readonly LiveHint[]): void {
    if (hints.length === 0) return;
    this.waiting.push(...hints);
    if (this.waiting.length > MOST_WAITING) this.waiting.splice(0, this.waiting.length - MOST_WAITING);
    this.flushIn(FLUSH_MS);
  }

  /** Tells the listener everything from now on, each hint once. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * What came after `id`, for a stream that resumes, and the few before it, of which one may have been committed after
   * it; null when that is too long ago or too much: reload instead.
   */
  async since(id: number): Promise<LiveEvent[] | null> {
    const oldest = await this.db
      .selectFrom("live_event")
      .select(({ fn }) => fn.min("id").as("id"))
      .executeTakeFirst();
    if (oldest?.id && id < oldest.id - 1) return null;
    const missed = await this.after(id - LOOK_BACK, MOST_MISSED + LOOK_BACK + 1);
    return missed.length > MOST_MISSED + LOOK_BACK ? null : missed;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.flush();
    await this.client?.end().catch(() => undefined);
    await this.reading;
  }

  private flushIn(milliseconds: number): void {
    if (!this.stopped) this.timer ??= setTimeout(() => void this.flush(), milliseconds);
  }

  private async flush(): Promise<void> {
    this.timer = undefined;
    const batch = this.waiting.splice(0, PAGE);
    if (batch.length === 0) return;
    try {
      await this.insert(batch);
      await sql`select pg_notify('redress_live', '')`.execute(this.db);
      if (this.waiting.length > 0) this.flushIn(FLUSH_MS);
    } catch {
      // Told twice is no harm; not told leaves an open page with what was true before.
      this.waiting.unshift(...batch);
      this.flushIn(RETRY_MS);
    }
  }

  private async insert(hints: readonly LiveHint[]): Promise<void> {
    const at = new Date();
    const rows = hints.map(({ topic, caseId, kind, audience }) => ({
      at,
      topic,
      case_id: caseId ?? null,
      kind,
      actor_id: null,
      audience: [...audience],
    }));
    await this.db.insertInto("live_event").values(rows).execute();
  }

  private async listen(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({ connectionString: this.url, application_name: "redress live" });
    const again = () => {
      if (this.client !== client) return;
      this.client = undefined;
      if (!this.stopped) setTimeout(() => void this.listen(), RETRY_MS).unref();
    };
    client.on("error", again);
    client.on("end", again);
    client.on("notification", () => this.deliver());
    this.client = client;
    try {
      await client.connect();
      await client.query("listen redress_live");
      this.deliver();
    } catch {
      again();
    }
  }

  /** Reads what is new once the reading under way is done; however often it is asked meanwhile, once. */
  private deliver(): void {
    if (this.readingIsDue) return;
    this.readingIsDue = true;
    this.reading = this.reading.then(async () => {
      this.readingIsDue = false;
      await this.tellNew().catch(() => undefined);
    });
  }

  private async tellNew(): Promise<void> {
    for (let more = true; more; ) {
      // Where nobody listens, only the ids: an idle process costs next to nothing.
      const heard = this.listeners.size > 0;
      const read = heard ? await this.newest() : await this.newestIds();
      // Who began to listen meanwhile may have asked for what was missed before these were there to be seen.
      if (!heard && this.listeners.size > 0) continue;
      for (const { id, event } of read) {
        if (this.recent.note(id) && event) for (const listener of this.listeners) listener(event);
      }
      more = read.length === PAGE;
    }
  }

  private async newest(): Promise<{ id: number; event?: LiveEvent }[]> {
    const events = await this.after(this.recent.floor, PAGE);
    return events.map((event) => ({ id: event.id, event }));
  }

  private newestIds(): Promise<{ id: number; event?: LiveEvent }[]> {
    const { floor } = this.recent;
    return this.db.selectFrom("live_event").select("id").where("id", ">", floor).orderBy("id").limit(PAGE).execute();
  }

  private async after(id: number, limit: number): Promise<LiveEvent[]> {
    const rows = await this.db
      .selectFrom("live_event")
      .selectAll()
      .where("id", ">", id)
      .orderBy("id")
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      topic: row.topic,
      caseId: row.case_id,
      kind: row.kind,
      actorId: row.actor_id,
      audience: row.audience,
    }));
  }
}

/** Whether a hint may reach this person: scope over all rows, or person or department named in it; naming nobody means everybody. */
export function mayHear(actor: Actor, event: Pick<LiveEvent, "audience">): boolean {
  if (actor.scope === "all" || event.audience.length === 0) return true;
  return event.audience.some(
    (id) => id === actor.id || actor.departmentIds.includes(id) || actor.deputyOf.includes(id),
  );
}
