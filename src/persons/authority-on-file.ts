import { type Decision, decided } from "../kernel/refusal.ts";
import { dayIn } from "../kernel/zone.ts";
import type { Act } from "../platform/act.ts";
import { decideOnWord } from "./rules/decide-party.ts";
import { listParties, partyOf } from "./store.ts";

/** Refuses a decision on a case where somebody speaks for the customer without the right to on file (R12; art. 14). */
export async function authorityOnFile(
  act: Pick<Act, "tx" | "now" | "zone">,
  row: { case_id: string; persons: number },
): Promise<Decision<void>> {
  if (row.persons === 0) return decided(undefined);
  const parties = await listParties(act.tx, row.case_id);
  return decideOnWord(parties.map(partyOf), dayIn(act.zone, act.now));
}
