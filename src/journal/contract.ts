import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { id, instant, page } from "../kernel/fields.ts";
import { FAULTS } from "./rules/walk-chain.ts";

export const listAuditEvents = endpoint({
  id: "journal.listAuditEvents",
  method: "GET",
  path: "/v1/audit/events",
  summary: "What administrators changed, newest first",
  permission: "audit.read",
  query: z.strictObject({
    limit: page.limit,
    after: z.coerce.number().int().min(1).optional(),
    kind: z.string().max(80).optional(),
    actorId: id.optional(),
  }),
  answer: z.object({
    events: z.array(
      z.object({
        seq: z.number(),
        at: instant,
        kind: z.string(),
        actorId: id,
        actorName: z.string(),
        reason: z.string().nullable(),
        body: z.record(z.string(), z.unknown()),
        hash: z.string(),
      }),
    ),
    /** Give it back as `after`; null on the last page. */
    next: z.number().nullable(),
  }),
});

export const verifyAudit = endpoint({
  id: "journal.verifyAudit",
  method: "POST",
  path: "/v1/audit/verify",
  summary: "Walks every chain of the journal and names what was changed, removed or inserted",
  permission: "audit.read",
  answer: z.object({
    ok: z.boolean(),
    streams: z.number(),
    events: z.number(),
    /** Events whose words were erased, their chain owning up to it. */
    erased: z.number(),
    faulty: z.number(),
    faults: z.array(z.object({ stream: z.string(), seq: z.number(), fault: z.enum(FAULTS) })),
    /**
     * Heads of chains of cases that the organisation's chain vouches for and when it last did; cases whose last events it
     * does not vouch for yet, and when the earliest of those events was.
     */
    anchored: z.object({
      heads: z.number(),
      at: instant.nullable(),
      waiting: z.number(),
      since: instant.nullable(),
    }),
    head: z.object({ seq: z.number(), hash: z.string() }),
  }),
});
