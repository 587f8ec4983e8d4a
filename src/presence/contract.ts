import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { id } from "../kernel/fields.ts";

/** What someone does on a case right now. */
export const DOINGS = ["viewing", "replying", "noting", "deciding"] as const;

export const bePresent = endpoint({
  id: "presence.bePresent",
  method: "PUT",
  path: "/v1/cases/:caseId/presence",
  summary: "Say every 15 seconds that I am on this case and what I do; learn who else is",
  permission: "case.read",
  params: z.object({ caseId: id }),
  body: z.strictObject({ doing: z.enum(DOINGS), left: z.boolean().default(false) }),
  answer: z.object({ people: z.array(z.object({ personId: id, name: z.string(), doing: z.enum(DOINGS) })) }),
});

export const liveEvents = endpoint({
  id: "live.liveEvents",
  method: "GET",
  path: "/v1/live",
  summary: "Server-sent events: what changed, without content; resumes with Last-Event-ID",
  permission: "signed_in",
  answer: z.unknown(),
});
