import type { Database } from "../../platform/db/database.ts";
import type { ChainFault } from "../rules/walk-chain.ts";
import {
  atOneMoment,
  type CaseEventRow,
  type CaseHead,
  caseEventsAfter,
  caseHead,
  caseHeadsAfter,
  organisationEventsAfter,
  readOrganisationHead,
} from "../store.ts";
import { chainWalker } from "../verify-chain.ts";
import { ORGANISATION } from "./append-organisation-event.ts";

const BATCH = 500;
const FAULTS_NAMED = 100;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

export interface JournalVerdict {
  ok: boolean;
  /** Chains walked: the organisation's and one per case. */
  streams: number;
  events: number;
  /** Every stream with a fault, at most the first hundred; `faulty` counts all. */
  faults: (ChainFault & { stream: string })[];
  faulty: number;
  /** End of the organisation's chain: kept elsewhere, it shows later whether the whole chain was rewritten. */
  head: { seq: number; hash: string };
}

/**
 * Walks every chain from its first event and names each stream that is not as it was written, in constant memory and
 * beside running work. `progress` hears how many events have been walked.
 */
export async function verifyJournal(db: Database, progress?: (events: number) => void): Promise<JournalVerdict> {
  const verdict: JournalVerdict = {
    ok: true,
    streams: 0,
    events: 0,
    faults: [],
    faulty: 0,
    head: { seq: 0, hash: "" },
  };
  const note = (stream: string, fault: ChainFault | null) => {
    verdict.streams += 1;
    if (!fault) return;
    verdict.ok = false;
    verdict.faulty += 1;
    if (verdict.faults.length < FAULTS_NAMED) verdict.faults.push({ stream, ...fault });
  };
  const walked = (events: number) => {
    verdict.events += events;
    progress?.(verdict.events);
  };
  const organisation = await verifyOrganisation(db, walked);
  verdict.head = organisation.head;
  note(ORGANISATION, organisation.fault);
  await verifyCases(db, walked, note);
  return verdict;
}

async function verifyOrganisation(db: Database, walked: (events: number) => void) {
  return atOneMoment(db, async (tx) => {
    const head = await readOrganisationHead(tx);
    const walker = chainWalker(ORGANISATION);
    let fault: ChainFault | null = null;
    let from = Number.MIN_SAFE_INTEGER;
    for (;;) {
      const rows = await organisationEventsAfter(tx, Math.max(from, -2147483648), BATCH);
      for (const row of rows) fault ??= walker.next(row);
      walked(rows.length);
      if (rows.length < BATCH) break;
      from = rows.at(-1)!.seq;
    }
    fault ??= walker.end(head);
    return { fault, head: { seq: head.seq, hash: head.hash.toString("hex") } };
  });
}

/** Heads and events are two ordered streams, merged by case id. */
async function verifyCases(
  db: Database,
  walked: (events: number) => void,
  note: (stream: string, fault: ChainFault | null) => void,
): Promise<void> {
  const events = eventsOfAllCases(db, walked);
  let event = await events.next();
  for await (const head of headsOfAllCases(db)) {
    // Events without a case cannot be walked; on one server the foreign key forbids them.
    while (!event.done && event.value.case_id < head.caseId) {
      note(event.value.case_id, { seq: event.value.seq, fault: "inserted" });
      event = await skipCase(events, event.value.case_id);
    }
    const walker = chainWalker(head.caseId);
    let fault: ChainFault | null = null;
    while (!event.done && event.value.case_id === head.caseId) {
      fault ??= walker.next(event.value);
      event = await events.next();
    }
    fault ??= walker.end(head);
    // The case may have been written to between reading its head and its events: judge it again at one moment.
    note(head.caseId, fault && (await verifyCase(db, head.caseId)));
  }
}

async function skipCase(events: AsyncGenerator<CaseEventRow>, caseId: string) {
  let event = await events.next();
  while (!event.done && event.value.case_id === caseId) event = await events.next();
  return event;
}

/** Judges the chain of one case as it is at one moment. */
export function verifyCase(db: Database, caseId: string): Promise<ChainFault | null> {
  return atOneMoment(db, async (tx) => {
    const head = await caseHead(tx, caseId);
    if (!head) return null;
    const walker = chainWalker(caseId);
    let seq = -2147483648;
    for (;;) {
      const rows = (await caseEventsAfter(tx, { caseId, seq }, BATCH)).filter((row) => row.case_id === caseId);
      for (const row of rows) {
        const fault = walker.next(row);
        if (fault) return fault;
      }
      if (rows.length < BATCH) return walker.end(head);
      seq = rows.at(-1)!.seq;
    }
  });
}

async function* headsOfAllCases(db: Database): AsyncGenerator<CaseHead> {
  let after = BEFORE_ALL;
  for (;;) {
    const heads = await caseHeadsAfter(db, after, BATCH);
    yield* heads;
    if (heads.length < BATCH) return;
    after = heads.at(-1)!.caseId;
  }
}

async function* eventsOfAllCases(db: Database, walked: (events: number) => void): AsyncGenerator<CaseEventRow> {
  let place = { caseId: BEFORE_ALL, seq: 0 };
  for (;;) {
    const rows = await caseEventsAfter(db, place, BATCH);
    yield* rows;
    walked(rows.length);
    if (rows.length < BATCH) return;
    const last = rows.at(-1)!;
    place = { caseId: last.case_id, seq: last.seq };
  }
}
