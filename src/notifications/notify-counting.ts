import { sql } from "kysely";
import type { Act } from "../platform/act.ts";

/**
 * Tells people of something that may happen many times over: one line that counts on until they read it, so that nothing
 * becomes a storm.
 */
export async function notifyCounting(act: Act, { to, kind }: { to: readonly string[]; kind: string }): Promise<void> {
  const lines = [...new Set(to)].sort().map((person_id) => ({ person_id, notification_id: act.newId() }));
  if (lines.length === 0) return;
  // In one order, for every process adds to the same lines.
  await sql`
    insert into notification (person_id, notification_id, at, kind, many, group_key, title, from_name)
    select person_id, notification_id, ${act.now}, ${kind}, 1, ${kind}, '', ${act.actor.name}
      from json_to_recordset(${JSON.stringify(lines)}::json) l (person_id uuid, notification_id uuid)
      order by person_id
    on conflict (person_id, group_key) where read_at is null and group_key is not null
    do update set many = notification.many + 1, notification_id = excluded.notification_id,
      at = excluded.at`.execute(act.tx);
  act.announce({ topic: "notification", kind, audience: to });
}
