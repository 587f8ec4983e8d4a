import { type SqlBool, sql } from "kysely";
import { type Actor, reaching } from "../kernel/authority.ts";
import type { Database } from "../platform/db/database.ts";
import { customerNamed } from "./customer-named.ts";
import { uninvolved } from "./uninvolved.ts";
import { visibleTo } from "./visible-to.ts";

/** That an outside body waits for our answer, said over a referral named `r`: the desk and the list count by this alone. */
export const ANSWER_AWAITED = sql<SqlBool>`(r.state = 'open')`;

/** The same of a case: one of its referrals waits. */
export const CASE_AWAITED = sql<SqlBool>`cases.case_id in (select r.case_id from case_referral r where ${ANSWER_AWAITED})`;

/** Of a case that came from an outside body: what was passed on is not registered, only its number at most. */
export const CASE_UNREGISTERED = sql<SqlBool>`(cases.channel = 'referral' and not exists
  (select from case_referral r where r.case_id = cases.case_id))`;

/** How many referrals of cases this person may see wait for an answer, have one, and there are, withdrawn ones too. */
export async function countReferrals(db: Database, actor: Actor) {
  const { open, answered, all } = await db
    .selectFrom("case_referral as r")
    .innerJoin("cases", "cases.case_id", "r.case_id")
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere(ANSWER_AWAITED).as("open"),
      fn.countAll<number>().filterWhere("r.state", "=", "answered").as("answered"),
      fn.countAll<number>().as("all"),
    ])
    .where((e) => visibleTo(actor)(e as never) as never)
    .executeTakeFirstOrThrow();
  return { open: Number(open), answered: Number(answered), all: Number(all) };
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
    .where("cases.merged_into", "is", null)
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
