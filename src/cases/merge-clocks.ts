import type { Tx } from "../platform/db/database.ts";
import { type Clock, clockOf, listClocks, putClocks } from "./clock-store.ts";

/** What of a clock says when it falls due, and that it runs. */
export type ClockKept = Omit<Clock, "case_id">;

/** A clock of the kept case before a merge and after it; `was` is null where it had none of the kind. */
export interface ClockTaken {
  clock: string;
  was: ClockKept | null;
  became: ClockKept;
}

/**
 * Gives a case every clock of another that still runs, where that one is due sooner, where the case has none of its kind,
 * or where the case's own was met for a different customer: nobody loses time by a merge. Says what it overwrote.
 */
export async function takeClocks(
  tx: Tx,
  keptId: string,
  otherId: string,
  are: { sameCustomer: boolean; bothReceived: boolean },
): Promise<ClockTaken[]> {
  const [own, theirs] = await Promise.all([listClocks(tx, keptId), listClocks(tx, otherId)]);
  const taken: ClockTaken[] = [];
  // An accepted case is not accepted again: what is owed to whoever waits for that is the next word.
  for (const clock of theirs.filter((one) => !one.stopped_at && (are.bothReceived || one.what !== "acceptance"))) {
    const mine = own.find((one) => one.clock === clock.clock);
    if (mine && (mine.stopped_at ? are.sameCustomer : mine.due_at <= clock.due_at)) continue;
    await writeClock(tx, keptId, { ...kept(clock), asked: null });
    taken.push({ clock: clock.clock, was: mine ? kept(mine) : null, became: { ...kept(clock), asked: null } });
  }
  return taken;
}

/** Takes back what `takeClocks` gave, as far as nothing was done on it since; says which clocks stay as they are now. */
export async function giveBackClocks(tx: Tx, keptId: string, taken: readonly ClockTaken[]): Promise<string[]> {
  const now = new Map((await listClocks(tx, keptId)).map((one) => [one.clock, one]));
  const stay: string[] = [];
  for (const { clock, was, became } of taken) {
    const current = now.get(clock);
    if (!current || !same(kept(current), became)) stay.push(clock);
    else if (was) await writeClock(tx, keptId, read(was));
    else await tx.deleteFrom("case_clock").where("case_id", "=", keptId).where("clock", "=", clock).execute();
  }
  return stay;
}

/** Stops what still runs on a case that is worked on elsewhere from now on; gives the ids of those clocks. */
export async function holdClocks(tx: Tx, caseId: string, at: Date): Promise<string[]> {
  const held = await tx
    .updateTable("case_clock")
    .set({ stopped_at: at, stopped_by: "ended" })
    .where("case_id", "=", caseId)
    .where("stopped_at", "is", null)
    .returning("clock")
    .execute();
  return held.map((one) => one.clock);
}

/** Lets those run again, due when they were. */
export async function releaseClocks(tx: Tx, caseId: string, clocks: readonly string[]): Promise<void> {
  if (clocks.length === 0) return;
  await tx
    .updateTable("case_clock")
    .set({ stopped_at: null, stopped_by: null })
    .where("case_id", "=", caseId)
    .where("clock", "in", [...clocks])
    .execute();
}

function kept({ case_id: _, ...clock }: Clock): ClockKept {
  return clock;
}

/** As JSON carries it: instants as texts, keys in one order. */
function same(a: ClockKept, b: ClockKept): boolean {
  const plain = (one: ClockKept) => JSON.stringify(one, Object.keys(one).sort());
  return plain(a) === plain(b) && JSON.stringify([a.pauses, a.extensions]) === JSON.stringify([b.pauses, b.extensions]);
}

const read = (clock: ClockKept) => clockOf(clock as unknown as Record<string, unknown>) as ClockKept;

function writeClock(tx: Tx, caseId: string, clock: ClockKept): Promise<unknown> {
  const { pauses, extensions, asked, ...plain } = clock;
  const parts = { pauses: JSON.stringify(pauses), extensions: JSON.stringify(extensions) };
  return putClocks(tx, [{ case_id: caseId, ...plain, ...parts, asked: asked && JSON.stringify(asked) }]);
}
