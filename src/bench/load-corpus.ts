import { sql } from "kysely";
import { acceptanceDue, FIXED_POLICY, handlingDue } from "../cases/rules/clocks.ts";
import { caseNumber } from "../cases/rules/naming.ts";
import { DEFAULT_REMINDERS, firstReminder } from "../cases/rules/reminders.ts";
import { sealEvents } from "../journal/seal.ts";
import { SYSTEM } from "../kernel/authority.ts";
import type { Database } from "../platform/db/database.ts";
import { idsAt } from "../platform/ids.ts";
import { documentOf, type Spelling } from "../search/document.ts";
import { nameSpelling } from "../search/spell-names.ts";
import type { Ticket } from "./corpus.ts";

const BATCH = 500;
const ZONE = "Asia/Shanghai";
const ZONE_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
type Rows = Record<"cases" | "case_key" | "case_event" | "case_clock" | "case_message" | "case_search", object[]>;
interface ClockRow {
  case_id: string;
  clock: string;
  started_at: Date;
  due_at: Date;
  stopped_at: Date | null;
}
/** Deadlines of open cases that would be long past lie this many days ahead at most, as though they had been extended. */
const AHEAD_DAYS = 30;

/**
 * Loads a corpus as cases with their journal, clocks, messages, customers and search documents, straight into the tables
 * in batches; chains and numbers are as the actions would make them. Gives how many.
 */
