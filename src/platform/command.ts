import { createHash } from "node:crypto";
import type { Actor } from "../kernel/authority.ts";
import { type Decision, decided, refusing } from "../kernel/refusal.ts";
import type { Act, LiveHint } from "./act.ts";
import type { Clock } from "./clock.ts";
import { type Database, isDatabaseAway, isTransient, type Tx } from "./db/database.ts";
import { inTransaction } from "./db/transaction.ts";
import { idsAt } from "./ids.ts";

export const commandRefusals = {
  idempotency_key_reused: {
    kind: "conflict",
    field: "Idempotency-Key",
    say: {
      zh: "这个 Idempotency-Key 已用于另一个请求，请换一个新的。",
      en: "This Idempotency-Key was already used for a different request. Use a new one.",
    },
  },
  answer_not_kept: {
    kind: "conflict",
    say: {
      zh: "这个请求已经办成，但结果只显示一次，没有保存。需要的话请重新发起。",
      en: "This request was carried out, but its answer is shown once and not kept. Start anew if you need it.",
    },
  },
} as const;
const refuse = refusing(commandRefusals);

/** What running a command needs from the process. */
export interface CommandHost {
  db: Database;
  clock: Clock;
  /** The organisation's time zone, for days and times of day. */
  zone: string;
  publish(hints: readonly LiveHint[]): void;
}

/** Who asks for what, under which key. */
export interface CommandCall {
  actor: Actor;
  endpoint: string;
  requestId: string;
  /** From the client; absent means the request id, so that every command writes its managed row. */
  key?: string;
  /** Of the parsed input, to notice a key used twice for different things. */
  input: unknown;
  status: number;
  /** Whether the answer may be kept for a replay; false for secrets. */
  keepAnswer?: boolean;
}

const NOT_KEPT = JSON.stringify(null);

class Rollback extends Error {
  constructor(readonly decision: Decision<unknown>) {
    super("not to be kept");
  }
}

/**
 * Runs an action in one transaction with its idempotency row: state, journal, jobs and answer are kept together or
 * not at all. The same key and request give the same answer; a refusal leaves nothing behind.
 *
 * A key is looked up only when its row cannot be written, or the action does not come so far: almost every request is the
 * first with its key, and what a second one did is undone.
 */
export async function runCommand<T>(
  host: CommandHost,
  call: CommandCall,
  action: (act: Act) => Promise<Decision<T>>,
): Promise<Decision<T>> {
  const hash = createHash("sha256")
    .update(JSON.stringify([call.endpoint, call.input]))
    .digest();
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(host, call, hash, action);
    } catch (error) {
      if (error instanceof Rollback) {
        // A twin of this request may have committed meanwhile: then its answer is the answer.
        return (call.key && (await answeredBefore<T>(host.db, call, hash))) || (error.decision as Decision<T>);
      }
      // Whatever stopped it: what was carried out before may be what it cannot do a second time.
      const twin = call.key && canAnswer(error) ? await knownAnswer<T>(host.db, call, hash) : undefined;
      if (twin) return twin;
      if (!isTransient(error) || attempt >= 4) throw error;
    }
  }
}

async function once<T>(
  host: CommandHost,
  call: CommandCall,
  hash: Buffer,
  action: (act: Act) => Promise<Decision<T>>,
): Promise<Decision<T>> {
  const hints: LiveHint[] = [];
  const committed: (() => void)[] = [];
  const now = host.clock.now();
  const run = async (tx: Tx) => {
    const act: Act = {
      actor: call.actor,
      now,
      zone: host.zone,
      tx,
      newId: idsAt(now),
      requestId: call.requestId,
      announce: (hint) => hints.push(hint),
      afterCommit: (work) => committed.push(work),
    };
    const outcome = await action(act);
    if (!outcome.ok) throw new Rollback(outcome);
    return outcome;
  };
  const decision = await inTransaction(host.db, run, ({ value }) =>
    host.db.insertInto("command_key").values({
      key: call.key ?? call.requestId,
      actor_id: call.actor.id,
      endpoint: call.endpoint,
      request_hash: hash,
      status: call.status,
      answer: call.keepAnswer !== false ? JSON.stringify(value ?? null) : NOT_KEPT,
      at: now,
    }),
  );
  host.publish(hints);
  for (const work of committed) work();
  return decision;
}

async function answeredBefore<T>(db: Database, call: CommandCall, hash: Buffer): Promise<Decision<T> | undefined> {
  const row = await db
    .selectFrom("command_key")
    .select(["request_hash", "answer"])
    .where("actor_id", "=", call.actor.id)
    .where("key", "=", call.key ?? "")
    .executeTakeFirst();
  if (!row) return undefined;
  if (!row.request_hash.equals(hash)) return refuse("idempotency_key_reused");
  return call.keepAnswer !== false ? decided(row.answer as T) : refuse("answer_not_kept");
}

/** The same after a failure, which is told when the question fails too. */
function knownAnswer<T>(db: Database, call: CommandCall, hash: Buffer): Promise<Decision<T> | undefined> {
  return answeredBefore<T>(db, call, hash).catch(() => undefined);
}

/** Whether there is anybody to ask after this error: one statement that took too long (57014) says nothing of the others. */
function canAnswer(error: unknown): boolean {
  return !isDatabaseAway(error) || (error as { code?: string }).code === "57014";
}
