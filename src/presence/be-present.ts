import { maySeeCase } from "../cases/may-see-case.ts";
import { refuse } from "../cases/rules/refusals.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import type { DOINGS } from "./contract.ts";

type Doing = (typeof DOINGS)[number];
const GONE_MS = 30_000;

/** Notes that someone is on a case and gives who else is. No journal, no idempotency row: it is gone in half a minute. */
export async function bePresent(
  look: Look,
  input: { caseId: string; doing: Doing; left: boolean },
): Promise<Decision<{ people: { personId: string; name: string; doing: Doing }[] }>> {
  if (!(await maySeeCase(look, input.caseId))) return refuse("case_not_found");
  const { id, name } = look.actor;
  if (input.left)
    await look.db.deleteFrom("presence").where("case_id", "=", input.caseId).where("person_id", "=", id).execute();
  else
    await look.db
      .insertInto("presence")
      .values({ case_id: input.caseId, person_id: id, person_name: name, doing: input.doing, at: look.now })
      .onConflict((conflict) =>
        conflict.columns(["case_id", "person_id"]).doUpdateSet({ doing: input.doing, at: look.now }),
      )
      .execute();
  const rows = await look.db
    .selectFrom("presence")
    .selectAll()
    .where("case_id", "=", input.caseId)
    .where("at", ">", new Date(look.now.getTime() - GONE_MS))
    .orderBy("person_id")
    .limit(20)
    .execute();
  return decided({
    people: rows.map((row) => ({ personId: row.person_id, name: row.person_name, doing: row.doing as Doing })),
  });
}
