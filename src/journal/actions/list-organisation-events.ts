import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import { organisationEventsBefore } from "../store.ts";

/** One page of the organisation's journal, newest first. */
export async function listOrganisationEvents(
  look: Look,
  input: { limit: number; after?: number; kind?: string; actorId?: string },
): Promise<Decision<ListedEvents>> {
  const rows = await organisationEventsBefore(
    look.db,
    { seq: input.after ?? null, kind: input.kind, actorId: input.actorId },
    input.limit + 1,
  );
  const events = rows.slice(0, input.limit).map((row) => ({
    seq: row.seq,
    at: row.at,
    kind: row.kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    reason: row.reason,
    body: row.body as Record<string, unknown>,
    hash: row.hash.toString("hex"),
  }));
  return decided({ events, next: rows.length > input.limit ? events.at(-1)!.seq : null });
}

interface ListedEvents {
  events: {
    seq: number;
    at: Date;
    kind: string;
    actorId: string;
    actorName: string;
    reason: string | null;
    body: Record<string, unknown>;
    hash: string;
  }[];
  next: number | null;
}
