import { sql } from "kysely";
import { CUSTOMER_ID } from "../kernel/authority.ts";
import type { Database } from "../platform/db/database.ts";
import { type Clock, clockOf } from "./clock-store.ts";
import { type CaseRow, COMPLAINED_BELOW, type EventRow, HANDS, type MessageRow, type NoteRow } from "./store.ts";
import type { ToTell } from "./to-tell-store.ts";

/** What was written on a case, as its page shows it; the chain's hashes are not a page's business. */
export type PageEvent = Omit<EventRow, "case_id" | "seq" | "actor_id" | "body_hash" | "hash"> & {
  /** The customer did it by themselves, in the portal. */
  by_customer: boolean;
};
export type PageMessage = Omit<MessageRow, "case_id" | "author_id">;
export type PageNote = Omit<NoteRow, "case_id" | "author_id">;

/** What every case has: itself, its clocks, and what was said, noted and done. */
export interface CasePage {
  row: CaseRow;
  clocks: Clock[];
  messages: PageMessage[];
  notes: PageNote[];
  /** What the customer is still to be told. */
  toTell: ToTell[];
  events: PageEvent[];
}

/** A row as JSON carries it: instants are texts there. */
type InJson<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] };
type Found = CaseRow & {
  page_clocks: Record<string, unknown>[];
  page_messages: InJson<PageMessage>[];
  page_notes: InJson<PageNote>[];
  page_to_tell: InJson<ToTell>[];
  page_events: InJson<PageEvent>[];
};

/** A case with what every case has, in one statement: the page's cost is the number of statements, not their size. */
export async function findPage(db: Database, caseId: string): Promise<CasePage | undefined> {
  const { rows } = await sql<Found>`
    select cases.*, ${COMPLAINED_BELOW} as complained_below, ${HANDS} as hands,
      (select coalesce(json_agg(x order by x.started_at), '[]') from
        (select * from case_clock where case_id = cases.case_id) x) as page_clocks,
      (select coalesce(json_agg(x order by x.message_id), '[]') from
        (select message_id, at, direction, purpose, channel, author_name, body from case_message
          where case_id = cases.case_id order by message_id limit 1000) x) as page_messages,
      (select coalesce(json_agg(x order by x.note_id), '[]') from
        (select note_id, at, author_name, body from case_note
          where case_id = cases.case_id order by note_id limit 1000) x) as page_notes,
      (select coalesce(json_agg(x order by x.written_at), '[]') from
        (select tell_id, purpose, body, next_word_at, written_at from case_to_tell
          where case_id = cases.case_id and told_at is null and cases.closed_at is null and cases.accounted_at is null
          order by written_at limit 20) x) as page_to_tell,
      (select coalesce(json_agg(x order by x.seq), '[]') from
        (select seq, event_id, at, kind, actor_name, actor_id = ${CUSTOMER_ID} as by_customer, reason, body - '{facts,texts}'::text[] as body from case_event
          where case_id = cases.case_id order by seq limit 2000) x) as page_events
    from cases where cases.case_id = ${caseId}`.execute(db);
  const found = rows[0];
  if (!found) return undefined;
  const { page_clocks, page_messages, page_notes, page_to_tell, page_events, ...row } = found;
  return {
    row,
    clocks: page_clocks.map(clockOf),
    messages: page_messages.map(atInstant),
    notes: page_notes.map(atInstant),
    toTell: page_to_tell.map((one) => ({
      ...one,
      written_at: new Date(one.written_at),
      next_word_at: one.next_word_at ? new Date(one.next_word_at) : null,
    })),
    events: page_events.map(atInstant),
  };
}

function atInstant<T extends { at: string }>(row: T): Omit<T, "at"> & { at: Date } {
  return { ...row, at: new Date(row.at) };
}
