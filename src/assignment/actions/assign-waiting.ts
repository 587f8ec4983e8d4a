import { v7 } from "uuid";
import { z } from "zod";
import { keepOwner, lockWaitingAmong, type WaitingRow, walkWaiting } from "../../cases/for-assignment.ts";
import { SYSTEM } from "../../kernel/authority.ts";
import { decided } from "../../kernel/refusal.ts";
import { notifyCounting } from "../../notifications/notify-counting.ts";
import type { Act } from "../../platform/act.ts";
import { type CommandHost, runCommand } from "../../platform/command.ts";
import type { Database, Tx } from "../../platform/db/database.ts";
import { defineJob, enqueue } from "../../platform/jobs/job.ts";
import { casesAsked } from "../case-asked.ts";
import { Desk } from "../desk.ts";
import { findPolicy } from "../store.ts";
import { whyOf } from "../why-of.ts";

/** So many in one transaction: what comes in meanwhile waits no longer than that takes. */
const PAGE = 100;

/**
 * Gives out whatever waits for an owner and the rules now find somebody for: what an import brought in, and what found
 * nobody when it came. By the clock, for people return and finish cases without a word to anybody; at once when rules,
 * capacity or an import say so. What still finds nobody stays as it is, and nothing is written about it.
 */
export const assignWaiting = defineJob({
  name: "assign_waiting",
  schema: z.object({}),
  cron: "*/10 * * * *",
  handle: async (_payload, { signal, log, ...host }) => {
    const given = await giveOutWaiting(host, signal);
    if (given > 0) log.info({ given }, "gave waiting cases out by the rules");
  },
});

/** Has waiting cases tried again once this transaction is committed. */
export function tryWaitingAgain(tx: Tx): Promise<void> {
  return enqueue(tx, assignWaiting, {}, { key: "assign_waiting" });
}

/**
 * Tries all that wait, the soonest due first, and gives how many found somebody. They are looked through without a lock, and
 * nothing is begun where nobody is found: cases in vain stand in nobody's way, however many.
 */
export async function giveOutWaiting(host: CommandHost, signal?: AbortSignal, size = PAGE): Promise<number> {
  const policy = await findPolicy(host.db);
  if (!policy.rules.some(({ enabled }) => enabled)) return 0;
  const look = () => Desk.look({ db: host.db, now: host.clock.now(), zone: host.zone }, policy);
  let desk = look();
  let given = 0;
  for await (const rows of walkWaiting(host.db, size)) {
    if (signal?.aborted) break;
    const found = await findTakers(host.db, desk, rows);
    if (found.length === 0) continue;
    const call = { actor: SYSTEM, endpoint: "assignment.assignWaiting", requestId: v7(), input: found, status: 200 };
    const done = await runCommand(host, call, async (act) => decided(await giveOut(act, found)));
    if (done.ok) given += done.value;
    desk = look();
  }
  return given;
}

/** Which of these somebody would be found for, one after the other. */
async function findTakers(db: Database, desk: Desk, rows: readonly WaitingRow[]): Promise<string[]> {
  const asked = await casesAsked(db, rows);
  const found: string[] = [];
  for (const [nth, row] of rows.entries()) {
    const outcome = await desk.choose(asked[nth]!);
    desk.suppose(outcome);
    if (outcome.chosen) found.push(row.case_id);
  }
  return found;
}

async function giveOut(act: Act, caseIds: readonly string[]): Promise<number> {
  const desk = await Desk.hold(act);
  const rows = await lockWaitingAmong(act.tx, caseIds);
  const asked = await casesAsked(act.tx, rows);
  let given = 0;
  for (const [nth, row] of rows.entries()) {
    const outcome = await desk.choose(asked[nth]!);
    const { chosen, tried } = outcome;
    if (!chosen) continue;
    const to = desk.roster.find(chosen.personId);
    const body = {
      toId: to.personId,
      toName: to.name,
      policy: desk.policy.version,
      why: whyOf(chosen, tried, desk.naming),
    };
    await keepOwner(act, row, to, { kind: "case_assigned", body });
    await desk.gave(act, outcome);
    // One line that counts on: an import gives somebody many at once.
    await notifyCounting(act, { to: [to.personId], kind: "cases_given" });
    given += 1;
  }
  return given;
}
