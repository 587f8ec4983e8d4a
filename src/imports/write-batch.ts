import { createHash } from "node:crypto";
import { v7 } from "uuid";
import { importKeyKind } from "../cases/rules/import-key.ts";
import { caseNumber } from "../cases/rules/naming.ts";
import { zoneOffset } from "../kernel/zone.ts";
import type { Database, Tx } from "../platform/db/database.ts";
import { claimCustomerKeys, claimKeys, insertMany, nextNumbers } from "./batch-store.ts";
import { type Bringer, buildCase, type Ready } from "./build-case.ts";
import { type Judged, judgeBatch, type Reject } from "./judge-batch.ts";
import type { CustomerPlan } from "./plan-customers.ts";
import type { Row } from "./readers/row.ts";
import type { Mapping } from "./rules/mapping.ts";
import { storable } from "./rules/storable.ts";
import { type Added, advanceRun } from "./store.ts";

/** The run a batch belongs to, as the batch needs it. */
export interface BatchRun {
  runId: string;
  mapping: Mapping;
  by: Bringer;
  position: number;
  startedAt: Date;
}

/**
 * Writes a batch whole or not at all: its cases with journal, account and clock, its rejects, and how far the run has
 * come. Null when the run is no longer ours (cancelled, or gone on elsewhere); then nothing was written.
 */
export async function writeBatch(
  connection: Database,
  run: BatchRun,
  rows: readonly Row[],
  context: { now: Date; zone: string },
): Promise<(Added & { rejects: Reject[] }) | null> {
  const to = rows.at(-1)!.line;
  try {
    return await connection.transaction().execute(async (tx) => {
      const judged = await judgeBatch(tx, rows, run.mapping, context);
      const created = await writeCases(tx, run, judged, context);
      const added: Added = {
        created,
        linked: judged.linked + judged.fresh.length - created,
        rejected: judged.rejects.length,
      };
      await insertRejects(tx, run.runId, judged.rejects);
      await insertMany(tx, "command_key", [commandRow(run, added, context.now)]);
      if (!(await advanceRun(tx, run.runId, { from: run.position, to, startedAt: run.startedAt }, added)))
        throw new NotOurs();
      return { ...added, rejects: judged.rejects };
    });
  } catch (error) {
    if (error instanceof NotOurs) return null;
    throw error;
  }
}

class NotOurs extends Error {}

async function writeCases(
  tx: Tx,
  { mapping, by }: BatchRun,
  { fresh }: Judged,
  { now, zone }: { now: Date; zone: string },
): Promise<number> {
  const newId = () => v7({ msecs: now.getTime() });
  const wanted = fresh.map((one) => ({ ...one, caseId: newId() }));
  const kind = importKeyKind(mapping.source);
  const got = await claimKeys(
    tx,
    kind,
    wanted.map(({ key, caseId }) => ({ key, case_id: caseId })),
  );
  const ours = wanted.filter(({ caseId }) => got.has(caseId));
  if (ours.length === 0) return 0;
  const numbers = await nextNumbers(tx, ours.length);
  const customers = await addCustomers(tx, ours, now, newId);
  const offset = zoneOffset(zone, now);
  const built = ours.map(({ caseId, incoming, customer }, index) => {
    const ready: Ready = {
      caseId,
      number: caseNumber(now, numbers[index]!, offset),
      incoming,
      customer: customer && customers.get(customer)!,
    };
    return buildCase(ready, by, now, newId);
  });
  await insertMany(
    tx,
    "cases",
    built.map(({ row }) => row),
  );
  await insertMany(
    tx,
    "case_key",
    built.map(({ row }) => ({ kind: "number", key: row.number, case_id: row.case_id })),
  );
  await insertMany(
    tx,
    "case_event",
    built.flatMap(({ events }) => events),
  );
  await insertMany(
    tx,
    "case_message",
    built.flatMap(({ message }) => message ?? []),
  );
  await insertMany(
    tx,
    "case_clock",
    built.flatMap(({ clock }) => clock ?? []),
  );
  const pending = built.map(({ row }) => ({ case_id: row.case_id }));
  await insertMany(tx, "search_pending", pending);
  return built.length;
}

async function addCustomers(
  tx: Tx,
  ours: readonly { customer: CustomerPlan | null }[],
  now: Date,
  newId: () => string,
): Promise<Map<CustomerPlan, { customerId: string; name: string }>> {
  const who = new Map<CustomerPlan, { customerId: string; name: string }>();
  const added: { customer_id: string; name: string; phone: string | null; email: string | null; created_at: Date }[] =
    [];
  for (const { customer } of ours) {
    if (!customer || who.has(customer)) continue;
    const { known, name, phone, email } = customer;
    who.set(customer, known ?? { customerId: newId(), name });
    if (!known) added.push({ customer_id: who.get(customer)!.customerId, name, phone, email, created_at: now });
  }
  await insertMany(tx, "customer", added);
  const keys = [...who].flatMap(([plan, { customerId }]) =>
    plan.known ? [] : plan.keys.map((key) => ({ ...key, customer_id: customerId })),
  );
  await claimCustomerKeys(tx, keys);
  return who;
}

/** Keeps why lines were not taken. */
export async function insertRejects(tx: Tx, runId: string, rejects: readonly Reject[]): Promise<void> {
  await insertMany(
    tx,
    "import_reject",
    rejects.map(({ line, fault, excerpt }) => ({
      run_id: runId,
      line,
      field: fault.field,
      reason_code: fault.code,
      zh: storable(fault.say.zh),
      en: storable(fault.say.en),
      excerpt: storable(excerpt),
    })),
  );
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
    answer: added,
    at,
  };
}
