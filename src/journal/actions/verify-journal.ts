import type { Database, Tx } from "../../platform/db/database.ts";
import { unanchoredOf } from "../anchor-store.ts";
import { factsHash, textHash } from "../facts.ts";
import { type ChainFault, isTombstone } from "../rules/walk-chain.ts";
import {
  atOneMoment,
  type CaseEventRow,
  type CaseHead,
  caseEventsAfter,
  caseHead,
  caseHeadsAfter,
  organisationEventsAfter,
  readOrganisationHead,
  textsOf,
} from "../store.ts";
import { chainWalker, type EventRow } from "../verify-chain.ts";
import { ORGANISATION } from "./append-organisation-event.ts";
import { type Anchored, anchorWalker } from "./verify-anchors.ts";

const BATCH = 500;
const FAULTS_NAMED = 100;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

export interface JournalVerdict {
  ok: boolean;
  /** Chains walked: the organisation's and one per case. */
  streams: number;
  events: number;
  /** Events whose words were erased: tombstones that their chain owns up to, among those events. */
  erased: number;
  /** Every stream with a fault, at most the first hundred; `faulty` counts all. */
  faults: (ChainFault & { stream: string })[];
  faulty: number;
  /** What anchors vouch for and the last of them when; how many cases none vouches for as they are, and since when. */
  anchored: Anchored & Waiting;
  /** End of the organisation's chain: kept elsewhere, it shows later whether the whole chain was rewritten. */
  head: { seq: number; hash: string };
}

/** Cases whose last events no anchor vouches for, and when the earliest of those events was. */
interface Waiting {
  waiting: number;
  since: Date | null;
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
    erased: 0,
    faults: [],
    faulty: 0,
    anchored: { heads: 0, at: null, waiting: 0, since: null },
    head: { seq: 0, hash: "" },
  };
  // As many as there are faulty streams: an anchor and the walk of a case may find the same one.
  const found = new Set<string>();
  const blame = (stream: string, fault: ChainFault) => {
    if (found.has(stream)) return;
    found.add(stream);
    verdict.ok = false;
    verdict.faulty += 1;
    if (verdict.faults.length < FAULTS_NAMED) verdict.faults.push({ stream, ...fault });
  };
  const note = (stream: string, fault: ChainFault | null) => {
    verdict.streams += 1;
    if (fault) blame(stream, fault);
  };
  const walked = (events: readonly EventRow[]) => {
    verdict.events += events.length;
    verdict.erased += events.filter(isTombstone).length;
    progress?.(verdict.events);
  };
  const organisation = await verifyOrganisation(db, walked, blame);
  verdict.head = organisation.head;
  Object.assign(verdict.anchored, organisation.anchored);
  note(ORGANISATION, organisation.fault);
  await verifyCases(db, walked, note, verdict.anchored);
  return verdict;
}

async function verifyOrganisation(
  db: Database,
  walked: (events: readonly EventRow[]) => void,
  blame: (caseId: string, fault: ChainFault) => void,
) {
  return atOneMoment(db, async (tx) => {
    const head = await readOrganisationHead(tx);
    const walker = chainWalker(ORGANISATION);
    const anchors = anchorWalker(tx, blame);
    let fault: ChainFault | null = null;
    let from = Number.MIN_SAFE_INTEGER;
    for (;;) {
      const rows = await organisationEventsAfter(tx, Math.max(from, -2147483648), BATCH);
      for (const row of rows) {
        const anchor = await anchors.next(row);
        fault ??= walker.next(row) ?? anchor;
      }
      walked(rows);
      if (rows.length < BATCH) break;
      from = rows.at(-1)!.seq;
    }
    fault ??= walker.end(head) ?? (await anchors.end());
    return { fault, anchored: anchors.anchored, head: { seq: head.seq, hash: head.hash.toString("hex") } };
  });
}

