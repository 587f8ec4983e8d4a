import { sql } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type { Filed, Mapped, Scheme } from "./rules/schemes.ts";
import type { Value } from "./rules/tree.ts";

export interface KeptValue extends Value {
  version: number;
}

const COLUMNS = sql<KeptValue>`code, parent_code as "parentCode", zh, en, ordinal,
  to_char(valid_from, 'YYYY-MM-DD') as "validFrom", to_char(valid_to, 'YYYY-MM-DD') as "validTo", version`;

/** A tree whole; `lock` keeps other changes of it waiting until the transaction ends. */
export async function listTree(db: Database | Tx, scheme: Scheme, lock = false): Promise<KeptValue[]> {
  const { rows } = await sql<KeptValue>`select ${COLUMNS} from taxonomy_value where scheme = ${scheme}
    order by code ${lock ? sql`for update` : sql``}`.execute(db);
  return rows;
}

/** A value and all those above it, by code. */
export async function listLine(db: Database, scheme: Scheme, code: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    with recursive line as (
      select code, parent_code, 0 as height from taxonomy_value where scheme = ${scheme} and code = ${code}
      union all
      select v.code, v.parent_code, l.height + 1 from taxonomy_value v join line l on v.code = l.parent_code
      where v.scheme = ${scheme} and l.height < 20
    ) select code from line order by height`.execute(db);
  return rows.map((row) => row.code);
}

/** One change of a tree at a time, so that two cannot build a loop between them. */
export async function lockScheme(tx: Tx, scheme: Scheme): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('taxonomy'), hashtext(${scheme}))`.execute(tx);
}

export async function insertValue(tx: Tx, scheme: Scheme, value: Value): Promise<void> {
  await sql`insert into taxonomy_value (scheme, code, parent_code, zh, en, ordinal, valid_from, valid_to)
    values (${scheme}, ${value.code}, ${value.parentCode}, ${value.zh}, ${value.en}, ${value.ordinal},
      ${value.validFrom}::date, ${value.validTo}::date)`.execute(tx);
}

export async function updateValue(tx: Tx, scheme: Scheme, value: KeptValue): Promise<void> {
  await sql`update taxonomy_value set parent_code = ${value.parentCode}, zh = ${value.zh}, en = ${value.en},
      ordinal = ${value.ordinal}, valid_from = ${value.validFrom}::date, valid_to = ${value.validTo}::date,
      version = ${value.version}
    where scheme = ${scheme} and code = ${value.code}`.execute(tx);
}

export async function listMapped(db: Database | Tx, scheme: Mapped, external: string) {
  const { rows } = await sql<{ code: string; externalCode: string }>`
    select code, external_code as "externalCode" from taxonomy_mapping
    where scheme = ${scheme} and external = ${external} order by code`.execute(db);
  return rows;
}

export async function putMapping(
  tx: Tx,
  {
    scheme,
    code,
    external,
    externalCode,
  }: { scheme: Mapped; code: string; external: string; externalCode: string | null },
): Promise<void> {
  if (externalCode === null)
    await sql`delete from taxonomy_mapping
      where scheme = ${scheme} and code = ${code} and external = ${external}`.execute(tx);
  else
    await sql`insert into taxonomy_mapping (scheme, code, external, external_code)
      values (${scheme}, ${code}, ${external}, ${externalCode})
      on conflict on constraint taxonomy_mapping_pk do update set external_code = excluded.external_code`.execute(tx);
}

/** What of this was filed by somebody before. */
export async function listFiled(db: Database | Tx, scheme: Filed, said: readonly string[]) {
  const { rows } = await sql<{ said: string; code: string | null }>`
    select said, code from taxonomy_said where scheme = ${scheme} and said = any(${said}::text[])`.execute(db);
  return rows;
}

/** Parks what nobody knows; in order, so that two writers cannot wait for each other. */
export async function parkSaid(tx: Tx, scheme: Filed, said: readonly string[], at: Date): Promise<void> {
  if (said.length === 0) return;
  await sql`insert into taxonomy_said (scheme, said, first_at)
    select ${scheme}, said, ${at}::timestamptz from unnest(${[...said].sort()}::text[]) s (said)
    on conflict on constraint taxonomy_said_pk do nothing`.execute(tx);
}

/** What waits to be filed, longest waiting first, from behind a place. */
export async function listParkedSaid(
  db: Database,
  scheme: Filed,
  limit: number,
  after: readonly [string, string] | null,
): Promise<{ said: string; firstAt: Date; key: string }[]> {
  const { rows } = await sql<{ said: string; firstAt: Date; key: string }>`
    select said, first_at as "firstAt", first_at::text as key from taxonomy_said
    where scheme = ${scheme} and code is null
      ${after ? sql`and (first_at, said) > (${after[0]}::timestamptz, ${after[1]})` : sql``}
    order by first_at, said limit ${limit}`.execute(db);
  return rows;
}

/** Says once for all what was meant; false when nothing like it waits. */
export async function fileSaidRow(
  tx: Tx,
  { scheme, said, code, byName, at }: { scheme: Filed; said: string; code: string; byName: string; at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update taxonomy_said
    set code = ${code}, filed_by_name = ${byName}, filed_at = ${at}::timestamptz
    where scheme = ${scheme} and said = ${said} and code is null`.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}
