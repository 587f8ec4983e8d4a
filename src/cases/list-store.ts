import { type SelectQueryBuilder, type SqlBool, sql } from "kysely";
import type { Actor } from "../kernel/authority.ts";
import { dayAfter, startOfDay } from "../kernel/zone.ts";
import type { Database } from "../platform/db/database.ts";
import type { Tables } from "../schema/tables.ts";
import type { CaseFilter, SORTS } from "./contract/lists.ts";
import { customerNamed } from "./customer-named.ts";
import { BOARD, isBoardColumn } from "./rules/board.ts";
import { STATES } from "./rules/states.ts";
import { visibleTo } from "./visible-to.ts";

type Cases = SelectQueryBuilder<Tables, "cases", object>;
export type Sort = (typeof SORTS)[number];

export const ROW_COLUMNS = [
  "case_id",
  "number",
  "title",
  "state",
  "kind",
  "channel",
  "severity",
  "owner_id",
  "owner_name",
  "department_name",
  "product",
  "received_at",
  "next_due_at",
  "next_due_clock",
  "next_due_from",
  "last_event_at",
  "last_event_kind",
  "level",
  "merged_into_number",
  "need_state",
  "business_need",
  "accounted_at",
  "closed_at",
] as const;

/** When a list is read, and by which calendar. */
export interface Moment {
  now: Date;
  endOfToday: Date;
  zone: string;
}

/** Applies a filter. Every branch keeps to columns that an index gives in order. */
export function filtered<Q extends Cases>(query: Q, filter: CaseFilter, actor: Actor, moment: Moment): Q {
  const { now, zone } = moment;
  let q = query.where(visibleTo(actor)) as Cases;
  if (filter.state === "open") q = q.where("closed_at", "is", null);
  else if (filter.state === "ended") q = q.where("closed_at", "is not", null).where("merged_into", "is", null);
  else if (isBoardColumn(filter.state)) q = q.where("closed_at", "is", null).where("state", "in", BOARD[filter.state]);
  else if (filter.state !== "all")
    q = q.where("state", "=", filter.state).where("closed_at", STATES[filter.state].ended ? "is not" : "is", null);
  // What was merged is worked on elsewhere; its customer still sees to it that it was theirs.
  else if (!filter.customer) q = q.where("merged_into", "is", null);
  if (filter.owner === "me") q = q.where("owner_id", "in", [actor.id, ...actor.deputyOf]);
  else if (filter.owner === "none") q = q.where("owner_id", "is", null);
  else if (filter.owner) q = q.where("owner_id", "=", filter.owner);
  if (filter.department) q = q.where("department_id", "=", filter.department);
  if (filter.kind) q = q.where("kind", "=", filter.kind);
  if (filter.channel) q = q.where("channel", "=", filter.channel);
  if (filter.severity) q = q.where("severity", "=", filter.severity);
  if (filter.product) q = q.where(below("product", filter.product));
  if (filter.region) q = q.where(below("region", filter.region));
  if (filter.customer) q = q.where("customer_id", "=", filter.customer);
  if (filter.source) q = q.where("source", "=", filter.source);
  if (filter.due === "today") q = q.where("next_due_at", ">", now);
  if (filter.due)
    q = q.where("closed_at", "is", null).where("next_due_at", "<=", filter.due === "overdue" ? now : moment.endOfToday);
  if (filter.from) q = q.where("received_at", ">=", startOfDay(zone, filter.from));
  if (filter.to) q = q.where("received_at", "<", startOfDay(zone, dayAfter(filter.to)));
  return q as Q;
}

/** Filed under a value or below it: the codes are read first, so that an index finds or an order walks the cases. */
function below(scheme: "product" | "region", code: string) {
  return sql<SqlBool>`${sql.ref(`${scheme}_code`)} = any(array(with recursive below (code) as (
    select ${code}::text
    union select v.code from taxonomy_value v join below b on v.parent_code = b.code where v.scheme = ${scheme})
    select code from below))`;
}

/** The orders of a list; rows without a value (nothing due, never contacted) come together, first or last. */
const ORDER = {
  urgent: { column: "urgent_at", direction: "asc", empty: "last" },
  due: { column: "next_due_at", direction: "asc", empty: "last" },
  "-received": { column: "received_at", direction: "desc", empty: "none" },
  "-severity": { column: "severity", direction: "desc", empty: "none" },
  contact: { column: "last_contact_at", direction: "asc", empty: "first" },
} as const satisfies Record<Sort, { column: string; direction: "asc" | "desc"; empty: "first" | "last" | "none" }>;

export interface PageAsked {
  filter: CaseFilter;
  sort: Sort;
  limit: number;
  /** Value of the sorted column (null: those without one) and case id of the last row seen. */
  after: [string | null, string] | null;
}

/** One page in the order asked for, from just after the keyset place: rows with a value, and those without one. */
export async function listRows(db: Database, page: PageAsked, actor: Actor, moment: Moment) {
  const { column, direction, empty } = ORDER[page.sort];
  const base = () =>
    filtered(
      db
        .selectFrom("cases")
        .select(ROW_COLUMNS)
        .select(customerNamed(actor))
        .select(sql<string | null>`${sql.ref(column)}::text`.as("key"))
        .select(sql<boolean>`decision is not null`.as("decided")),
      page.filter,
      actor,
      moment,
    );
  // What is due is urgent: the indexes know those without by the deadline.
  const filled = column === "urgent_at" ? "next_due_at" : column;
  const [value, id] = page.after ?? [undefined, undefined];
  const beyond = sql.raw(direction === "asc" ? ">" : "<");
  const type = sql.raw(column === "severity" ? "integer" : "timestamptz");
  const parts = {
    valued: (limit: number) => {
      const all = empty === "none" ? base() : base().where(filled, "is not", null);
      const rest = value
        ? all.where(sql<SqlBool>`(${sql.ref(column)}, case_id) ${beyond} (${value}::${type}, ${id}::uuid)`)
        : all;
      return rest.orderBy(column, direction).orderBy("case_id", direction).limit(limit).execute();
    },
    empty: (limit: number) => {
      const all = base().where(filled, "is", null);
      const rest = value === null ? all.where("case_id", ">", id!) : all;
      return rest.orderBy("case_id").limit(limit).execute();
    },
  };
  const order = { first: ["empty", "valued"], last: ["valued", "empty"], none: ["valued"] }[empty] as (
    | "empty"
    | "valued"
  )[];
  // A place stands in one part; those before it have been read.
  const from = value === undefined ? 0 : order.indexOf(value === null ? "empty" : "valued");
  const rows: Awaited<ReturnType<typeof parts.valued>> = [];
  for (const part of order.slice(Math.max(0, from))) {
    if (rows.length < page.limit) rows.push(...(await parts[part](page.limit - rows.length)));
  }
  return rows;
}
export type ListedRow = Awaited<ReturnType<typeof listRows>>[number];

/** Counts at most `most` + 1 rows, so that a count never scans a table. */
export async function countRows(db: Database, filter: CaseFilter, actor: Actor, moment: Moment, most: number) {
  const inner = filtered(db.selectFrom("cases").select(sql<number>`1`.as("one")), filter, actor, moment).limit(
    most + 1,
  );
  const row = await db
    .selectFrom(inner.as("counted"))
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}
