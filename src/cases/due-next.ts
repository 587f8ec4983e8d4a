import type { Act } from "../platform/act.ts";
import { sendOff } from "../platform/db/transaction.ts";
import { findReminders, putAlarms } from "./alarm-store.ts";
import { nearestDue, wordDue } from "./rules/clocks.ts";
import { type CaseChange, type CaseRow, listDues } from "./store.ts";

/** What is due next on a case after a change, as its row shows it; its reminders are set for all that is due. */
export async function dueNext(act: Act, row: CaseRow, change: CaseChange): Promise<CaseChange> {
  const [dues, settings] = await Promise.all([listDues(act.tx, [row.case_id]), findReminders(act.tx)]);
  const nextWordAt = change.next_word_at === undefined ? row.next_word_at : (change.next_word_at as Date | null);
  const word = wordDue(nextWordAt, (change.last_contact_at as Date | null) ?? row.last_contact_at ?? row.received_at);
  if (word) dues.push({ ...word, caseId: row.case_id });
  await sendOff(act.tx, putAlarms(act.tx, row.case_id, dues, settings, act.now));
  const due = nearestDue(dues);
  return { next_due_at: due?.at ?? null, next_due_clock: due?.what ?? null, next_due_from: due?.from ?? null };
}
