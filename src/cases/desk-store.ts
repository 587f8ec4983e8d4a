import { type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { type Actor, type Permission, reaching } from "../kernel/authority.ts";
import { isActive } from "../people/colleague.ts";
import type { Database } from "../platform/db/database.ts";
import type { Tables } from "../schema/tables.ts";
import { customerNamed } from "./customer-named.ts";
import type { EventKind } from "./rules/events.ts";
import { heldBelow, judgedBy, ledBy } from "./rules/ownership.ts";
import { COMPLAINED_BELOW, HANDS } from "./store.ts";
import { uninvolved } from "./uninvolved.ts";
import { visibleTo } from "./visible-to.ts";

/** When something of this kind last happened to a case: since then a decision on it is waited for. */
export const lastOf = (...kinds: EventKind[]) =>
  sql<Date | null>`(select max(e.at) from case_event e where e.case_id = cases.case_id and e.kind = any(${kinds}))`;

/** R11: whether the owner has no interest in the case. Whoever looks is asked more exactly, by `uninvolved`. */
const OWNER_UNINVOLVED = sql<SqlBool>`(cases.owner_id <> all(cases.recused)
  and cases.owner_id is distinct from cases.complained_person_id
  and not exists (select from person p where p.person_id = cases.owner_id
    and p.department_id = any(cases.complained_department_id || ${COMPLAINED_BELOW})))`;

/** Whether the owner leads the case still: active, with this permission, and of no interest in it. */
const ownerMay = (permission: Permission) => (e: ExpressionBuilder<Tables, "cases">) =>
  e.and([isActive(sql.ref("cases.owner_id"), permission), OWNER_UNINVOLVED]);

/** Cases in deciding whose owner may not decide on responsibility, for the supervisor who may (R6). */
export async function listUndecided(db: Database, actor: Actor, limit: number) {
  const rows = await db
    .selectFrom("cases")
    .select(["case_id", "number", "title", "owner_name", "last_event_at", HANDS.as("hands")])
    .select(customerNamed(actor))
    .select(lastOf("investigation_concluded", "investigation_skipped", "decision_corrected").as("ready_at"))
    .where("state", "=", "deciding")
    .where("closed_at", "is", null)
    .where("decision", "is", null)
    .where((e) => e.not(ownerMay("case.decide")(e)))
    .where(visibleTo(reaching(actor, "case.supervise")))
    .where(await uninvolved(db, actor))
    .orderBy("ready_at")
    .limit(limit)
    .execute();
  return rows.filter(({ hands }) => !heldBelow(hands).includes(actor.id));
}

/** Remedies that this person may approve. */
export async function listOpenRemedies(db: Database, actor: Actor, limit: number) {
  return db
    .selectFrom("cases")
    .select(["case_id", "number", "title", "remedy"])
    .select(customerNamed(actor))
    .where("state", "=", "deciding")
    .where(sql<SqlBool>`remedy ->> 'approval' = 'open' and remedy ->> 'proposedBy' <> ${actor.id}`)
    .where(visibleTo(reaching(actor, "case.approve")))
    .where(await uninvolved(db, actor))
    .orderBy(sql`remedy ->> 'proposedAt'`)
    .limit(limit)
    .execute();
}

/** Cases flagged as possibly our own fault on which this person may decide: never led, nor flagged by them (R5). */
export async function listOwnFaults(db: Database, actor: Actor, limit: number) {
  const rows = await db
    .selectFrom("cases")
    .select(["case_id", "number", "title", "owner_name", "last_event_at", HANDS.as("hands")])
    .select(customerNamed(actor))
    .select(lastOf("own_fault_flagged").as("flagged_at"))
    .where("own_fault", "=", "possible")
    .where(sql<SqlBool>`own_fault_flagged_by is distinct from ${actor.id}::uuid`)
    .where(sql<SqlBool>`(owner_id is null or owner_id <> all(${[actor.id, ...actor.deputyOf]}::uuid[]))`)
    .where(visibleTo(reaching(actor, "case.supervise")))
    .where(await uninvolved(db, actor))
    .orderBy("flagged_at")
    .limit(limit)
    .execute();
  return rows.filter(({ hands }) => !ledBy(hands).includes(actor.id));
}

/** Reviews that customers asked for on which this person may decide: no part in the case so far, no interest (R10, R11). */
export async function listReviews(db: Database, actor: Actor, limit: number) {
  const rows = await db
    .selectFrom("cases")
    .select(["case_id", "number", "title", "review_asked_at", HANDS.as("hands")])
    .select(customerNamed(actor))
    .where("review_asked_at", "is not", null)
    .where(sql<SqlBool>`(owner_id is null or owner_id <> all(${[actor.id, ...actor.deputyOf]}::uuid[]))`)
    .where(visibleTo(reaching(actor, "case.supervise")))
    .where(await uninvolved(db, actor))
    .orderBy("review_asked_at")
    .orderBy("case_id")
    .limit(limit)
    .execute();
  return rows.filter(({ hands }) => !judgedBy(hands).includes(actor.id));
}

/** Statements of others that this person, uninvolved, may confirm (R11). */
export async function listUnconfirmed(db: Database, actor: Actor, limit: number) {
  return db
    .selectFrom("case_task as t")
    .innerJoin("cases", "cases.case_id", "t.case_id")
    .select(["t.case_id", "cases.number", "cases.title", "t.answered_by_name", "t.answered_at"])
    .select((e) => customerNamed(actor)(e as never))
    .where("t.answered_at", "is not", null)
    .where("t.confirmed_at", "is", null)
    .where("t.answered_by", "<>", actor.id)
    .where("cases.closed_at", "is", null)
    .where((e) => visibleTo(reaching(actor, "case.decide"))(e as never) as never)
    .where(await uninvolved(db, actor))
    .orderBy("t.answered_at")
    .limit(limit)
    .execute();
}

/** Ended cases on which the customer spoke again: mine, and where I supervise those that nobody leads any more (R13). */
export async function listHeard(db: Database, actor: Actor, limit: number) {
  const mine = [actor.id, ...actor.deputyOf];
  const reached = visibleTo(reaching(actor, "case.supervise"));
  return db
    .selectFrom("cases")
    .select(["case_id", "number", "title", "heard_at"])
    .select(customerNamed(actor))
    .where("heard_at", "is not", null)
    .where(await uninvolved(db, actor))
    .where((e) =>
      e.or([
        e("owner_id", "in", mine),
        ...(actor.permissions.has("case.supervise") ? [e.and([reached(e), e.not(ownerMay("case.handle")(e))])] : []),
      ]),
    )
    .orderBy("heard_at")
    .orderBy("case_id")
    .limit(limit)
    .execute();
}

/** When the next thing of my cases falls due that is not late yet, whatever order they are listed in. */
export async function nearestOfMine(db: Database, actor: Actor, now: Date): Promise<Date | null> {
  const row = await db
    .selectFrom("cases")
    .select("next_due_at")
    .where("owner_id", "in", [actor.id, ...actor.deputyOf])
    .where("closed_at", "is", null)
    .where("next_due_at", ">", now)
    .orderBy("next_due_at")
    .limit(1)
    .executeTakeFirst();
  return row?.next_due_at ?? null;
}

/** Next words promised on my cases until the end of today, earliest first. */
export function listPromisesToday(db: Database, actor: Actor, endOfToday: Date, limit: number) {
  return db
    .selectFrom("cases")
    .select(["case_id", "number", "title", "channel", "next_word_at", "owner_id", "owner_name"])
    .select(customerNamed(actor))
    .where("owner_id", "in", [actor.id, ...actor.deputyOf])
    .where("next_word_at", "<=", endOfToday)
    .orderBy("next_word_at")
    .limit(limit)
    .execute();
}

/** My cases whose account is given: nothing of them is due any more, only the customer's answer or the closing is left. */
export function listAccounted(db: Database, actor: Actor, limit: number) {
  return db
    .selectFrom("cases")
    .select(["case_id", "number", "title", "accounted_at", "answer_at", "contact_attempts", "next_word_at"])
    .select(["owner_id", "owner_name"])
    .select(customerNamed(actor))
    .where("owner_id", "in", [actor.id, ...actor.deputyOf])
    .where("state", "=", "accounted")
    .where("closed_at", "is", null)
    .orderBy("accounted_at")
    .orderBy("case_id")
    .limit(limit)
    .execute();
}

/** My drafts, newest first, each with its case as long as I may see that. */
export function listDrafts(db: Database, actor: Actor, limit: number) {
  return db
    .selectFrom("draft as d")
    .leftJoin("cases", (join) =>
      join.onRef("cases.case_id", "=", "d.case_id").on((e) => visibleTo(actor)(e as never) as never),
    )
    .select(["d.place", "cases.case_id", "d.updated_at", "cases.number", "cases.title"])
    .select((e) => customerNamed(actor)(e as never))
    .where("d.person_id", "=", actor.id)
    .orderBy("d.updated_at", "desc")
    .limit(limit)
    .execute();
}

export interface GoalWeek {
  week: number;
  count: number;
  acceptance_minutes: number | null;
  in_time: number | null;
  bounces: number;
  reopened: number | null;
  agreed: number | null;
}

/**
 * Service figures of the last seven weeks, week 0 the current one, over the cases this person may see. In time is what
 * the case's own clock says, waits and all; what was brought in from elsewhere has no clock and does not count there.
 */
export async function goalWeeks(db: Database, actor: Actor, now: Date): Promise<GoalWeek[]> {
  const mine = actor.scope === "all" ? sql`true` : sql`department_id = any(${[...actor.departmentIds]}::uuid[])`;
  const { rows } = await sql<GoalWeek>`
    select floor(extract(epoch from ${now}::timestamptz - received_at) / 604800)::int as week, count(*)::int as count,
      (percentile_cont(0.5) within group (order by extract(epoch from accepted_at - received_at) / 60))::float8 as acceptance_minutes,
      (100.0 * count(*) filter (where accounted_at <= handling.due_at) / nullif(count(accounted_at) filter (where handling.due_at is not null), 0))::float8 as in_time,
      coalesce(sum(bounces), 0)::int as bounces,
      (100.0 * count(*) filter (where level > 0) / count(*))::float8 as reopened,
      (100.0 * count(*) filter (where agreement in ('accepted', 'accepted_under_protest')) / nullif(count(agreement), 0))::float8 as agreed
    from cases left join case_clock handling on handling.case_id = cases.case_id and handling.clock = 'handling'
    where merged_into is null and received_at > ${now}::timestamptz - interval '49 days' and received_at <= ${now} and ${mine}
    group by 1 order by 1`.execute(db);
  return rows;
}