/** Heads and events are two ordered streams, merged by case id. */
async function verifyCases(
  db: Database,
  walked: (events: readonly EventRow[]) => void,
  note: (stream: string, fault: ChainFault | null) => void,
  waiting: Waiting,
): Promise<void> {
  const events = eventsOfAllCases(db, walked);
  let event = await events.next();
  for await (const head of headsOfAllCases(db, waiting)) {
    // Events without a case cannot be walked; on one server the foreign key forbids them.
    while (!event.done && event.value.case_id < head.caseId) {
      note(event.value.case_id, { seq: event.value.seq, fault: "inserted" });
      event = await skipCase(events, event.value.case_id);
    }
    const judge = caseJudge(head.caseId);
    while (!event.done && event.value.case_id === head.caseId) {
      judge.next(event.value);
      event = await events.next();
    }
    // The case may have been written to between reading its head and its events: judge it again at one moment.
    note(head.caseId, judge.end(head) && (await verifyCase(db, head.caseId)));
  }
}

/** Judges one case: its chain, the texts its events tell of, and the case as it stands. */
function caseJudge(caseId: string) {
  const walker = chainWalker(caseId);
  let fault: ChainFault | null = null;
  let last: CheckedRow | undefined;
  return {
    next: (row: CheckedRow) => {
      fault ??= walker.next(row) ?? (row.textGone ? { seq: row.seq, fault: "text" } : null);
      last = row;
    },
    end: (head: CaseHead): ChainFault | null => {
      const facts = (last?.body as Vouched | null | undefined)?.facts;
      const changed = facts !== undefined && facts !== factsHash(head.facts);
      return fault ?? walker.end(head) ?? (changed ? { seq: head.seq, fault: "facts" } : null);
    },
  };
}

/** What an event vouches for beside itself: fingerprints of texts by their ids, and of the case as it stood then. */
interface Vouched {
  texts?: Record<string, string>;
  facts?: string;
}

interface CheckedRow extends CaseEventRow {
  /** A text this event tells of is gone or says something else. */
  textGone: boolean;
}

/** Holds the texts that a batch of events tells of against what is kept. */
async function withTexts(db: Database | Tx, rows: readonly CaseEventRow[]): Promise<CheckedRow[]> {
  const told = rows.map((row) => Object.entries((row.body as Vouched | null)?.texts ?? {}));
  const wanted = rows.flatMap((row, at) => told[at]!.map(([id]) => ({ caseId: row.case_id, id })));
  const kept = await textsOf(db, wanted);
  const stands = ([id, hash]: [string, string]) => kept.has(id) && textHash(id, kept.get(id)!) === hash;
  return rows.map((row, at) => ({ ...row, textGone: !told[at]!.every(stands) }));
}

async function skipCase(events: AsyncGenerator<CheckedRow>, caseId: string) {
  let event = await events.next();
  while (!event.done && event.value.case_id === caseId) event = await events.next();
  return event;
}

/** Judges the chain of one case as it is at one moment. */
export function verifyCase(db: Database, caseId: string): Promise<ChainFault | null> {
  return atOneMoment(db, async (tx) => {
    const head = await caseHead(tx, caseId);
    if (!head) return null;
    const judge = caseJudge(caseId);
    let seq = -2147483648;
    for (;;) {
      const rows = (await caseEventsAfter(tx, { caseId, seq }, BATCH)).filter((row) => row.case_id === caseId);
      for (const row of await withTexts(tx, rows)) judge.next(row);
      if (rows.length < BATCH) return judge.end(head);
      seq = rows.at(-1)!.seq;
    }
  });
}

/** Every case's end, counting on the way which of them no anchor vouches for: only so is one seen that was kept out. */
async function* headsOfAllCases(db: Database, waiting: Waiting): AsyncGenerator<CaseHead> {
  let after = BEFORE_ALL;
  for (;;) {
    const heads = await caseHeadsAfter(db, after, BATCH);
    for (const { at } of await unanchoredOf(db, heads)) {
      waiting.waiting += 1;
      if (!waiting.since || at < waiting.since) waiting.since = at;
    }
    yield* heads;
    if (heads.length < BATCH) return;
    after = heads.at(-1)!.caseId;
  }
}

async function* eventsOfAllCases(
  db: Database,
  walked: (events: readonly EventRow[]) => void,
): AsyncGenerator<CheckedRow> {
  let place = { caseId: BEFORE_ALL, seq: 0 };
  for (;;) {
    const rows = await caseEventsAfter(db, place, BATCH);
    yield* await withTexts(db, rows);
    walked(rows);
    if (rows.length < BATCH) return;
    const last = rows.at(-1)!;
    place = { caseId: last.case_id, seq: last.seq };
  }
}
