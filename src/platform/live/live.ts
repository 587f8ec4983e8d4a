import pg from "pg";
import type { Actor } from "../../kernel/authority.ts";
import type { LiveHint } from "../act.ts";
import type { Database } from "../db/database.ts";

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
const RECONNECT_MS = 1000;
const LOOK_BACK = 50;

/**
 * Live hints across all app processes. They are written after the business transaction has committed, in batches:
 * a NOTIFY inside it would make every commit wait for every other. What is lost with a killed process is only a
 * hint; pages reload on reconnection.
 */
export class Live {
  private readonly waiting: LiveHint[] = [];
  private readonly listeners = new Set<Listener>();
  private timer: NodeJS.Timeout | undefined;
  private client: pg.Client | undefined;
  private seen = 0;
  private readonly told = new Set<number>();
  private stopped = false;

  constructor(
    private readonly db: Database,
    private readonly url: string,
  ) {}

  async start(): Promise<void> {
    const last = await this.db
      .selectFrom("live_event")
      .select(({ fn }) => fn.max("id").as("id"))
      .executeTakeFirst();
    this.seen = last?.id ?? 0;
    await this.listen();
  }

  publish(hints: readonly LiveHint[]): void {
    if (hints.length === 0) return;
    this.waiting.push(...hints);
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS);
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What came after `id`, for a stream that resumes; null when that is too long ago and the page should reload. */
  async since(id: number): Promise<LiveEvent[] | null> {
    const oldest = await this.db
      .selectFrom("live_event")
      .select(({ fn }) => fn.min("id").as("id"))
      .executeTakeFirst();
    if (oldest?.id && id < oldest.id - 1) return null;
    return this.after(id, 500);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.flush().catch(() => undefined);
    await this.client?.end().catch(() => undefined);
  }

  private async flush(): Promise<void> {
    this.timer = undefined;
    const batch = this.waiting.splice(0, 1000);
    if (batch.length === 0) return;
    const at = new Date();
    try {
      await this.db
        .insertInto("live_event")
        .values(
          batch.map((hint) => ({
            at,
            topic: hint.topic,
            case_id: hint.caseId ?? null,
            kind: hint.kind,
            actor_id: null,
            audience: [...hint.audience],
          })),
        )
        .execute();
      await this.client?.query("select pg_notify('redress_live', '')");
    } catch {
      // A hint is never worth an error: the pages refetch when their stream comes back.
    }
  }

  private async listen(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({ connectionString: this.url, application_name: "redress live" });
    const again = () => {
      if (this.client !== client) return;
      this.client = undefined;
      if (!this.stopped) setTimeout(() => void this.listen(), RECONNECT_MS).unref();
    };
    client.on("error", again);
    client.on("end", again);
    client.on("notification", () => void this.deliver());
    this.client = client;
    try {
      await client.connect();
      await client.query("listen redress_live");
      await this.deliver();
    } catch {
      again();
    }
  }

  private async deliver(): Promise<void> {
    if (this.listeners.size === 0) {
      // Nobody listens here: move on without reading, so that an idle process costs nothing.
      const last = await this.db
        .selectFrom("live_event")
        .select(({ fn }) => fn.max("id").as("id"))
        .executeTakeFirst()
        .catch(() => undefined);
      this.seen = last?.id ?? this.seen;
      return;
    }
    // Two processes may commit out of the order of their ids: look back a little, and tell nothing twice.
    const fresh = await this.after(Math.max(0, this.seen - LOOK_BACK), 1000).catch(() => []);
    for (const event of fresh) {
      if (this.told.has(event.id) || event.id <= this.seen - LOOK_BACK) continue;
      this.told.add(event.id);
      this.seen = Math.max(this.seen, event.id);
      for (const listener of this.listeners) listener(event);
    }
    for (const id of this.told) if (id <= this.seen - LOOK_BACK) this.told.delete(id);
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
