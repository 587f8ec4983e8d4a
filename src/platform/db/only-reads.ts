const WRITES = /\b(insert|delete|merge|truncate|into)\b|(?<!\bfor (no key )?)\bupdate\b/i;
// What the look at the text would not see through: comments, quoted blocks, escapes, a second statement.
const HIDES = /--|\/\*|\$\$|\$[a-z_]|\\|;/i;
const QUOTED = /'(?:[^']|'')*'|"(?:[^"]|"")*"/g;
const CALL = /\b([a-z_][a-z0-9_.]*)\s*\(/gi;

// What may stand before a parenthesis: words of the language, and functions that change nothing. A lock until the end of
// the transaction is none of it outside of one; `pg_advisory_lock` would stay, `nextval` and `pg_notify` are done at once.
const HARMLESS = new Set(
  `all and any array as by case else exists except filter from having in intersect join lateral materialized not on or over
  row select some then union using values when where with within
  array_agg array_position avg bool_and bool_or btrim ceil coalesce count date_trunc extract floor greatest hashtext
  hashtextextended json_agg json_build_array json_build_object json_populate_recordset json_to_recordset jsonb_agg
  jsonb_array_elements jsonb_array_elements_text jsonb_array_length jsonb_build_object jsonb_each jsonb_populate_recordset
  jsonb_to_recordset least left length lower make_interval max min now nullif pg_advisory_xact_lock position
  right round row_number row_to_json string_agg substring sum to_char to_jsonb unnest upper`.split(/\s+/),
);

// Of texts that come again and again; the look takes longer than the answer to half of them costs us.
const MOST_KNOWN = 500;
const known = new Map<string, boolean>();

/**
 * Whether a statement surely changes nothing that outlives it: a plain read, or a lock that ends with its transaction. Says
 * no when it does not know: a function that is not on the list, a text that could hide one.
 */
export function onlyReads(statement: string): boolean {
  const before = known.get(statement);
  if (before !== undefined) return before;
  const reads = look(statement);
  if (known.size < MOST_KNOWN) known.set(statement, reads);
  return reads;
}

function look(statement: string): boolean {
  if (!/^\s*(select|with)\b/i.test(statement) || HIDES.test(statement)) return false;
  const text = statement.replace(QUOTED, (quoted) => (quoted.startsWith("'") ? "''" : "quoted"));
  if (WRITES.test(text)) return false;
  for (const [, name] of text.matchAll(CALL)) if (!HARMLESS.has(name!.toLowerCase())) return false;
  return true;
}
