import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { id, instant, LENGTHS, page, text } from "../kernel/fields.ts";
import { TIMERS } from "./rules/retention.ts";

export const REQUEST_KINDS = ["access", "copy", "correct", "delete", "explain"] as const;
export const REQUEST_STATES = ["received", "verified", "granted", "partly", "refused"] as const;
export const RELATIONS = ["self", "agent", "heir"] as const;
const next = z.string().nullable();
const requestId = z.strictObject({ requestId: id });

const requestRow = z.object({
  requestId: id,
  number: z.string(),
  kind: z.enum(REQUEST_KINDS),
  state: z.enum(REQUEST_STATES),
  customerId: id.nullable(),
  requesterName: z.string(),
  relation: z.enum(RELATIONS),
  wish: z.string(),
  receivedAt: instant,
  verifiedAt: instant.nullable(),
  verifiedHow: z.string().nullable(),
  dueAt: instant.nullable(),
  ownerName: z.string().nullable(),
  decidedAt: instant.nullable(),
  decidedByName: z.string().nullable(),
  answer: z.string().nullable(),
  route: z.string().nullable(),
  version: z.number(),
});

export const listRightsRequests = endpoint({
  id: "privacy.listRightsRequests",
  method: "GET",
  path: "/v1/rights-requests",
  summary: "What persons ask about their data (PIPL 44–50): open ones by what is due first, or answered ones",
  permission: "privacy.manage",
  query: z.strictObject({ answered: z.enum(["true", "false"]).default("false"), ...page }),
  answer: z.object({ items: z.array(requestRow), next }),
});

export const viewRightsRequest = endpoint({
  id: "privacy.viewRightsRequest",
  method: "GET",
  path: "/v1/rights-requests/:requestId",
  summary: "One request, with what is kept of this person and what the law lets be done with it",
  permission: "privacy.manage",
  params: requestId,
  answer: z.object({
    request: requestRow,
    /** Cases of the person: open, to be kept yet, to be kept for a hold, and those whose period is over. */
    reach: z.object({
      open: z.number(),
      kept: z.number(),
      held: z.number(),
      erasable: z.number(),
      /** Until when the last of them is to be kept. */
      until: instant.nullable(),
    }),
    /** What the product suggested by itself, and that a person decided (PIPL 24). */
    suggestions: z.array(
      z.object({ number: z.string(), severity: z.number(), reason: z.string().nullable(), weighed: z.boolean() }),
    ),
  }),
  refusals: ["request_not_found"],
});

export const takeRightsRequest = endpoint({
  id: "privacy.takeRightsRequest",
  method: "POST",
  path: "/v1/rights-requests",
  summary: "Put down what a person asks about their data; whoever takes it owns it",
  permission: "privacy.manage",
  body: z.strictObject({
    kind: z.enum(REQUEST_KINDS),
    customerId: id.optional(),
    requesterName: text(LENGTHS.name),
    relation: z.enum(RELATIONS),
    wish: text(LENGTHS.short),
  }),
  status: 201,
  answer: z.object({ requestId: id, number: z.string() }),
});

export const verifyRequester = endpoint({
  id: "privacy.verifyRequester",
  method: "POST",
  path: "/v1/rights-requests/:requestId/verify",
  summary: "Say how it was made sure who asks; the limit of fifteen working days runs from now",
  permission: "privacy.manage",
  params: requestId,
  body: z.strictObject({ how: text(LENGTHS.short), version: z.number().int() }),
  answer: z.object({ dueAt: instant.nullable() }),
  refusals: ["request_not_found", "request_changed", "request_decided"],
});

export const decideRightsRequest = endpoint({
  id: "privacy.decideRightsRequest",
  method: "POST",
  path: "/v1/rights-requests/:requestId/decision",
  summary: "Answer a request, with reasons; a wish to erase erases what may be, and restricts what must be kept",
  permission: "privacy.manage",
  params: requestId,
  body: z.strictObject({
    decision: z.enum(["granted", "partly", "refused"]),
    answer: text(2000),
    /** Where the person can turn next; needed unless all is granted (PIPL 50). */
    route: text(LENGTHS.short).optional(),
    version: z.number().int(),
  }),
  answer: z.object({ erased: z.number(), restricted: z.number() }),
  refusals: [
    "request_not_found",
    "request_changed",
    "request_decided",
    "request_not_verified",
    "refusal_needs_route",
    "law_keeps_it",
  ],
});

