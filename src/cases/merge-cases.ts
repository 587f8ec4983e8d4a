import type { Act } from "../platform/act.ts";
import { type ClockTaken, giveBackClocks, holdClocks, releaseClocks, takeClocks } from "./merge-clocks.ts";
import { acceptanceDue } from "./rules/clocks.ts";
import type { CaseChange, CaseRow } from "./store.ts";
import { type InHand, keep, type Moved } from "./work-on.ts";

/** Columns that a merge may change on the case that is kept. */
const COLUMNS = [
  "received_at",
  "severity",
  "complained_person_id",
  "complained_department_id",
  "complained_person_said",
  "complained_department_said",
  "next_word_at",
] as const;
type Column = (typeof COLUMNS)[number];

/** What the kept case took over: of each column and clock what was and what it became, as JSON carries it. */
export interface Took {
  columns: Partial<Record<Column, { was: unknown; became: unknown }>>;
  clocks: ClockTaken[];
}

/** What stood on the case that went in, to be put back. */
export interface Held {
  clocks: string[];
  nextWordAt: string | null;
}

/** `persons`: how many were entered behind the kept case by this merge. */
interface Said {
  mergeId: string;
  reason: string;
  sameCustomer: boolean;
}

/**
 * Lets one case in hand go into another (§2): the earlier receipt, the graver level and the sooner of each clock count from
 * now on, the other one rests with all it has. Both journals tell of it.
 */
export async function mergeInto(
  act: Act,
  kept: InHand,
  other: InHand,
  said: Said & { persons: number },
): Promise<{ moved: Moved; took: Took; held: Held }> {
  const { mergeId, reason } = said;
  const [into, from] = [kept.row, other.row];
  const are = { sameCustomer: said.sameCustomer, bothReceived: into.state === "received" && from.state === "received" };
  const clocks = await takeClocks(act.tx, into.case_id, from.case_id, are);
  const held = { clocks: await holdClocks(act.tx, from.case_id, act.now), nextWordAt: json(from.next_word_at) as null };
  const wanted = wantedOf(into, from);
  const columns = Object.fromEntries(
    COLUMNS.filter((column) => same(wanted[column], into[column]) === false).map((column) => [
      column,
      { was: json(into[column]), became: json(wanted[column]) },
    ]),
  );
  const change = Object.fromEntries(Object.keys(columns).map((column) => [column, wanted[column as Column]]));
  const gone: CaseChange = {
    merged_into: into.case_id,
    merged_into_number: into.number,
    closed_at: act.now,
    next_word_at: null,
  };
  const body = { mergeId, caseId: into.case_id, number: into.number };
  await keep(act, other, gone, [{ kind: "case_merged", reason, body }], { dues: true, text: true });
  const took = {
    mergeId,
    caseId: from.case_id,
    number: from.number,
    clocks: clocks.length,
    ...("received_at" in columns && { receivedAt: from.received_at.toISOString() }),
  };
  const moved = await keep(
    act,
    kept,
    {
      ...change,
      customer_known_as: knownNames(into, from),
      merged_cases: into.merged_cases + 1,
      persons: into.persons + said.persons,
    },
    [{ kind: "case_took_in", reason, body: took }],
    { dues: true, text: true },
  );
  return { moved, took: { columns, clocks }, held };
}

/** Takes a merge back: each case has again what it had, but for what changed since, which stays with the kept one. */
export async function mergeOut(
  act: Act,
  kept: InHand,
  other: InHand,
  said: Omit<Said, "sameCustomer"> & { took: Took; held: Held },
): Promise<{ moved: Moved; stays: string[] }> {
  const { mergeId, reason, took, held } = said;
  const [into, from] = [kept.row, other.row];
  const clocks = await giveBackClocks(act.tx, into.case_id, took.clocks);
  await releaseClocks(act.tx, from.case_id, held.clocks);
  const columns = Object.entries(took.columns) as [Column, { was: unknown; became: unknown }][];
  const back = columns.filter(([column, { became }]) => same(into[column], became));
  const stays = [
    ...columns.filter((one) => !back.includes(one)).map(([column]) => column),
    ...clocks.map((clock) => `clock:${clock}`),
  ];
  const change = Object.fromEntries(back.map(([column, { was }]) => [column, asColumn(column, was)]));
  const free: CaseChange = {
    merged_into: null,
    merged_into_number: null,
    closed_at: null,
    next_word_at: held.nextWordAt === null ? null : new Date(held.nextWordAt),
  };
  const body = { mergeId, caseId: into.case_id, number: into.number };
  await keep(act, other, free, [{ kind: "case_parted", reason, body }], { dues: true, text: true });
  const gave = { mergeId, caseId: from.case_id, number: from.number, kept: stays };
  const moved = await keep(
    act,
    kept,
    { ...change, merged_cases: into.merged_cases - 1 },
    [{ kind: "case_gave_back", reason, body: gave }],
    { dues: true, text: true },
  );
  return { moved, stays };
}

function wantedOf(into: CaseRow, from: CaseRow): Pick<CaseRow, Column> {
  // R1, R9: whoever waited to be taken on hears from us by the same hour.
  const owed = from.state === "received" && into.state !== "received" ? acceptanceDue(from.received_at) : null;
  const words = [into.next_word_at, from.next_word_at, owed].filter((at) => at !== null);
  return {
    received_at: from.received_at < into.received_at ? from.received_at : into.received_at,
    severity: Math.max(into.severity, from.severity),
    complained_person_id: into.complained_person_id ?? from.complained_person_id,
    complained_department_id: into.complained_department_id ?? from.complained_department_id,
    complained_person_said: into.complained_person_said ?? from.complained_person_said,
    complained_department_said: into.complained_department_said ?? from.complained_department_said,
    next_word_at: words.length > 0 ? new Date(Math.min(...words.map((at) => at.getTime()))) : null,
  };
}

/** Names that texts of the kept case may hold from now on (R12); they stay when the merge is undone, as those texts do. */
function knownNames(into: CaseRow, from: CaseRow): string[] | null {
  const known = [...(into.customer_known_as ?? []), ...(from.customer_known_as ?? []), from.customer_name];
  const names = [...new Set(known.filter((name) => name !== ""))];
  return names.length > 0 ? names : into.customer_known_as;
}

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
const same = (a: unknown, b: unknown) => JSON.stringify(json(a)) === JSON.stringify(json(b));

function asColumn(column: Column, kept: unknown): unknown {
  return column.endsWith("_at") && kept !== null ? new Date(kept as string) : kept;
}
