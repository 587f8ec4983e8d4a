import { sql } from "kysely";
import type { Database } from "../platform/db/database.ts";

/** Pieces after a place, in order of case and number, each with the sha256 that its event binds. */
export async function piecesAfter(db: Database, place: { caseId: string; ordinal: number }, limit: number) {
  const { rows } = await sql<{ caseId: string; ordinal: number; sha256: string; vouched: string | null }>`
    select p.case_id as "caseId", p.ordinal, p.sha256, e.body ->> 'sha256' as vouched
    from (select case_id, evidence_id, ordinal, sha256 from case_evidence
      where (case_id, ordinal) > (${place.caseId}::uuid, ${place.ordinal}::integer)
      order by case_id, ordinal limit ${limit}) p
    left join case_event e on e.case_id = p.case_id and e.kind = 'evidence_added'
      and e.body ->> 'evidenceId' = p.evidence_id::text
    order by p.case_id, p.ordinal`.execute(db);
  return rows;
}

/** What the journal says was added and is there no longer. */
export async function eventsWithoutPiece(db: Database, limit: number) {
  const { rows } = await sql<{ caseId: string; piece: number }>`
    select e.case_id as "caseId", (e.body ->> 'piece')::integer as piece from case_event e
    where e.kind = 'evidence_added' and e.body ? 'evidenceId' and not exists (
      select from case_evidence p where p.case_id = e.case_id and p.evidence_id::text = e.body ->> 'evidenceId')
    limit ${limit}`.execute(db);
  return rows;
}
