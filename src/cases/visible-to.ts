import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from "kysely";
import type { Actor } from "../kernel/authority.ts";
import type { Tables } from "../schema/tables.ts";

type Where = ExpressionBuilder<Tables, "cases">;

/** Only the rows this person may see; the same rule as `maySee`, said in SQL over a table named `cases`. */
export function visibleTo(actor: Actor) {
  return (e: Where): ExpressionWrapper<Tables, "cases", SqlBool> => {
    // R12, PIPL 47: what is only stored is in no list, search or export.
    const worked = e("cases.restricted_at", "is", null);
    if (actor.scope === "all") return worked;
    const mine = [actor.id, ...actor.deputyOf];
    const reach = [e("cases.owner_id", "in", mine), e("cases.registered_by", "=", actor.id)];
    const departments = [...actor.departmentIds];
    const asked = [...departments, ...actor.deputyAt.map(({ departmentId }) => departmentId)];
    // Said twice for the index, which keeps only the cases that involve anyone.
    if (asked.length > 0)
      reach.push(
        sql<SqlBool>`(cases.involved <> '{}' and cases.involved && ${asked}::uuid[])` as unknown as (typeof reach)[number],
      );
    if (departments.length > 0 && actor.scope !== "own") reach.push(e("cases.department_id", "in", departments));
    return e.and([worked, e.or(reach)]);
  };
}
