import { z } from "zod";
import type { Database } from "../platform/db/database.ts";
import { defineJob } from "../platform/jobs/job.ts";
import { addAlarms, findReminders, listAlarmKeys, listOpenDue } from "./alarm-store.ts";
import { wordDue } from "./rules/clocks.ts";
import { listDues } from "./store.ts";

const PAGE = 500;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/** Every ten minutes: whatever is due on an open case and has no reminder gets one, however it came to be without. */
export const sweepAlarms = defineJob({
  name: "sweep_alarms",
  schema: z.object({}),
  cron: "*/10 * * * *",
  handle: async (_payload, { db, clock, signal, log }) => {
    const added = await setMissing(db, clock.now(), signal);
    if (added > 0) log.info({ added }, "set reminders that were missing");
  },
});

/** Sets the reminders that are missing and gives how many; one whose clock stopped meanwhile rings for nobody. */
export async function setMissing(db: Database, now: Date, signal?: AbortSignal): Promise<number> {
  const settings = await findReminders(db);
  let added = 0;
  for (let after = BEFORE_ALL; !signal?.aborted; ) {
    const rows = await listOpenDue(db, after, PAGE);
    if (rows.length === 0) break;
    const caseIds = rows.map((row) => row.case_id);
    const [dues, known] = await Promise.all([listDues(db, caseIds), listAlarmKeys(db, caseIds)]);
    for (const row of rows) {
      const word = wordDue(row.next_word_at, row.last_contact_at ?? row.received_at);
      if (word) dues.push({ ...word, caseId: row.case_id });
    }
    const missing = dues.filter((due) => !known.has(`${due.caseId} ${due.subject}`));
    if (missing.length > 0) added += await addAlarms(db, missing, settings, now);
    after = caseIds.at(-1)!;
  }
  return added;
}
