import { limitsNow } from "../limits/limits.ts";
import { notify } from "../notifications/notify.ts";
import type { LiveHint } from "../platform/act.ts";
import type { CommandHost } from "../platform/command.ts";
import type { Tx } from "../platform/db/database.ts";
import { inTransaction } from "../platform/db/transaction.ts";
import { idsAt } from "../platform/ids.ts";
import { callLine } from "./call-line.ts";
import { nextHearers } from "./rules/calling.ts";
import { type CallRow, findCard, lockOverdueCalls, updateCall } from "./store.ts";

const TOGETHER = 20;

/**
 * Passes every call that nobody answered in time to the next in the line, each once: the call is locked, told and set on
 * in one transaction, and what another process holds is left to it. Gives how many it passed.
 */
export async function ringCalls(host: Pick<CommandHost, "db" | "clock" | "publish">): Promise<number> {
  const now = host.clock.now();
  const hints: LiveHint[] = [];
  const passed = await inTransaction(host.db, async (tx) => {
    hints.length = 0;
    const calls = await lockOverdueCalls(tx, now, TOGETHER);
    for (const call of calls) await pass(tx, now, call, hints);
    return calls.length;
  });
  host.publish(hints);
  return passed;
}

async function pass(tx: Tx, now: Date, call: CallRow, hints: LiveHint[]): Promise<void> {
  const [levels, limits, card] = await Promise.all([
    callLine(tx, call.department_id, call.caller_id),
    limitsNow(tx),
    findCard(tx, call.spot_id),
  ]);
  const fresh = nextHearers(levels, call.told);
  const ringAt = fresh.length > 0 ? new Date(now.getTime() + limits.spotAnswer * 60_000) : null;
  const told = [...call.told, ...fresh];
  await updateCall(tx, call.call_id, { told, ring_at: ringAt, passed: call.passed + (fresh.length > 0 ? 1 : 0) });
  const actor = { id: call.caller_id, name: call.caller_name };
  const announce = (hint: LiveHint) => void hints.push(hint);
  await notify(
    { tx, now, newId: idsAt(now), actor, announce },
    { to: fresh, kind: "spot_call", title: card?.place ?? "" },
  );
  announce({ topic: "spot", kind: "passed", audience: [call.caller_id, ...told] });
}
