import { type SqlBool, sql } from "kysely";
import { ANCHOR_KIND } from "../journal/anchor.ts";
import { type Actor, PERMISSIONS, type Role } from "../kernel/authority.ts";
import type { Database } from "../platform/db/database.ts";
import { ANSWER_AWAITED, CASE_AWAITED, CASE_UNREGISTERED } from "./awaited-answers.ts";
import { customerNamed } from "./customer-named.ts";
import { type Moment, ROW_COLUMNS } from "./list-store.ts";
import type { Watch } from "./rules/watch.ts";
import { visibleTo } from "./visible-to.ts";

/** Where a corrected case stands until the customer has a new account. */
const CORRECTED_IN = ["deciding", "proposed", "agreed", "executing"];

/** Said as the index `cases_open_second` says it, without parameters; then that nobody waits any more is left out. */
const SECOND = sql<SqlBool>`(level > 0 or state = 'external' or channel = 'referral')
  and (level > 0 or state = 'external' or ${CASE_AWAITED} or ${CASE_UNREGISTERED})`;
const CORRECTED = sql<SqlBool>`state = any(${CORRECTED_IN}::text[])
  and case_id in (select case_id from case_event where kind = 'decision_corrected')`;

/**
 * Cases this person keeps an eye on, most urgent first; each with whether its decision was corrected. Every
 * reason is asked for by itself, because only so an index gives its cases in order.
 */
export function listWatched(db: Database, actor: Actor, watch: Watch, { endOfToday }: Moment, limit: number) {
  const reasons = [
    ...(watch.team ? [sql<SqlBool>`next_due_at <= ${endOfToday}`, sql<SqlBool>`owner_id is null`] : []),
    ...(watch.second ? [SECOND, CORRECTED, CASE_AWAITED] : []),
  ];
  const found = reasons.map(
    (reason) =>
      sql<{ case_id: string }>`(${db
        .selectFrom("cases")
        .select("case_id")
        .where(visibleTo(actor))
        .where(sql<SqlBool>`closed_at is null and ${reason}`)
        .orderBy("next_due_at")
        .orderBy("case_id")
        .limit(limit)})`,
  );
  return watchedRows(db, actor, watch)
    .where("case_id", "in", sql<{ case_id: string }>`(${sql.join(found, sql` union `)})` as never)
    .orderBy("urgent_at", (o) => o.asc().nullsLast())
    .orderBy("case_id")
    .limit(limit)
    .execute();
}

/**
 * Ended cases whose answer a body still waits for, by the day it named or since it wrote. They are asked for apart: nothing
 * of them is due, so among the urgent ones they would be cut first, and nobody else watches them.
 */
export async function listAwaitedEnded(
  db: Database,
  actor: Actor,
  watch: Watch,
  { zone }: Pick<Moment, "zone">,
  limit: number,
) {
  if (!watch.second) return [];
  const wanted = sql`(select min(coalesce(r.wanted_on::timestamp at time zone ${zone}, r.received_at))
    from case_referral r where r.case_id = cases.case_id and ${ANSWER_AWAITED})`;
  return watchedRows(db, actor, watch)
    .where(visibleTo(actor))
    .where(sql<SqlBool>`closed_at is not null and ${CASE_AWAITED}`)
    .orderBy(wanted)
    .orderBy("case_id")
    .limit(limit)
    .execute();
}

/** What the desk says of a watched case. */
function watchedRows(db: Database, actor: Actor, watch: Watch) {
  const corrected = sql<boolean>`(state = any(${CORRECTED_IN}::text[]) and exists (select from case_event
    where case_event.case_id = cases.case_id and case_event.kind = 'decision_corrected'))`;
  return db
    .selectFrom("cases")
    .select([...ROW_COLUMNS])
    .select(customerNamed(actor))
    .select(sql<boolean>`decision is not null`.as("decided"))
    .select((watch.second ? corrected : sql<boolean>`false`).as("corrected"))
    .select((watch.second ? CASE_AWAITED : sql<SqlBool>`false`).as("awaited"))
    .select((watch.second ? CASE_UNREGISTERED : sql<SqlBool>`false`).as("unregistered"));
}

/** What an administrator looks at: who has not come yet, who answers where, what was brought in, what was changed. */
export async function readHouse(db: Database, actorId: string) {
  const answering = [...PERMISSIONS["task.answer"]];
  const leading = [...PERMISSIONS["case.handle"]];
  const approving: readonly Role[] = PERMISSIONS["case.approve"];
  const deciding = PERMISSIONS["case.decide"].filter((role) => approving.includes(role));
  const [invited, departments, runs, change, begun] = await Promise.all([
    db.selectFrom("person").select("name").where("state", "=", "invited").orderBy("created_at").execute(),
    db
      .selectFrom("department as d")
      .select(["d.department_id as id", "d.parent_id as parentId", "d.name"])
      .select(
        sql<boolean>`exists (select from person p join person_role r on r.person_id = p.person_id
          where p.department_id = d.department_id and p.state = 'active' and r.role = any(${answering}::text[]))`.as(
          "staffed",
        ),
      )
      .where("d.archived_at", "is", null)
      .orderBy("d.name")
      .execute(),
    db
      .selectFrom("import_run")
      .select(["run_id", "file_name", "state", "dry_run", "created_count", "rejected_count", "created_at"])
      .orderBy("created_at", "desc")
      .limit(1)
      .execute(),
    db
      .selectFrom("organisation_event")
      .select(["at", "actor_name"])
      .where("kind", "<>", sql.lit(ANCHOR_KIND))
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirst(),
    db
      .selectNoFrom([
        sql<boolean>`exists (select from cases)`.as("cases"),
        // R11: who proposes a remedy does not approve it, so one alone brings no case to its end.
        sql<boolean>`(select count(distinct p.person_id) > 1 from person p join person_role r on r.person_id = p.person_id
          where p.person_id <> ${actorId} and p.state in ('invited', 'active')
            and r.role = any(${[...leading, ...deciding]}::text[]))`.as("leaders"),
        sql<boolean>`exists (select from person p join person_role r on r.person_id = p.person_id
          where p.person_id <> ${actorId} and p.state in ('invited', 'active') and r.role = any(${deciding}::text[]))`.as(
          "decider",
        ),
      ])
      .executeTakeFirstOrThrow(),
  ]);
  return { invited, departments, run: runs[0], change, begun };
}
