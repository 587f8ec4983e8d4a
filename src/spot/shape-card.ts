import type { z } from "zod";
import type { AnswerOf } from "../kernel/endpoint.ts";
import { findColleagues } from "../people/colleague.ts";
import type { Database } from "../platform/db/database.ts";
import type { answerCall, readCard } from "./contract.ts";
import type { Entry } from "./rules/card.ts";
import { type CallRow, type CardRow, findCallOf, listEntries } from "./store.ts";

type HeadIn = Omit<z.input<(typeof readCard)["answer"]>, "entries" | "call">;
export type CallIn = z.input<(typeof answerCall)["answer"]>;
export type SpotCardRead = AnswerOf<typeof readCard>;

/** The head of a card, as lists show it. */
export function shapeHead(row: CardRow): HeadIn {
  return {
    spotId: row.spot_id,
    openedById: row.opened_by,
    openedByName: row.opened_by_name,
    departmentName: row.department_name,
    startedAt: row.started_at,
    lastAt: row.last_at,
    place: row.place,
    danger: row.danger,
    caseId: row.case_id,
    caseNumber: row.case_number,
    endedAt: row.ended_at,
    endedByName: row.ended_by_name,
    endedReason: row.ended_reason,
  };
}

/** A call with what its card says of place and danger. */
export function shapeCall(
  call: CallRow,
  card: Pick<CardRow, "place" | "danger" | "department_name">,
  names: ReadonlyMap<string, string>,
): CallIn {
  return {
    callId: call.call_id,
    spotId: call.spot_id,
    callerId: call.caller_id,
    callerName: call.caller_name,
    departmentName: card.department_name,
    place: card.place,
    danger: card.danger,
    calledAt: call.called_at,
    toldNames: call.told.flatMap((id) => names.get(id) ?? []),
    passed: call.passed,
    passesAt: call.answered_at || call.ended_at ? null : call.ring_at,
    answeredAt: call.answered_at,
    answeredByName: call.answered_by_name,
    sentName: call.sent_name,
  };
}

export async function namesOf(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await findColleagues(db, [...new Set(ids)]);
  return new Map(people.map((one) => [one.personId, one.name]));
}

/** The whole card: its head, every tap, and the last call while it was not withdrawn. */
export async function shapeCard(db: Database, row: CardRow) {
  const [entries, last] = await Promise.all([listEntries(db, row.spot_id), findCallOf(db, row.spot_id)]);
  const standing = last && (last.ended_at === null || last.answered_at !== null) ? last : undefined;
  const call = standing ? shapeCall(standing, row, await namesOf(db, standing.told)) : null;
  return { ...shapeHead(row), entries: entries as Entry[] as never[], call };
}
