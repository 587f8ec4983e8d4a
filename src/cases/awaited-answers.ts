import { type RawBuilder, type SqlBool, sql } from "kysely";
import { type Actor, reaching } from "../kernel/authority.ts";
import type { Database } from "../platform/db/database.ts";
import { customerNamed } from "./customer-named.ts";
import { uninvolved } from "./uninvolved.ts";
import { visibleTo } from "./visible-to.ts";

/**
 * That an outside body waits for our answer, said over a referral named `r`: desk, list and approvals go by this alone. A
 * case that was merged is not left out, for the body waits for the answer to what it passed on.
 */
export const ANSWER_AWAITED = sql<SqlBool>`(r.state = 'open')`;

/** The same of a case: one of its referrals waits. */
export const CASE_AWAITED = sql<SqlBool>`cases.case_id in (select r.case_id from case_referral r where ${ANSWER_AWAITED})`;

/** Of a case that came from an outside body: what was passed on is not registered, only its number at most. */
export const CASE_UNREGISTERED = sql<SqlBool>`(cases.channel = 'referral' and not exists
  (select from case_referral r where r.case_id = cases.case_id))`;

/** Counted up to a thousand: `more` where there are more than these. */
export interface Counted {
  count: number;
  more: boolean;
}

/** A count further than this says only that there are more. */
const COUNT_MOST = 1000;

/** How many referrals of cases this person may see wait for our answer; what was answered is not looked at. */
export async function countAwaited(db: Database, actor: Actor) {
  return countUpTo(db, actor, ANSWER_AWAITED);
}

/** The same, and how many have an answer, and how many there are, withdrawn ones too; each counted up to a thousand. */
export async function countReferrals(db: Database, actor: Actor) {
  const [open, answered, all] = await Promise.all([
    countAwaited(db, actor),
    countUpTo(db, actor, sql<SqlBool>`r.state = 'answered'`),
    countUpTo(db, actor, sql<SqlBool>`true`),
  ]);
  return { open, answered, all };
}

/** Stops counting at one more than a thousand, so that it never reads all that was ever kept. */
async function countUpTo(db: Database, actor: Actor, which: RawBuilder<SqlBool>): Promise<Counted> {
  const some = db
    .selectFrom("case_referral as r")
    .innerJoin("cases", "cases.case_id", "r.case_id")
    .select(sql<number>`1`.as("one"))
    .where(which)
    .where((e) => visibleTo(actor)(e as never) as never)
    .limit(COUNT_MOST + 1);
  const { counted } = await db
    .selectFrom(some.as("some"))
    .select(({ fn }) => fn.countAll<number>().as("counted"))
    .executeTakeFirstOrThrow();
  return { count: Math.min(Number(counted), COUNT_MOST), more: Number(counted) > COUNT_MOST };
}

/**
 * Answers to outside bodies that this person may approve: supervisors of the case with no interest in it who wrote none of
 * the answer (R11); each with the asked supervisor away for whom they do (R2).
 */
export async function listToApprove(db: Database, actor: Actor, limit: number) {
  return db
    .selectFrom("case_referral_package as p")
    .innerJoin("case_referral as r", (join) =>
      join.onRef("r.case_id", "=", "p.case_id").onRef("r.referral_id", "=", "p.referral_id"),
    )
    .innerJoin("cases", "cases.case_id", "p.case_id")
    .select(["cases.case_id", "cases.number", "cases.title", "p.submitted_at", "p.drafted_by_name"])
    .select(["r.referral_id", "r.body", "r.number as their_number", "r.wanted_on"])
    .select(askedInstead(actor).as("stands_in_for"))
    .select((e) => customerNamed(actor)(e as never))
    .where("p.state", "=", "submitted")
    .where(ANSWER_AWAITED)
    .where(sql<SqlBool>`${actor.id}::uuid <> all(p.authors)`)
    .where(sql<SqlBool>`not exists (select from case_referral_demand d where d.case_id = r.case_id
      and d.referral_id = r.referral_id and d.answered_by = ${actor.id}::uuid)`)
    .where((e) => visibleTo(reaching(actor, "case.supervise"))(e as never) as never)
    .where(await uninvolved(db, actor))
    .orderBy("p.submitted_at")
    .orderBy("p.package_id")
    .limit(limit)
    .execute();
}

/** Whose word it is where this person has it only as a deputy: a supervisor of the case's department, not their own. */
function askedInstead({ departmentId, deputyOf }: Actor) {
  return sql<string | null>`(select a.name from person a join person_role held using (person_id)
    where held.role = 'supervisor' and a.person_id = any(${[...deputyOf]}::uuid[])
      and a.department_id = cases.department_id and a.department_id is distinct from ${departmentId}::uuid
      and a.person_id <> all(p.authors) limit 1)`;
}