export const copyPersonalData = endpoint({
  id: "privacy.copyPersonalData",
  method: "POST",
  path: "/v1/rights-requests/:requestId/copy",
  summary: "The person's data as a ZIP of a page to read and JSON, without anybody else's; noted in the journal",
  permission: "privacy.manage",
  params: requestId,
  answer: z.unknown(),
  refusals: ["request_not_found", "request_not_verified", "request_has_no_customer"],
});

const within = ({ least, most }: { least: number; most: number }) => z.number().int().min(least).max(most);
const plan = z.strictObject({
  restrictAfterDays: within(TIMERS.restrictAfterDays),
  keepYears: within(TIMERS.keepYears),
  requestYears: within(TIMERS.requestYears),
  rejectDays: within(TIMERS.rejectDays),
  draftDays: within(TIMERS.draftDays),
});

export const viewRetention = endpoint({
  id: "privacy.viewRetention",
  method: "GET",
  path: "/v1/retention",
  summary: "How long each kind of data is kept, and how many cases are restricted and erased",
  permission: "privacy.manage",
  answer: z.object({ plan, restricted: z.number(), erased: z.number() }),
});

export const planRetention = endpoint({
  id: "privacy.planRetention",
  method: "PUT",
  path: "/v1/retention",
  summary: "Set how long each kind of data is kept; cases never below the three years the law asks for",
  permission: "privacy.manage",
  body: plan,
  answer: plan,
});

export const listRestricted = endpoint({
  id: "privacy.listRestricted",
  method: "GET",
  path: "/v1/restricted-cases",
  summary: "Cases that are only stored: when they ended and when they are erased, and nothing of whom they are about",
  permission: "privacy.manage",
  query: z.strictObject(page),
  answer: z.object({
    items: z.array(
      z.object({
        caseId: id,
        number: z.string(),
        kind: z.string(),
        departmentName: z.string().nullable(),
        closedAt: instant.nullable(),
        restrictedAt: instant,
        eraseAt: instant.nullable(),
        erasedAt: instant.nullable(),
        held: z.boolean(),
      }),
    ),
    next,
  }),
});

export const releaseRestricted = endpoint({
  id: "privacy.releaseRestricted",
  method: "POST",
  path: "/v1/restricted-cases/:caseId/release",
  summary: "Let a restricted case be worked with again for thirty days, for a reason that is kept",
  permission: "privacy.manage",
  params: z.strictObject({ caseId: id }),
  body: z.strictObject({ reason: text(LENGTHS.short) }),
  answer: z.object({ until: instant }),
  refusals: ["not_restricted"],
});

const revealFilter = { personId: id.optional(), from: z.iso.date().optional(), to: z.iso.date().optional() };
const revealRow = z.object({
  revealId: id,
  at: instant,
  personId: id,
  personName: z.string(),
  /** Whose number it was: a customer's, or of somebody behind a case; null once they are erased. */
  ofName: z.string().nullable(),
  caseNumber: z.string().nullable(),
  field: z.string().nullable(),
  reason: z.string().nullable(),
});

export const listReveals = endpoint({
  id: "privacy.listReveals",
  method: "GET",
  path: "/v1/reveals",
  summary:
    "Who saw a number or address in clear, a customer's or of somebody behind a case, when and why (R12), newest first",
  permission: "privacy.manage",
  query: z.strictObject({ ...revealFilter, ...page }),
  answer: z.object({ items: z.array(revealRow), next }),
});

export const exportReveals = endpoint({
  id: "privacy.exportReveals",
  method: "GET",
  path: "/v1/reveals/export",
  summary: "The same as CSV",
  permission: "privacy.manage",
  query: z.strictObject(revealFilter),
  answer: z.unknown(),
});
