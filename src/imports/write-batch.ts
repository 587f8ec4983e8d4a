import { createHash } from "node:crypto";
import { bringInCases, claimCases } from "../cases/actions/bring-in-cases.ts";
import type { Bringer } from "../cases/build-brought-in.ts";
import { bringInCustomers } from "../customers/bring-in-customers.ts";
import type { Database, Tx } from "../platform/db/database.ts";
import { inTransaction } from "../platform/db/transaction.ts";
import { idsAt } from "../platform/ids.ts";
import { type Judged, judgeBatch, type Reject } from "./judge-batch.ts";
import type { CustomerPlan } from "./plan-customers.ts";
import type { Row } from "./readers/row.ts";
import type { Mapping } from "./rules/mapping.ts";
import { type Added, advanceRun, insertRejects } from "./store.ts";

/** The run a batch belongs to, as the batch needs it. */
export interface BatchRun {
  runId: string;
  mapping: Mapping;
  by: Bringer;
  position: number;
  startedAt: Date;
}
type Moment = { now: Date; zone: string };

/**
 * Writes a batch whole or not at all: its cases with journal, account and clock, its rejects, and how far the run has
 * come. Null when the run is no longer ours (cancelled, or gone on elsewhere); then nothing was written.
 */
export async function writeBatch(
  connection: Database,
  run: BatchRun,
  rows: readonly Row[],
  moment: Moment,
): Promise<(Added & { rejects: Reject[] }) | null> {
  const steps = { from: run.position, to: rows.at(-1)!.line, startedAt: run.startedAt };
  const write = async (tx: Tx) => {
    const judged = await judgeBatch(tx, rows, run.mapping, moment);
    const { fresh, rejects } = judged;
    const ours = await claim(tx, run, judged, moment.now);
    const counts = {
      created: ours.length,
      linked: judged.linked + fresh.length - ours.length,
      rejected: rejects.length,
    };
    const [, , isOurs] = await Promise.all([
      writeCases(tx, run, ours, moment),
      insertRejects(tx, run.runId, rejects),
      advanceRun(tx, run.runId, steps, counts),
    ]);
    if (!isOurs) throw new NotOurs();
    return { ...counts, rejects };
  };
  try {
    return await inTransaction(connection, write, ({ rejects: _, ...counts }) =>
      connection.insertInto("command_key").values(commandRow(run, counts, moment.now)),
    );
  } catch (error) {
    if (error instanceof NotOurs) return null;
    throw error;
  }
}

class NotOurs extends Error {}

type Fresh = Judged["fresh"][number] & { caseId: string };

/** The new rows whose keys nobody else has taken at the same moment. */
async function claim(tx: Tx, { mapping }: BatchRun, { fresh }: Judged, now: Date): Promise<Fresh[]> {
  const newId = idsAt(now);
  const wanted = fresh.map((one) => ({ ...one, caseId: newId() }));
  const got = await claimCases(tx, mapping.source, wanted);
  return wanted.filter(({ caseId }) => got.has(caseId));
}

async function writeCases(tx: Tx, { by }: BatchRun, ours: readonly Fresh[], moment: Moment): Promise<void> {
  const customers = await addCustomers(tx, ours, moment.now);
  const ready = ours.map(({ caseId, incoming, customer }) => ({
    caseId,
    incoming,
    customer: customer && customers.get(customer)!,
  }));
  await bringInCases(tx, by, ready, moment);
}

/** Who everybody is that these rows belong to; rows that share a person share the plan of them. */
async function addCustomers(
  tx: Tx,
  ours: readonly Fresh[],
  now: Date,
): Promise<Map<CustomerPlan, { customerId: string; name: string }>> {
  const plans = [...new Set(ours.flatMap(({ customer }) => customer ?? []))];
  const added = plans.filter(({ known }) => !known);
  const ids = await bringInCustomers(tx, added, now);
  const fresh = new Map(added.map((plan, index) => [plan, ids[index]!]));
  return new Map(plans.map((plan) => [plan, plan.known ?? { customerId: fresh.get(plan)!, name: plan.name }]));
}

/** Every transaction that writes cases beside local rows also writes a managed one (SCHEMA rule 6). */
function commandRow({ runId, position, by }: BatchRun, added: Added, at: Date) {
  const key = `${runId}:${position}`;
  return {
    key,
    actor_id: by.id,
    endpoint: "imports.batch",
    request_hash: createHash("sha256").update(key).digest(),
    status: 200,
    answer: JSON.stringify(added),
    at,
  };
}
