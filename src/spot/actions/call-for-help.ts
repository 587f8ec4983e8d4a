import { limitsNow } from "../../limits/limits.ts";
import { notify } from "../../notifications/notify.ts";
import type { Act } from "../../platform/act.ts";
import { callLine } from "../call-line.ts";
import { nextHearers } from "../rules/calling.ts";
import { type CardRow, findCallOf, insertCall, updateCall } from "../store.ts";

/** Tells the supervisors of the place at once; while a call is open, calling again changes nothing. */
export async function callForHelp(act: Act, card: CardRow, callId: string): Promise<void> {
  const last = await findCallOf(act.tx, card.spot_id);
  if (last && last.answered_at === null && last.ended_at === null) return;
  const [levels, limits] = await Promise.all([callLine(act.tx, card.department_id, act.actor.id), limitsNow(act.tx)]);
  const told = nextHearers(levels, []);
  await insertCall(act.tx, {
    call_id: callId,
    spot_id: card.spot_id,
    caller_id: act.actor.id,
    caller_name: act.actor.name,
    department_id: card.department_id,
    called_at: act.now,
    passed: 0,
    told,
    ring_at: told.length > 0 ? new Date(act.now.getTime() + limits.spotAnswer * 60_000) : null,
  });
  await notify(act, { to: told, kind: "spot_call", title: card.place ?? "" });
  act.announce({ topic: "spot", kind: "called", audience: [act.actor.id, ...told] });
}

/** Help is no longer needed: the call is taken from everybody's screen. */
export async function withdrawCall(act: Act, card: CardRow): Promise<void> {
  const last = await findCallOf(act.tx, card.spot_id);
  if (!last || last.ended_at !== null) return;
  await updateCall(act.tx, last.call_id, { ended_at: act.now, ring_at: null });
  act.announce({ topic: "spot", kind: "call_withdrawn", audience: [last.caller_id, ...last.told] });
}
