import type pg from "pg";

/** What must not be found in any database, at any moment: a name and a query for the cases it is true of. */
const HALF_STATES = {
  "a case without its number's key": `
    select c.case_id from cases c left join case_key k on k.kind = 'number' and k.key = c.number
    where k.case_id is distinct from c.case_id`,
  "a key of no case": "select k.case_id from case_key k left join cases c using (case_id) where c.case_id is null",
  "a case whose journal has another length than it says": `
    select c.case_id from cases c left join case_event e using (case_id)
    group by c.case_id having count(e.seq) <> c.journal_seq or max(e.seq) is distinct from c.journal_seq`,
  "a case whose head is not its last event": `
    select c.case_id from cases c left join case_event e on e.case_id = c.case_id and e.seq = c.journal_seq
    where (e.hash, e.kind, e.at) is distinct from (c.journal_hash, c.last_event_kind, c.last_event_at)`,
  "a case without an acceptance clock": `
    select c.case_id from cases c left join case_clock k on k.case_id = c.case_id and k.clock = 'acceptance'
    where k.case_id is null`,
  "an accepted case whose clocks, owner or event say otherwise": `
    select c.case_id from cases c
    left join case_clock a on a.case_id = c.case_id and a.clock = 'acceptance'
    left join case_clock h on h.case_id = c.case_id and h.clock = 'handling'
    left join case_event e on e.case_id = c.case_id and e.kind = 'case_accepted'
    where num_nonnulls(c.accepted_at, c.owner_id, a.stopped_at, h.started_at, e.at) not in (0, 5)`,
  "a state that is not where its last move led": `
    select c.case_id from cases c cross join lateral (
      select kind from case_event e where e.case_id = c.case_id
        and kind in ('case_received', 'case_accepted', 'case_understood', 'case_withdrawn', 'case_closed')
      order by seq desc limit 1) last
    where c.state <> replace(last.kind, 'case_', '')`,
  "an event that names a message that is not there": `
    select e.case_id from case_event e
    left join case_message m on m.case_id = e.case_id and m.message_id = (e.body->>'messageId')::uuid
    where e.body ? 'messageId' and m.message_id is null`,
  "a message that no event names": `
    select m.case_id from case_message m
    where not exists (select from case_event e
                      where e.case_id = m.case_id and e.body->>'messageId' = m.message_id::text)`,
  "an event that names a note that is not there": `
    select e.case_id from case_event e
    left join case_note n on n.case_id = e.case_id and n.note_id = (e.body->>'noteId')::uuid
    where e.body ? 'noteId' and n.note_id is null`,
  "a note that no event names": `
    select n.case_id from case_note n
    where not exists (select from case_event e where e.case_id = n.case_id and e.body->>'noteId' = n.note_id::text)`,
  "a kept answer about a case that is not there": `
    select (k.answer->>'caseId')::uuid as case_id from command_key k
    left join cases c on c.case_id = (k.answer->>'caseId')::uuid
    where k.answer->>'caseId' is not null and c.case_id is null`,
  "a case that nobody's kept answer names": `
    select c.case_id from cases c
    where not exists (select from command_key k where k.answer->>'caseId' = c.case_id::text)`,
  "a case the search neither has nor is about to have": `
    select c.case_id from cases c left join case_search s using (case_id) left join search_pending p using (case_id)
    where s.case_id is null and p.case_id is null`,
  "a case of a customer who is not there": `
    select c.case_id from cases c left join customer u using (customer_id)
    where c.customer_id is not null and u.customer_id is null`,
  "an identifier of a customer who is not there": `
    select k.customer_id as case_id from customer_key k left join customer u using (customer_id)
    where u.customer_id is null`,
  "a customer whom no identifier finds": `
    select u.customer_id as case_id from customer u left join customer_key k using (customer_id)
    where u.phone is not null and k.customer_id is null`,
} satisfies Record<string, string>;
export type HalfState = keyof typeof HALF_STATES;

/** Every half state found, with the first ids it concerns; empty when everything stands whole. */
export async function findHalfStates(pool: pg.Pool | pg.Client): Promise<{ what: HalfState; ids: string[] }[]> {
  const found = [];
  for (const [what, sql] of Object.entries(HALF_STATES)) {
    const { rows } = await pool.query<{ case_id: string }>(`select * from (${sql}) half limit 5`);
    if (rows.length > 0) found.push({ what: what as HalfState, ids: rows.map((row) => row.case_id) });
  }
  return found;
}

/** How often each write is in the database, by its mark: once is right, never is lost, more is doubled. */
export async function countMarks(pool: pg.Pool | pg.Client): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ mark: string; times: number }>(`
    select mark, count(*)::int as times from (
      select words as mark from cases
      union all select body from case_message
      union all select body from case_note
      union all select c.business_need from cases c join case_event e using (case_id) where e.kind = 'need_restated'
    ) found group by mark`);
  return new Map(rows.map((row) => [row.mark, row.times]));
}
