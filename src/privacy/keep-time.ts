import { v7 } from "uuid";
import { z } from "zod";
import { onHold } from "../evidence/on-hold.ts";
import { SYSTEM } from "../kernel/authority.ts";
import type { Decision } from "../kernel/refusal.ts";
import type { Act } from "../platform/act.ts";
import { type CommandHost, runCommand } from "../platform/command.ts";
import { defineJob } from "../platform/jobs/job.ts";
import { eraseCase } from "./actions/erase-case.ts";
import { restrictCase } from "./actions/restrict-case.ts";
import { keptUntil, LEAST_YEARS, nextOf } from "./rules/retention.ts";
import { dropOld, endedBefore, findPlan } from "./store.ts";

const PAGE = 200;
const DAY_MS = 86_400_000;

/**
 * Every night: what ended long ago is restricted, and what was kept long enough is erased, one case at a time, each in a
 * transaction of its own. Killed anywhere, it goes on the next time, and no case is half erased.
 */
export const keepTime = defineJob({
  name: "keep_time",
  schema: z.object({}),
  cron: "23 19 * * *",
  handle: async (_payload, { log, signal, ...host }) => {
    const done = await keepTimeOnce(host, signal);
    if (done.restricted + done.erased > 0) log.info(done, "cases were restricted or erased, their time being over");
  },
});

/** One walk over the ended cases, oldest first. */
export async function keepTimeOnce(
  host: CommandHost,
  signal?: AbortSignal,
): Promise<{ restricted: number; erased: number }> {
  const { db, clock } = host;
  const done = { restricted: 0, erased: 0 };
  const plan = await findPlan(db);
  const now = clock.now();
  await dropOld(db, keptUntil(plan, now));
  const before = new Date(now.getTime() - Math.min(plan.restrictAfterDays, 365 * LEAST_YEARS) * DAY_MS);
  for (let after: { closedAt: Date; caseId: string } | null = null; !signal?.aborted; ) {
    const page = await endedBefore(db, before, after, PAGE);
    for (const row of page) {
      if (signal?.aborted) break;
      const { case_id: caseId, closed_at: closedAt, restricted_at, restrict_after, erased_at } = row;
      const held = (await onHold(db, caseId)) !== null;
      const kept = { closedAt, restrictedAt: restricted_at, restrictAfter: restrict_after, erasedAt: erased_at, held };
      const next = nextOf(kept, plan, now);
      if (next === "erase" && (await does(host, eraseCase, { caseId }))) done.erased += 1;
      if (next === "restrict" && (await does(host, restrictCase, { caseId }))) done.restricted += 1;
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    after = { closedAt: last.closed_at!, caseId: last.case_id };
  }
  return done;
}

async function does<I>(
  host: CommandHost,
  action: (act: Act, input: I) => Promise<Decision<unknown>>,
  input: I,
): Promise<boolean> {
  const call = { actor: SYSTEM, endpoint: `privacy.${action.name}`, requestId: v7(), input, status: 200 };
  return (await runCommand(host, call, (act) => action(act, input))).ok;
}
