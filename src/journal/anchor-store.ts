import { sql } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import { ANCHOR_KIND, type AnchorBody, anchorOf, type Head } from "./anchor.ts";

/**
 * Cases whose chain has grown since an anchor vouched for it, in order of id and locked; one that is being written to
 * comes next time.
 */
export async function takeUnanchored(tx: Tx, limit: number): Promise<Head[]> {
  return tx
    .selectFrom("cases")
    .select(["case_id as caseId", "journal_seq as seq", "journal_hash as hash"])
    .whereRef("journal_seq", "<>", "anchored_seq")
    .orderBy("case_id")
    .limit(limit)
    .forNoKeyUpdate()
    .skipLocked()
    .execute();
}

/** Keeps which heads an anchor vouches for, and notes on the cases how far. */
export async function keepAnchored(tx: Tx, anchor: number, heads: readonly Head[]): Promise<void> {
  await sql`
    with head as (
      insert into anchored_head (anchor, case_id, seq, hash)
      select ${anchor}, h.* from unnest(${heads.map((one) => one.caseId)}::uuid[],
        ${heads.map((one) => one.seq)}::integer[], ${heads.map((one) => one.hash)}::bytea[]) h
      returning case_id, seq)
    update cases set anchored_seq = head.seq from head where cases.case_id = head.case_id`.execute(tx);
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

/** How many cases wait to be vouched for, counted up to a bound. */
export async function countUnanchored(db: Database | Tx, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
    select from cases where journal_seq <> anchored_seq limit ${most}) x`.execute(db);
  return rows[0]!.count;
}
