import { titlesAsRead } from "../cases/for-notices.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import type { Act, Look } from "../platform/act.ts";

const COUNT_MOST = 100;

export async function listNotifications(look: Look, { limit }: { limit: number }) {
  const mine = look.db.selectFrom("notification").where("person_id", "=", look.actor.id);
  const [rows, unread] = await Promise.all([
    mine.selectAll().orderBy("notification_id", "desc").limit(limit).execute(),
    mine.select("notification_id").where("read_at", "is", null).limit(COUNT_MOST).execute(),
  ]);
  const titles = await titlesAsRead(
    look,
    rows.map((row) => ({ caseId: row.case_id, title: row.title })),
  );
  return decided({
    unread: unread.length,
    items: rows.map((row, at) => ({
      notificationId: row.notification_id,
      at: row.at,
      kind: row.kind,
      what: row.what,
      many: row.many,
      caseId: row.case_id,
      caseNumber: row.case_number,
      title: titles[at]!,
      fromName: row.from_name,
      readAt: row.read_at,
    })),
  });
}

export async function readNotifications(act: Act, { ids }: { ids?: string[] }): Promise<Decision<{ read: number }>> {
  const done = await act.tx
    .updateTable("notification")
    .set({ read_at: act.now })
    .where("person_id", "=", act.actor.id)
    .where("read_at", "is", null)
    .$if(ids !== undefined, (query) =>
      query.where("notification_id", "in", ids!.length > 0 ? ids! : ["00000000-0000-0000-0000-000000000000"]),
    )
    .executeTakeFirst();
  return decided({ read: Number(done.numUpdatedRows) });
}
