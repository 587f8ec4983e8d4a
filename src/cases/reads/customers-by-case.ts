import { type SqlBool, sql } from "kysely";
import type { Channel } from "../../kernel/vocabulary.ts";
import type { Look } from "../../platform/act.ts";
import { visibleTo } from "../visible-to.ts";
import { readPlace, writePlace } from "./list-cases.ts";

type Reader = Pick<Look, "db" | "actor">;

/** For each of some customers: the newest case this person may see, and how many of those are open. */
export async function casesInShort({ db, actor }: Reader, customerIds: readonly string[]) {
  if (customerIds.length === 0) return () => ({ lastCase: null, openCases: 0 });
  const theirs = () => db.selectFrom("cases").where("customer_id", "in", customerIds).where(visibleTo(actor));
  const [newest, open] = await Promise.all([
    theirs()
      .select(["customer_id", "case_id", "number", "title", "channel", "received_at"])
      .distinctOn("customer_id")
      .orderBy("customer_id")
      .orderBy("received_at", "desc")
      .orderBy("case_id", "desc")
      .execute(),
    theirs()
      .where("closed_at", "is", null)
      .select(({ fn }) => ["customer_id", fn.countAll<number>().as("count")])
      .groupBy("customer_id")
      .execute(),
  ]);
  const newestOf = new Map(newest.map((row) => [row.customer_id, row]));
  const openOf = new Map(open.map((row) => [row.customer_id, row.count]));
  return (customerId: string) => {
    const row = newestOf.get(customerId);
    const lastCase = row && {
      caseId: row.case_id,
      number: row.number,
      title: row.title,
      channel: row.channel as Channel,
      receivedAt: row.received_at,
    };
    return { lastCase: lastCase ?? null, openCases: openOf.get(customerId) ?? 0 };
  };
}

/** Whose these cases are, in their order, each once; as far as this person may see them. */
export async function customersOf({ db, actor }: Reader, caseIds: readonly string[]): Promise<string[]> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom("cases")
    .select(["case_id", "customer_id"])
    .where("case_id", "in", caseIds)
    .where(visibleTo(actor))
    .execute();
  const of = new Map(rows.map((row) => [row.case_id, row.customer_id]));
  return [...new Set(caseIds.flatMap((caseId) => of.get(caseId) ?? []))];
}

/**
 * Who came last first, one page from just after a place: walks the newest cases this person may see and keeps each
 * customer at their newest; whoever has none comes last.
 */
export async function customersByNewestCase(look: Reader, limit: number, after?: string) {
  const place = readPlace(after);
  const recent = place?.[0] === null ? [] : await withNewest(look, limit, place as [string, string] | null);
  const rest = limit - recent.length;
  const without = rest > 0 ? await withoutCase(look, rest, place?.[0] === null ? place[1] : null) : [];
  const [lastWith, lastWithout] = [recent.at(-1), without.at(-1)];
  const full = recent.length + without.length === limit;
  const last = lastWithout ? writePlace([null, lastWithout]) : lastWith && writePlace([lastWith.at, lastWith.case_id]);
  return {
    customerIds: [...recent.map((row) => row.customer_id!), ...without],
    next: full && last ? last : null,
  };
}

function withNewest({ db, actor }: Reader, limit: number, place: [string, string] | null) {
  const seen = () =>
    db
      .selectFrom("cases")
      .select(["customer_id", "received_at", "case_id"])
      .where("customer_id", "is not", null)
      .where(visibleTo(actor));
  return (
    db
      .selectFrom(seen().as("newest"))
      .select(["customer_id", "case_id", sql<string>`received_at::text`.as("at")])
      // One probe of the customer's index for each row walked: as a join, all cases would be read for one page.
      .where("newest.case_id", "=", ({ selectFrom }) =>
        selectFrom(seen().as("newer"))
          .select("newer.case_id")
          .whereRef("newer.customer_id", "=", "newest.customer_id")
          .orderBy("newer.received_at", "desc")
          .orderBy("newer.case_id", "desc")
          .limit(1),
      )
      .$if(place !== null, (query) =>
        query.where(sql<SqlBool>`(received_at, case_id) < (${place?.[0]}::timestamptz, ${place?.[1]}::uuid)`),
      )
      .orderBy("received_at", "desc")
      .orderBy("case_id", "desc")
      .limit(limit)
      .execute()
  );
}

async function withoutCase({ db, actor }: Reader, limit: number, after: string | null) {
  const rows = await db
    .selectFrom("customer")
    .select("customer_id")
    .where("merged_into", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("cases")
            .select("cases.case_id")
            .whereRef("cases.customer_id", "=", "customer.customer_id")
            .where(visibleTo(actor) as never),
        ),
      ),
    )
    .$if(after !== null, (query) => query.where("customer_id", ">", after))
    .orderBy("customer_id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.customer_id);
}
