import { v7 } from "uuid";
import { z } from "zod";
import { deadlineBook } from "../deadlines/book.ts";
import { SYSTEM } from "../kernel/authority.ts";
import { decided } from "../kernel/refusal.ts";
import { notify } from "../notifications/notify.ts";
import type { Act } from "../platform/act.ts";
import { runCommand } from "../platform/command.ts";
import { defineJob } from "../platform/jobs/job.ts";
import { type Clock, listClocks, listEstimated, updateClock } from "./clock-store.ts";
import { recount } from "./recount.ts";
import type { CaseEvent } from "./rules/events.ts";
import { lockCase } from "./store.ts";
import { countedOf } from "./turn-clocks.ts";
import { keep } from "./work-on.ts";

const PAGE = 100;
const FIRST = { caseId: "00000000-0000-0000-0000-000000000000", clock: "" };

/**
 * Counts every due time that was an estimate anew, once a calendar knows more days (§2.3). What is certain is passed by,
 * so a second run, or one that goes on after a stop, moves nothing twice.
 */
export const recountEstimated = defineJob({
  name: "recount_estimated",
  schema: z.object({}),
  handle: async (_payload, { signal, ...host }) => {
    for (let after = FIRST; ; ) {
      const page = await listEstimated(host.db, after, PAGE);
      for (const caseId of new Set(page.map((one) => one.case_id))) {
        if (signal?.aborted) throw new Error("stopped; the rest is counted when it is tried again");
        const call = { actor: SYSTEM, endpoint: "cases.recountEstimated", requestId: v7(), input: { caseId } };
        await runCommand(host, { ...call, status: 200 }, async (act) => decided(await recountCase(act, caseId)));
      }
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = { caseId: last.case_id, clock: last.clock };
    }
  },
});

async function recountCase(act: Act, caseId: string): Promise<void> {
  const row = await lockCase(act.tx, caseId);
  if (!row || row.closed_at) return;
  const [clocks, book] = await Promise.all([listClocks(act.tx, caseId), deadlineBook(act.tx)]);
  const events: CaseEvent[] = [];
  for (const clock of clocks.filter((one) => one.estimated && !one.stopped_at)) {
    const due = recount(book, countedOf(clock), act.zone);
    if (!due?.dueAt) continue;
    const moves = due.dueAt.getTime() !== clock.due_at.getTime();
    if (!moves && due.estimated) continue;
    await updateClock(act.tx, caseId, clock.clock, { due_at: due.dueAt, estimated: due.estimated });
    if (moves) events.push({ kind: "clock_recounted", body: bodyOf(clock, due.dueAt) });
  }
  if (events.length === 0) return;
  await keep(act, { row, texts: {} }, {}, events, { dues: true });
  const about = { caseId, caseNumber: row.number, title: row.title };
  await notify(act, { ...about, to: row.owner_id ? [row.owner_id] : [], kind: "clock_recounted" });
}

const bodyOf = ({ clock, what, policy, due_at }: Clock, to: Date) => ({
  clock,
  what,
  policy,
  from: due_at.toISOString(),
  to: to.toISOString(),
});
