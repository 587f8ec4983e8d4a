import { sql } from "kysely";
import type { LiveHint } from "../platform/act.ts";
import type { Tx } from "../platform/db/database.ts";
import { insertMany } from "../platform/db/insert-many.ts";
import { firstIdAt } from "../platform/ids.ts";

/** One reminder for one person: of what kind, of what, about which case. */
export interface Reminder {
  to: string;
  kind: string;
  what: string;
  caseId: string;
  caseNumber: string;
  title: string;
}

/** So many unread within the hour are read one by one; beyond it they are one line that counts on. */
const SINGLY = 5;
const HOUR = 3_600_000;
/** The line that stands for many. */
export const MANY_KIND = "deadlines_many";

/**
 * Leaves reminders, in the transaction of what they tell of, without a storm: whoever has several unread of this hour gets
 * one line with their number. Gives the hint for open pages.
 */
export async function remind(
  { tx, now, newId, fromName }: { tx: Tx; now: Date; newId: () => string; fromName: string },
  reminders: readonly Reminder[],
): Promise<LiveHint[]> {
  if (reminders.length === 0) return [];
  const to = [...new Set(reminders.map((one) => one.to))].sort();
  const recent = await countRecent(tx, to, now);
  const of = (person: string) => reminders.filter((one) => one.to === person);
  const grouped = to.filter((person) => (recent.get(person) ?? 0) + of(person).length > SINGLY);
  const single = reminders.filter((one) => !grouped.includes(one.to));
  await insertMany(
    tx,
    "notification",
    single.map((one) => ({
      person_id: one.to,
      notification_id: newId(),
      at: now,
      kind: one.kind,
      what: one.what,
      many: 1,
      case_id: one.caseId,
      case_number: one.caseNumber,
      title: one.title,
      from_name: fromName,
    })),
  );
  // Last and in one order, for every process adds to the same lines.
  if (grouped.length > 0)
    await addToLines(
      tx,
      grouped.map((person) => ({ person_id: person, notification_id: newId(), many: of(person).length })),
      now,
      fromName,
    );
  return [{ topic: "notification", kind: "deadline", audience: to }];
}

async function countRecent(tx: Tx, people: readonly string[], now: Date): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("notification")
    .select(({ fn }) => ["person_id", fn.sum<number>("many").as("count")])
    .where("person_id", "in", people)
    .where("notification_id", ">=", firstIdAt(new Date(now.getTime() - HOUR)))
    .where((e) => e.or([e("what", "is not", null), e("group_key", "is not", null)]))
    .where("read_at", "is", null)
    .groupBy("person_id")
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.count]));
}

async function addToLines(
  tx: Tx,
  lines: readonly { person_id: string; notification_id: string; many: number }[],
  now: Date,
  fromName: string,
): Promise<void> {
  await sql`
    insert into notification (person_id, notification_id, at, kind, many, group_key, title, from_name)
    select person_id, notification_id, ${now}, ${MANY_KIND}, many, ${MANY_KIND}, '', ${fromName}
      from json_to_recordset(${JSON.stringify(lines)}::json) l (person_id uuid, notification_id uuid, many integer)
      order by person_id
    on conflict (person_id, group_key) where read_at is null and group_key is not null
    do update set many = notification.many + excluded.many, notification_id = excluded.notification_id,
      at = excluded.at`.execute(tx);
}
