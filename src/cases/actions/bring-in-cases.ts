import { zoneOffset } from "../../kernel/zone.ts";
import type { Database, Tx } from "../../platform/db/database.ts";
import { idsAt } from "../../platform/ids.ts";
import { fileSaid } from "../../taxonomies/file-said.ts";
import { findReminders } from "../alarm-store.ts";
import { claimKeys, insertCases, listKnownKeys, nextNumbers } from "../batch-store.ts";
import { type Bringer, buildBroughtIn, type Ready } from "../build-brought-in.ts";
import { importKeyKind } from "../rules/import-key.ts";
import { caseNumber } from "../rules/naming.ts";

/** Which of these keys of a source are cases already. */
export function knownKeys(db: Database, source: string, keys: readonly string[]): Promise<Set<string>> {
  return listKnownKeys(db, importKeyKind(source), keys);
}

/** Claims keys of a source for cases to be, and gives the ids of those that are nobody else's; bring in only these. */
export function claimCases(
  tx: Tx,
  source: string,
  wanted: readonly { key: string; caseId: string }[],
): Promise<Set<string>> {
  return claimKeys(tx, importKeyKind(source), wanted);
}

/** Brings many complaints of a source in at once: the same facts as `receiveCase` keeps, each with its history. */
export async function bringInCases(
  tx: Tx,
  by: Bringer,
  ready: readonly Omit<Ready, "number" | "product">[],
  { now, zone }: { now: Date; zone: string },
): Promise<void> {
  if (ready.length === 0) return;
  const [numbers, reminders] = await Promise.all([nextNumbers(tx, ready.length), findReminders(tx)]);
  const offset = zoneOffset(zone, now);
  const newId = idsAt(now);
  const products = await fileSaid(
    tx,
    "product",
    ready.map(({ incoming }) => incoming.product),
    now,
  );
  const cases = ready.map((one, index) =>
    buildBroughtIn(
      { ...one, product: products.get(one.incoming.product ?? ""), number: caseNumber(now, numbers[index]!, offset) },
      by,
      { now, newId, reminders },
    ),
  );
  await insertCases(tx, cases);
}
