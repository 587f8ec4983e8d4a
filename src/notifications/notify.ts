import type { Act } from "../platform/act.ts";
import { oneStatement, sendOff } from "../platform/db/transaction.ts";

/** What a colleague is told inside the application; the title is the case's, the kind becomes the sentence. */
export interface Notice {
  to: readonly string[];
  kind: string;
  caseId?: string;
  caseNumber?: string;
  title: string;
}

/** What telling somebody needs of an act; a bell that rings by the clock has it in the name of whom it rings for. */
export type Teller = Pick<Act, "tx" | "now" | "newId" | "announce"> & { actor: Pick<Act["actor"], "id" | "name"> };

/** Leaves a notification for each person, never for the one who acts, in the transaction of what it tells of. */
export async function notify(act: Teller, notice: Notice): Promise<void> {
  await notifyEach(act, [notice]);
}

/** The same of several things at once, with one statement. */
export async function notifyEach(act: Teller, notices: readonly Notice[]): Promise<void> {
  const told = notices
    .map((notice) => ({ ...notice, to: [...new Set(notice.to)].filter((id) => id !== act.actor.id) }))
    .filter(({ to }) => to.length > 0);
  if (told.length === 0) return;
  const kept = act.tx.insertInto("notification").values(
    told.flatMap((notice) =>
      notice.to.map((personId) => ({
        person_id: personId,
        notification_id: act.newId(),
        at: act.now,
        kind: notice.kind,
        case_id: notice.caseId ?? null,
        case_number: notice.caseNumber ?? null,
        title: notice.title,
        from_name: act.actor.name,
      })),
    ),
  );
  await sendOff(act.tx, oneStatement(act.tx, kept));
  for (const { kind, to } of told) act.announce({ topic: "notification", kind, audience: to });
}
