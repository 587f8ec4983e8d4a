import { type Decision, decided, refusing } from "../kernel/refusal.ts";
import type { Act, Look } from "../platform/act.ts";

export const draftRefusals = {
  draft_newer: {
    kind: "conflict",
    wayOut: "reload",
    say: {
      zh: "这份草稿在另一个窗口里改过。两份都在，请选一份。",
      en: "This draft was changed in another window. Both are kept; choose one.",
    },
  },
} as const;
const refuse = refusing(draftRefusals);

export async function readDraft(look: Look, { place }: { place: string }) {
  const row = await look.db
    .selectFrom("draft")
    .selectAll()
    .where("person_id", "=", look.actor.id)
    .where("place", "=", place)
    .executeTakeFirst();
  const draft = row && {
    place: row.place,
    caseId: row.case_id,
    body: row.body,
    version: row.version,
    updatedAt: row.updated_at,
  };
  return decided({ draft: draft ?? null });
}

/** Keeps a draft. With `version`, only over the one that was read; without, over any (the last window wins knowingly). */
export async function saveDraft(
  act: Act,
  input: { place: string; body: object; caseId?: string; version?: number },
): Promise<Decision<{ version: number; updatedAt: Date }>> {
  const known = await act.tx
    .selectFrom("draft")
    .select("version")
    .where("person_id", "=", act.actor.id)
    .where("place", "=", input.place)
    .forUpdate()
    .executeTakeFirst();
  if (known && input.version !== undefined && known.version !== input.version) return refuse("draft_newer");
  const version = (known?.version ?? 0) + 1;
  const body = JSON.stringify(input.body);
  await act.tx
    .insertInto("draft")
    .values({
      person_id: act.actor.id,
      place: input.place,
      case_id: input.caseId ?? null,
      body,
      version,
      updated_at: act.now,
    })
    .onConflict((conflict) =>
      conflict.columns(["person_id", "place"]).doUpdateSet({ body, version, updated_at: act.now }),
    )
    .execute();
  return decided({ version, updatedAt: act.now });
}

export async function dropDraft(act: Act, { place }: { place: string }): Promise<Decision<{ dropped: boolean }>> {
  const gone = await act.tx
    .deleteFrom("draft")
    .where("person_id", "=", act.actor.id)
    .where("place", "=", place)
    .executeTakeFirst();
  return decided({ dropped: gone.numDeletedRows > 0n });
}
