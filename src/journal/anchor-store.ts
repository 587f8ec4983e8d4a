import { sql } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import { ANCHOR_KIND, type AnchorBody, anchorOf, type Head } from "./anchor.ts";

/** The end of a case's chain as it stands, and when its last event was. */
export interface CaseEnd extends Head {
  at: Date;
}

/** Ends of the chains of cases after `caseId`, in order of id. Nothing is locked: a chain that grows keeps this event. */
export function caseEndsAfter(db: Database, caseId: string, limit: number): Promise<CaseEnd[]> {
  return db
    .selectFrom("cases")
    .select(["case_id as caseId", "journal_seq as seq", "journal_hash as hash", "last_event_at as at"])
    .where("case_id", ">", caseId)
    .orderBy("case_id")
    .limit(limit)
    .execute();
}

/** Those of these ends that no anchor vouches for yet. */
export async function unanchoredOf<H extends Pick<Head, "caseId" | "seq">>(
  db: Database,
  ends: readonly H[],
): Promise<H[]> {
  const { rows } = await sql<{ caseId: string }>`
    select e.case_id as "caseId"
    from unnest(${ends.map((one) => one.caseId)}::uuid[], ${ends.map((one) => one.seq)}::integer[]) e (case_id, seq)
    where not exists (select from anchored_head h where h.case_id = e.case_id and h.seq >= e.seq)`.execute(db);
  const waiting = new Set(rows.map((row) => row.caseId));
  return ends.filter((one) => waiting.has(one.caseId));
}

/** Keeps which heads an anchor vouches for, without those that another process was quicker with, and gives the kept. */
export async function keepAnchored(tx: Tx, anchor: number, heads: readonly Head[]): Promise<Head[]> {
  const { rows } = await sql<{ caseId: string }>`
    insert into anchored_head (anchor, case_id, seq, hash)
    select ${anchor}, h.* from unnest(${heads.map((one) => one.caseId)}::uuid[],
      ${heads.map((one) => one.seq)}::integer[], ${heads.map((one) => one.hash)}::bytea[]) h
    on conflict do nothing
    returning case_id as "caseId"`.execute(tx);
  const kept = new Set(rows.map((row) => row.caseId));
  return heads.filter((one) => kept.has(one.caseId));
}

/** How many heads all anchors so far vouch for. */
export async function totalAnchored(tx: Tx): Promise<number> {
  const last = await tx
    .selectFrom("organisation_event")
    .select("body")
    .where("kind", "=", ANCHOR_KIND)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return (anchorOf(last?.body) as AnchorBody | null)?.total ?? 0;
}

/** An anchored head beside what is kept of its case now: the hash at its place in the chain, and whether there is a case. */
export interface KeptHead extends Head {
  kept: Buffer | null;
  there: boolean;
}

/** Heads of one anchor after a case, in order of id. */
export async function anchoredAfter(tx: Tx, anchor: number, caseId: string, limit: number): Promise<KeptHead[]> {
  const { rows } = await sql<KeptHead>`
    select h.case_id as "caseId", h.seq, h.hash, e.hash as kept, c.case_id is not null as there
    from anchored_head h
    left join case_event e on e.case_id = h.case_id and e.seq = h.seq
    left join cases c on c.case_id = h.case_id
    where h.anchor = ${anchor} and h.case_id > ${caseId}::uuid
    order by h.case_id limit ${limit}`.execute(tx);
  return rows;
}

/** The first anchor after `after` and before `before` that heads are kept for; its event must be there. */
export async function firstAnchorBetween(tx: Tx, after: number, before: number): Promise<number | null> {
  const row = await tx
    .selectFrom("anchored_head")
    .select("anchor")
    .where("anchor", ">", after)
    .where("anchor", "<", before)
    .orderBy("anchor")
    .limit(1)
    .executeTakeFirst();
  return row?.anchor ?? null;
}