export async function loadCorpus(
  db: Database,
  tickets: Iterable<Ticket> | AsyncIterable<Ticket>,
  onBatch: (done: number) => void = () => undefined,
): Promise<number> {
  const customers = new Map<string, string>();
  const known = await db
    .selectFrom("customer_key")
    .select(["key", "customer_id"])
    .where("kind", "=", "email")
    .execute();
  for (const row of known) customers.set(row.key, row.customer_id);
  let done = 0;
  let batch: Ticket[] = [];
  const flush = async () => {
    await insertBatch(db, batch, customers);
    done += batch.length;
    batch = [];
    onBatch(done);
  };
  for await (const one of tickets) {
    batch.push(one);
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  for (const table of [
    "cases",
    "case_event",
    "case_message",
    "case_search",
    "case_clock",
    "case_alarm",
    "case_key",
    "customer",
    "customer_key",
  ])
    await sql`vacuum analyze ${sql.table(table)}`.execute(db);
  return done;
}

async function insertBatch(db: Database, tickets: readonly Ticket[], customers: Map<string, string>): Promise<void> {
  const spelled = await nameSpelling();
  await db.transaction().execute(async (tx) => {
    const fresh = [
      ...new Map(tickets.filter((one) => !customers.has(one.email)).map((one) => [one.email, one])).values(),
    ];
    for (const one of fresh) customers.set(one.email, idsAt(new Date(one.created))());
    const people = fresh.map((one) => ({
      customer_id: customers.get(one.email),
      name: one.email.split("@")[0]!,
      email: one.email,
      created_at: new Date(one.created),
      version: 1,
    }));
    await insert(tx, "customer", people);
    await insert(
      tx,
      "customer_key",
      fresh.map((one) => ({ kind: "email", key: one.email, customer_id: customers.get(one.email) })),
    );
    const numbers = await sql<{
      n: number;
    }>`select nextval('case_number') as n from generate_series(1, ${tickets.length})`.execute(tx);
    const rows: Rows = { cases: [], case_key: [], case_event: [], case_clock: [], case_message: [], case_search: [] };
    for (const [at, one] of tickets.entries())
      addTicket(rows, one, numbers.rows[at]!.n, customers.get(one.email)!, spelled);
    for (const [table, values] of Object.entries(rows)) await insert(tx, table, values);
    await insert(tx, "case_alarm", remindersOf(rows));
  });
}

function addTicket(rows: Rows, one: Ticket, tail: number, customerId: string, spelled: Spelling): void {
  const received = new Date(one.created);
  const accepted = new Date(one.created + 600_000);
  const understood = new Date(one.created + 1_200_000);
  const ended = new Date(one.created + 10 * DAY_MS);
  const newId = idsAt(received);
  const caseId = newId();
  const number = caseNumber(received, tail, ZONE_MS);
  const messages = one.replies.map((reply) => ({
    case_id: caseId,
    message_id: idsAt(new Date(reply.at))(),
    at: new Date(reply.at),
    direction: "out",
    purpose: "progress",
    channel: "api",
    author_id: SYSTEM.id,
    author_name: SYSTEM.name,
    body: reply.body,
  }));
  const journal = [
    { at: received, kind: "case_received", body: { channel: "api", kind: "complaint", anonymous: false } },
    {
      at: accepted,
      kind: "case_accepted",
      body: { ownerId: SYSTEM.id, ownerName: SYSTEM.name, nextWordAt: ended.toISOString() },
    },
    ...(one.open ? [] : [{ at: understood, kind: "case_understood", body: {} }]),
    ...messages.map((message) => ({
      at: message.at,
      kind: "message_sent",
      body: { messageId: message.message_id, purpose: "progress" },
    })),
    ...(one.open ? [] : [{ at: ended, kind: "case_closed", body: { agreement: "accepted", routes: [] } }]),
  ];
  let head = { seq: 0, hash: Buffer.alloc(0) as Buffer };
  for (const { at, ...event } of journal) {
    const sealed = sealEvents(head, caseId, at, SYSTEM, [event], newId);
    head = sealed.head;
    const { body, body_hash, hash, ...rest } = sealed.rows[0]!;
    rows.case_event.push({
      case_id: caseId,
      ...rest,
      body: JSON.parse(body),
      body_hash: bytes(body_hash),
      hash: bytes(hash),
    });
  }
  const due = dueOf(one, accepted);
  rows.cases.push({
    case_id: caseId,
    number,
    state: one.open ? "accepted" : "closed",
    level: 0,
    kind: "complaint",
    channel: "api",
    title: one.subject.slice(0, 120),
    words: one.body,
    causes: [],
    severity: one.priority,
    received_at: received,
    registered_at: received,
    registered_by: SYSTEM.id,
    customer_id: customerId,
    customer_name: one.email.split("@")[0]!,
    owner_id: SYSTEM.id,
    owner_name: SYSTEM.name,
    recused: [],
    involved: [],
    need_state: "not_asked",
    accepted_at: accepted,
    own_fault: "no",
    bounces: 0,
    contact_attempts: 0,
    open_tasks: 0,
    ...(one.open
      ? { next_due_at: due, next_due_clock: "handling", next_due_from: accepted }
      : { closed_at: ended, accounted_at: ended, answer_at: ended, agreement: "accepted" }),
    last_event_at: journal.at(-1)!.at,
    last_event_kind: journal.at(-1)!.kind,
    journal_seq: head.seq,
    journal_hash: bytes(head.hash),
  });
  rows.case_key.push({ kind: "number", key: number, case_id: caseId });
  rows.case_clock.push(
    {
      case_id: caseId,
      clock: "acceptance",
      what: "acceptance",
      policy: FIXED_POLICY,
      started_at: received,
      due_at: acceptanceDue(received),
      stopped_at: accepted,
      stopped_by: "met",
    },
    {
      case_id: caseId,
      clock: "handling",
      what: "handling",
      policy: FIXED_POLICY,
      started_at: accepted,
      due_at: due,
      stopped_at: one.open ? null : ended,
      stopped_by: one.open ? null : "met",
    },
  );
  rows.case_message.push(...messages);
  const words = [number, one.subject, one.body, ...one.replies.map((reply) => reply.body)].join(" ");
  const found = { number, title: one.subject, customerName: one.email.split("@")[0]!, knownAs: null, text: words };
  rows.case_search.push({ case_id: caseId, received_at: received, tokens: documentOf(found, spelled) });
}

function dueOf(one: Ticket, accepted: Date): Date {
  const due = handlingDue(accepted, ZONE);
  const now = Date.now();
  return one.open && due.getTime() < now ? new Date(now + ((one.i % AHEAD_DAYS) + 1) * DAY_MS) : due;
}

/** The reminders that the actions would have set: of the clock that still runs. */
function remindersOf(rows: Rows): object[] {
  const running = (rows.case_clock as ClockRow[]).filter((clock) => !clock.stopped_at);
  return running.map(({ case_id, clock, started_at: begun_at, due_at }) => {
    const first = firstReminder({ from: begun_at, at: due_at }, DEFAULT_REMINDERS, new Date());
    const rings = { stage: first?.stage ?? null, ring_at: first?.at ?? null };
    return { case_id, subject: `clock:${clock}`, what: "handling", begun_at, due_at, ...rings };
  });
}

/** The text form in which PostgreSQL reads bytes out of JSON. */
function bytes(value: Buffer): string {
  return `\\x${value.toString("hex")}`;
}

async function insert(tx: Database, table: string, values: object[]): Promise<void> {
  if (values.length === 0) return;
  const json = JSON.stringify(values);
  if (table === "case_search") {
    await sql`insert into case_search (case_id, received_at, doc)
      select (d ->> 'case_id')::uuid, (d ->> 'received_at')::timestamptz, array_to_tsvector(array(select jsonb_array_elements_text(d -> 'tokens')))
      from jsonb_array_elements(${json}::jsonb) d`.execute(tx);
    return;
  }
  // Columns the batch does not name keep their defaults only if they are left out of the insert.
  const columns = sql.join([...new Set(values.flatMap((value) => Object.keys(value)))].map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`.execute(
    tx,
  );
}
