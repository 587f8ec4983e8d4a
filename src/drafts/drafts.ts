import { sql } from "kysely";
import { maySeeCase } from "../cases/may-see-case.ts";
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
  draft_gone: {
    kind: "conflict",
    wayOut: "reload",
    say: {
      zh: "这份草稿已在另一个窗口里发出或丢弃。要接着写，请另存一份。",
      en: "This draft was sent or thrown away in another window. To go on with it, save it as a new one.",
    },
  },
  draft_case_unseen: {
    kind: "not_found",
    say: {
      zh: "没有这个个案，或者它不在您的查看范围内。",
      en: "There is no such case, or it is outside what you may see.",
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

/** Seconds since then fit the column for longer than this product will. */
const FIRST = Date.UTC(2025, 0, 1);

/**
 * A new draft's version. Never one that an earlier draft at the place had: a window that still shows the earlier one
 * would save over the new one as if it had read it.
 */
function firstVersion(now: Date): number {
  return Math.max(1, Math.floor((now.getTime() - FIRST) / 1000));
}

/**
 * Keeps a draft. With `version`, only over the one that was read, 0 meaning there was none; without, over any (the
 * last window wins knowingly).
 */
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
  if (input.version !== undefined && input.version !== (known?.version ?? 0))
    return refuse(known ? "draft_newer" : "draft_gone");
  // A draft says the title of its case on the desk; one that is kept already stays kept, whoever has the case by now.
  if (!known && input.caseId && !(await maySeeCase({ actor: act.actor, db: act.tx }, input.caseId)))
    return refuse("draft_case_unseen");
  const body = JSON.stringify(input.body);
  const first = firstVersion(act.now);
  const { place, caseId = null } = input;
  const values = { person_id: act.actor.id, place, case_id: caseId, body, version: first, updated_at: act.now };
  const kept = await act.tx
    .insertInto("draft")
    .values(values)
    .onConflict((conflict) => {
      const same = conflict.columns(["person_id", "place"]);
      // Who read that there was none must not write over one that another window has begun meanwhile.
      if (input.version === 0) return same.doNothing();
      return same.doUpdateSet({ body, version: sql`draft.version + 1`, updated_at: act.now });
    })
    .returning("version")
    .executeTakeFirst();
  return kept ? decided({ version: kept.version, updatedAt: act.now }) : refuse("draft_newer");
}

/** Forgets a draft, and tells the person's open windows so. */
export async function dropDraft(act: Act, { place }: { place: string }): Promise<Decision<{ dropped: boolean }>> {
  const gone = await act.tx
    .deleteFrom("draft")
    .where("person_id", "=", act.actor.id)
    .where("place", "=", place)
    .executeTakeFirst();
  const dropped = gone.numDeletedRows > 0n;
  // The person's other windows still show it as theirs to send.
  if (dropped) act.announce({ topic: "draft", kind: place, audience: [act.actor.id] });
  return decided({ dropped });
}
