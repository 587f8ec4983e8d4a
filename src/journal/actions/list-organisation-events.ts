import { eventAsRead, reasonAsRead } from "../../customers/rules/event-as-read.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import { organisationEventsBefore } from "../store.ts";

/** One page of the organisation's journal, newest first; customers in clear only for who may read all of them (R12). */
export async function listOrganisationEvents(
  look: Look,
  input: { limit: number; after?: number; kind?: string; actorId?: string },
): Promise<Decision<ListedEvents>> {
  const rows = await organisationEventsBefore(
    look.db,
    { seq: input.after ?? null, kind: input.kind, actorId: input.actorId },
    input.limit + 1,
  );
  const open = look.actor.reach.get("customer.read")?.scope === "all";
  const events = rows.slice(0, input.limit).map((row) => ({
    seq: row.seq,
    at: row.at,
    kind: row.kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    reason: open ? row.reason : reasonAsRead(row.reason, row.body as Body),
    body: open ? (row.body as Body) : eventAsRead(row.kind, row.body as Body),
    hash: row.hash.toString("hex"),
  }));
  return decided({ events, next: rows.length > input.limit ? events.at(-1)!.seq : null });
}

type Body = Record<string, unknown>;

interface ListedEvents {
  events: {
    seq: number;
    at: Date;
    kind: string;
    actorId: string;
    actorName: string;
    reason: string | null;
    body: Body;
    hash: string;
  }[];
  next: number | null;
}
