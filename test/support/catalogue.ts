import type pg from "pg";

const PARTS = {
  tables: `
    select concat_ws(' ', c.relname, c.relkind, c.relpersistence, obj_description(c.oid)) as it
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')`,
  columns: `
    select concat_ws(' ', c.relname, row_number() over (partition by c.oid order by a.attnum), a.attname,
      format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end,
      'default ' || pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, a.attcollation) as it
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
  constraints: `
    select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated) as it
    from pg_constraint where connamespace = 'public'::regnamespace`,
  indexes: "select indexdef as it from pg_indexes where schemaname = 'public'",
  sequences: `
    select concat_ws(' ', sequencename, data_type, start_value, increment_by, cycle) as it
    from pg_sequences where schemaname = 'public'`,
  functions: "select pg_get_functiondef(oid) as it from pg_proc where pronamespace = 'public'::regnamespace",
  triggers: `
    select pg_get_triggerdef(t.oid) as it from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal`,
  extensions: "select concat_ws(' ', extname, extversion) as it from pg_extension",
};

/** The whole schema in words, part by part and sorted: two databases with the same words are the same. */
export async function describeSchema(db: pg.Pool | pg.ClientBase): Promise<Record<string, string[]>> {
  const described: Record<string, string[]> = {};
  for (const [part, sql] of Object.entries(PARTS)) {
    const { rows } = await db.query<{ it: string }>(`select it from (${sql}) part order by it collate "C"`);
    described[part] = rows.map((row) => row.it);
  }
  return described;
}
