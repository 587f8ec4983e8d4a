import { type SelectQueryBuilder, type SqlBool, sql } from "kysely";
import type { Actor } from "../kernel/authority.ts";
import type { Database } from "../platform/db/database.ts";
import type { Tables } from "../schema/tables.ts";
import type { CaseFilter, SORTS } from "./contract/lists.ts";
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
  "customer_name",
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
  "need_state",
  "business_need",
  "accounted_at",
  "closed_at",
] as const;

/** Applies a filter. Every branch keeps to columns that an index gives in order. */
export function filtered<Q extends Cases>(query: Q, filter: CaseFilter, actor: Actor, now: Date, endOfToday: Date): Q {
  let q = query.where(visibleTo(actor)) as Cases;
  if (filter.state === "open") q = q.where("closed_at", "is", null);
  else if (filter.state === "ended") q = q.where("closed_at", "is not", null);
  else if (filter.state !== "all") q = q.where("state", "=", filter.state);
  if (filter.owner === "me") q = q.where("owner_id", "in", [actor.id, ...actor.deputyOf]);
  else if (filter.owner === "none") q = q.where("owner_id", "is", null);
  else if (filter.owner) q = q.where("owner_id", "=", filter.owner);
  if (filter.department) q = q.where("department_id", "=", filter.department);
  if (filter.kind) q = q.where("kind", "=", filter.kind);
  if (filter.channel) q = q.where("channel", "=", filter.channel);
  if (filter.severity) q = q.where("severity", "=", filter.severity);
  if (filter.customer) q = q.where("customer_id", "=", filter.customer);
  if (filter.due === "today") q = q.where("next_due_at", ">", now);
  if (filter.due)
    q = q.where("closed_at", "is", null).where("next_due_at", "<=", filter.due === "overdue" ? now : endOfToday);
  if (filter.from) q = q.where("received_at", ">=", sql<Date>`${filter.from}::date`);
  if (filter.to) q = q.where("received_at", "<", sql<Date>`${filter.to}::date + 1`);
  return q as Q;
}

const ORDER = {
  due: { column: "next_due_at", direction: "asc" },
  "-received": { column: "received_at", direction: "desc" },
  "-severity": { column: "severity", direction: "desc" },
  contact: { column: "last_contact_at", direction: "asc" },
} as const satisfies Record<Sort, { column: string; direction: "asc" | "desc" }>;

export interface PageAsked {
  filter: CaseFilter;
  sort: Sort;
  limit: number;
  /** Value of the sorted column (null: those without one) and case id of the last row seen. */
  after: [string | null, string] | null;
}

/** One page in the order asked for, from just after the keyset place; rows with nothing due come after all others. */
export async function listRows(db: Database, page: PageAsked, actor: Actor, now: Date, endOfToday: Date) {
  const { column, direction } = ORDER[page.sort];
  const base = () =>
    filtered(
      db
        .selectFrom("cases")
        .select(ROW_COLUMNS)
        .select(sql<string | null>`${sql.ref(column)}::text`.as("key"))
        .select(sql<boolean>`decision is not null`.as("decided")),
      page.filter,
      actor,
      now,
      endOfToday,
    );
  if (page.sort === "contact") {
    return base()
      .orderBy("last_contact_at", (order) => order.asc().nullsFirst())
      .orderBy("case_id")
      .limit(page.limit)
      .execute();
  }
  const [value, id] = page.after ?? [undefined, undefined];
  const beyond = sql.raw(direction === "asc" ? ">" : "<");
  const type = sql.raw(column === "severity" ? "integer" : "timestamptz");
  const dated = async () => {
    const query = value
      ? base().where(sql<SqlBool>`(${sql.ref(column)}, case_id) ${beyond} (${value}::${type}, ${id}::uuid)`)
      : base();
    return query.orderBy(column, direction).orderBy("case_id", direction).limit(page.limit).execute();
  };
  if (value === undefined) return dated();
  const rows = value === null ? [] : await dated();
  if (rows.length === page.limit || page.sort !== "due") return rows;
  // The tuple comparison leaves out rows that have nothing due; they follow here, in id order.
  const rest = base().where("next_due_at", "is", null);
  const from = value === null ? rest.where("case_id", ">", id!) : rest;
  return [
    ...rows,
    ...(await from
      .orderBy("case_id")
      .limit(page.limit - rows.length)
      .execute()),
  ];
}
export type ListedRow = Awaited<ReturnType<typeof listRows>>[number];

/** Counts at most `most` + 1 rows, so that a count never scans a table. */
export async function countRows(
  db: Database,
  filter: CaseFilter,
  actor: Actor,
  now: Date,
  endOfToday: Date,
  most: number,
) {
  const inner = filtered(db.selectFrom("cases").select(sql<number>`1`.as("one")), filter, actor, now, endOfToday).limit(
    most + 1,
  );
  const row = await db
    .selectFrom(inner.as("counted"))
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}
