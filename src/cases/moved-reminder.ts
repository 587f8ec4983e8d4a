import { type RawBuilder, sql } from "kysely";
import type { ReminderSettings } from "./rules/reminders.ts";

/**
 * Stage and moment that the reminder of a row has by these settings, as a piece of a statement: `set (stage, ring_at) = …`.
 * One that is wanted no more gives way to the next that is; none is left: both are null. The same as `ringAt` in
 * rules/reminders.ts. It reads the row that is written alone, so that whoever rings it meanwhile is not undone.
 */
export function movedReminder(
  { before, supervisor, head }: ReminderSettings,
  row: { stage: RawBuilder<unknown>; dueAt: RawBuilder<unknown>; begunAt: RawBuilder<unknown> },
): RawBuilder<unknown> {
  const minutes = (count: number | null) => sql`make_interval(mins => ${count}::int)`;
  return sql`(
    select wanted.stage, wanted.ring_at from (values
      (1, 'before', ${row.dueAt} - case when ${before}::int is null then null
        when ${row.dueAt} > ${row.begunAt} then least(${minutes(before)}, (${row.dueAt} - ${row.begunAt}) / 2)
        else ${minutes(before)} end),
      (2, 'due', ${row.dueAt}),
      (3, 'supervisor', ${row.dueAt} + ${minutes(supervisor)}),
      (4, 'head', ${row.dueAt} + ${minutes(head)})) wanted (place, stage, ring_at)
    where wanted.ring_at is not null
      and wanted.place >= array_position(array['before', 'due', 'supervisor', 'head'], ${row.stage})
    order by wanted.place limit 1)`;
}
