import { type Decision, decided } from "../kernel/refusal.ts";
import type { Act, Look } from "../platform/act.ts";

const MOST_VIEWS = 50;

export async function listViews(look: Look) {
  const rows = await look.db
    .selectFrom("saved_view")
    .selectAll()
    .where((e) => e.or([e("person_id", "=", look.actor.id), e("shared", "=", true)]))
    .orderBy(({ eb }) => eb("person_id", "=", look.actor.id), "desc")
    .orderBy("created_at")
    .limit(MOST_VIEWS)
    .execute();
  return decided({
    items: rows.map((row) => ({
      viewId: row.view_id,
      name: row.name,
      filter: row.filter,
      shared: row.shared,
      mine: row.person_id === look.actor.id,
    })),
  });
}

/** Saves a view; the same name again replaces what it holds. */
export async function saveView(
  act: Act,
  input: { name: string; filter: object; shared: boolean },
): Promise<Decision<{ viewId: string }>> {
  const filter = JSON.stringify(input.filter);
  const row = await act.tx
    .insertInto("saved_view")
    .values({
      view_id: act.newId(),
      person_id: act.actor.id,
      name: input.name,
      filter,
      shared: input.shared,
      created_at: act.now,
    })
    .onConflict((conflict) => conflict.columns(["person_id", "name"]).doUpdateSet({ filter, shared: input.shared }))
    .returning("view_id")
    .executeTakeFirstOrThrow();
  return decided({ viewId: row.view_id });
}

export async function dropView(act: Act, { viewId }: { viewId: string }): Promise<Decision<{ dropped: boolean }>> {
  const gone = await act.tx
    .deleteFrom("saved_view")
    .where("view_id", "=", viewId)
    .where("person_id", "=", act.actor.id)
    .executeTakeFirst();
  return decided({ dropped: gone.numDeletedRows > 0n });
}
