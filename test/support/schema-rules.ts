import type pg from "pg";

// Tables with the class they declare, and the columns of each constraint and index by name and in order.
const PLACED = `
  with placed as (
    select c.oid, c.relname::text as name,
           substring(obj_description(c.oid, 'pg_class') from '^class: (case|customer|reference|managed|local)$') as class,
           c.relrowsecurity or c.relforcerowsecurity as guarded
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  ), column_of as (
    select attrelid, attnum, attname::text as name, attidentity, atttypid from pg_attribute
    where attnum > 0 and not attisdropped
  ), bound as (
    select k.oid, k.conname::text as name, k.contype, k.conrelid, k.confrelid, k.confdeltype, k.confupdtype,
           (select array_agg(c.name order by place) from unnest(k.conkey) with ordinality key (num, place)
            join column_of c on c.attrelid = k.conrelid and c.attnum = key.num) as columns,
           (select array_agg(c.name order by place) from unnest(k.confkey) with ordinality key (num, place)
            join column_of c on c.attrelid = k.confrelid and c.attnum = key.num) as targets
    from pg_constraint k where k.connamespace = 'public'::regnamespace
  ), indexed as (
    select i.indrelid, i.indisunique, c.relname::text as name,
           (select a.name from column_of a where a.attrelid = i.indrelid and a.attnum = i.indkey[0]) as first
    from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace = 'public'::regnamespace
  ), reference as (
    select b.*, f.name as from_table, f.class as from_class, t.name as to_table, t.class as to_class
    from bound b join placed f on f.oid = b.conrelid join placed t on t.oid = b.confrelid where b.contype = 'f'
  )`;

/** The rules of the schema that the catalogue shows, each with what breaks it. */
const BREACHES = {
  "1: a table declares its class": "select name from placed where class is null",
  "3: case_id comes first in the key of a case table": `
    select p.name from placed p left join bound b on b.conrelid = p.oid and b.contype = 'p'
    where p.class = 'case' and b.columns[1] is distinct from 'case_id'`,
  "3: case_id comes first in everything unique of a case table": `
    select p.name || '.' || i.name from placed p join indexed i on i.indrelid = p.oid and i.indisunique
    where p.class = 'case' and i.first is distinct from 'case_id'
    union all
    select p.name || '.' || b.name from placed p join bound b on b.conrelid = p.oid and b.contype = 'x'
    where p.class = 'case' and b.columns[1] is distinct from 'case_id'`,
  "3: a case table refers to its own case, with case_id, or to a reference table": `
    select from_table || '.' || name from reference where from_class = 'case' and to_class <> 'reference'
    and not (to_class = 'case' and columns[1] = 'case_id' and targets[1] = 'case_id')`,
  "3: nothing is set to null or a default by what it refers to": `
    select from_table || '.' || name from reference where confdeltype in ('n', 'd') or confupdtype in ('n', 'd', 'c')`,
  "4: no reference leads from one class to another, except to a reference table": `
    select from_table || '.' || name from reference
    where from_class <> to_class and not (to_class = 'reference' and from_class in ('case', 'customer'))`,
  "5: numbers come from a sequence, not from a column of a case or customer": `
    select p.name || '.' || c.name from placed p join column_of c on c.attrelid = p.oid
    left join pg_attrdef d on d.adrelid = p.oid and d.adnum = c.attnum
    where p.class in ('case', 'customer', 'reference')
      and (c.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like '%nextval(%')`,
  "5: customer_id comes first in everything unique of a customer table": `
    select p.name || '.' || i.name from placed p join indexed i on i.indrelid = p.oid and i.indisunique
    where p.class = 'customer' and i.first is distinct from 'customer_id'`,
  "7: ids and times are parameters, never made by a default": `
    select p.name || '.' || c.name from placed p join pg_attrdef d on d.adrelid = p.oid
    join column_of c on c.attrelid = p.oid and c.attnum = d.adnum
    join pg_attribute a on a.attrelid = p.oid and a.attnum = d.adnum and a.attgenerated = ''
    where p.class in ('case', 'customer', 'reference')
      and pg_get_expr(d.adbin, d.adrelid) !~ '^(-?[0-9.]+|true|false|''[^'']*''::[a-z \\[\\]]+)$'`,
  "10: no triggers": `
    select p.name || '.' || t.tgname from placed p join pg_trigger t on t.tgrelid = p.oid and not t.tgisinternal
    where p.class in ('case', 'customer', 'reference')`,
  "10: no rules": `
    select p.name || '.' || r.rulename from placed p join pg_rewrite r on r.ev_class = p.oid
    where p.class in ('case', 'customer', 'reference')`,
  "10: no row security": "select name from placed where guarded",
  "10: no views": `
    select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`,
  "10: no functions beside the one that places tables": `
    select f.proname::text from pg_proc f where f.pronamespace = 'public'::regnamespace and f.proname <> 'place'
    and f.provolatile <> 'i'`,
  "11: every constraint is named by us": `
    select name from bound where contype <> 'n' and name ~ '_(pkey|key|fkey|check|excl)[0-9]*$'`,
  "11: every index is named by us": "select name from indexed where name ~ '_(idx|key|pkey)[0-9]*$'",
  "11: an identity is a bigint": `
    select p.name || '.' || c.name from placed p join column_of c on c.attrelid = p.oid
    where c.attidentity <> '' and c.atttypid <> 'bigint'::regtype`,
} satisfies Record<string, string>;
export type SchemaRule = keyof typeof BREACHES;
export const SCHEMA_RULES = Object.keys(BREACHES) as SchemaRule[];

/** What breaks a rule of the schema: names of tables, columns, constraints; none when it holds. */
export async function breachesOf(rule: SchemaRule, db: pg.Pool | pg.ClientBase): Promise<string[]> {
  const { rows } = await db.query<{ what: string }>(`${PLACED} select what from (${BREACHES[rule]}) breach (what)`);
  return rows.map((row) => row.what);
}

/** Lines of a migration that do what rule 11 forbids, although the catalogue cannot show it afterwards. */
export function breachesInText(sql: string): string[] {
  const statements = sql
    .replace(/--[^\n]*/g, "")
    .split(";")
    .map((statement) => statement.replace(/\s+/g, " ").trim());
  const additions = statements.flatMap((statement) => statement.match(/add column [^,]*/gi) ?? []);
  const bare = /\b(references|unique|primary key|check|constraint|generated)\b/i;
  const later = statements.filter((statement) => /alter column \w+ add generated/i.test(statement));
  // A stored generated column is worked out on every shard by itself (rule 10); only an identity is not.
  const stored = /\bgenerated always as \(.*\) stored/i;
  const wrong = additions.filter((addition) => bare.test(addition.replace(stored, "")));
  return [...wrong, ...later];
}
