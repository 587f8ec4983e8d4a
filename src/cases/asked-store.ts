import { type SqlBool, sql } from "kysely";
import { bookForReading } from "../deadlines/book.ts";
import { pinnedPolicy } from "../deadlines/rules/version.ts";
import { type Actor, reaching } from "../kernel/authority.ts";
import { departmentParents } from "../people/colleague.ts";
import type { Database } from "../platform/db/database.ts";
import type { AskedExtension } from "./clock-store.ts";
import { customerNamed } from "./customer-named.ts";
import { approvalLevel, decideApprover } from "./rules/extending.ts";
import { uninvolved } from "./uninvolved.ts";
import { visibleTo } from "./visible-to.ts";

/**
 * Extensions that wait for this person's word: asked for by somebody else on a case they do not lead, and where the policy
 * asks for a level above the department, only whoever is above it.
 */
export async function listAskedExtensions(db: Database, actor: Actor, limit: number) {
  const [rows, parents, book] = await Promise.all([
    db
      .selectFrom("case_clock as k")
      .innerJoin("cases", "cases.case_id", "k.case_id")
      .select([
        "cases.case_id",
        "cases.number",
        "cases.title",
        "cases.department_id",
        "k.asked",
        "k.policy",
        "k.milestone",
      ])
      .select((e) => customerNamed(actor)(e as never))
      .where("k.asked", "is not", null)
      .where("cases.closed_at", "is", null)
      .where(sql<SqlBool>`k.asked ->> 'askedBy' <> ${actor.id}`)
      .where(sql<SqlBool>`(owner_id is null or owner_id <> all(${[actor.id, ...actor.deputyOf]}::uuid[]))`)
      .where((e) => visibleTo(reaching(actor, "case.supervise"))(e as never) as never)
      .where(await uninvolved(db, actor))
      .orderBy("k.case_id")
      .limit(limit)
      .execute(),
    departmentParents(db),
    bookForReading(db),
  ]);
  const above = (departmentId: string | null): string[] => {
    const parent = departmentId && parents.get(departmentId);
    return parent ? [parent, ...above(parent)] : [];
  };
  return rows.flatMap(({ asked, ...row }) => {
    const waits = asked as unknown as AskedExtension;
    const policy = pinnedPolicy(book.policies, row.policy);
    const extension = policy?.extensions.find(({ id }) => id === waits.id);
    const level = extension ? approvalLevel(extension) : "head";
    const may = decideApprover(level, waits.askedBy, actor, above(row.department_id));
    return may.ok ? [{ ...row, asked: waits }] : [];
  });
}
