import { z } from "zod";
import { caseId, caseMoved } from "../cases/contract/fields.ts";
import { receiveCase } from "../cases/contract/taking.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { day, id, instant, LENGTHS, page, text } from "../kernel/fields.ts";
import { referralShape } from "./contract/shapes.ts";
import { BODY_KEYS } from "./rules/bodies.ts";
import { PACKAGE_STATES, REFERRAL_STATES, REFERRAL_VIEWS, SENT_BY } from "./rules/referral.ts";

export type { Referral, ReferralPackage } from "./contract/shapes.ts";

const params = z.object({ caseId: id, referralId: id });
const packageParams = params.extend({ packageId: id });
const counted = z.object({ count: z.number(), more: z.boolean() });
const long = text(LENGTHS.message);
const demandTexts = z.array(text(2000)).max(30);
const contact = {
  contactName: text(LENGTHS.name).nullable(),
  contactPhone: text(40).nullable(),
  contactSaid: text(LENGTHS.title).nullable(),
};
const answersHeld = [
  "not_permitted_here",
  "not_contact_owner",
  "deputy_held_before",
  "recused",
  "department_involved",
] as const;

export const registerReferral = endpoint({
  id: "referrals.registerReferral",
  method: "POST",
  path: "/v1/referrals",
  summary:
    "Register what a regulator, platform or other body passed on (R13): opens a case, joins one, or adds to what came under the same number",
  permission: "case.receive",
  status: 201,
  body: z.strictObject({
    body: z.enum(BODY_KEYS),
    number: text(60),
    issuedOn: day.optional(),
    receivedAt: instant.optional(),
    receivedReason: text(LENGTHS.short).optional(),
    wantedOn: day.optional(),
    says: long,
    demands: demandTexts.default([]),
    /** The body wants the customer to have our final response first. */
    accountRequired: z.boolean().default(false),
    ...z.strictObject(contact).partial().shape,
    /** A case that the same matter is already on. */
    caseNumber: text(20).optional(),
    customer: receiveCase.body!.shape.customer,
  }),
  answer: caseMoved.extend({ referralId: id, became: z.enum(["opened", "joined", "supplement"]) }),
  refusals: [
    "referral_case_unknown",
    "referral_case_stored",
    "referral_day_wrong",
    "received_in_future",
    "backdating_reason_needed",
    "phone_wrong",
    "not_permitted_here",
    "recused",
    "case_merged",
  ],
});

export const browseReferrals = endpoint({
  id: "referrals.browseReferrals",
  method: "GET",
  path: "/v1/referrals",
  summary:
    "Referrals of the cases I may see: those that wait for our answer by when the body wants it (its date, none of ours), those without a date last; or those answered, or all, newest first",
  permission: "case.read",
  query: z.strictObject({ ...page, state: z.enum(REFERRAL_VIEWS).default("open") }),
  answer: z.object({
    /** Counted up to a thousand; only with the first page. */
    counts: z.object({ open: counted, answered: counted, all: counted }).nullable(),
    items: z.array(
      z.object({
        caseId: id,
        caseNumber: z.string(),
        title: z.string(),
        ownerName: z.string().nullable(),
        referralId: id,
        body: z.enum(BODY_KEYS),
        number: z.string(),
        receivedAt: instant,
        wantedOn: day.nullable(),
        /** How many of the demands have an answer. */
        answered: z.number(),
        demands: z.number(),
        package: z.enum(PACKAGE_STATES).nullable(),
        state: z.enum(REFERRAL_STATES),
      }),
    ),
    next: z.string().nullable(),
  }),
});

export const listReferrals = endpoint({
  id: "referrals.listReferrals",
  method: "GET",
  path: "/v1/cases/:caseId/referrals",
  summary: "What outside bodies passed on about a case, with demands and answers",
  permission: "case.read",
  params: caseId,
  answer: z.object({
    items: z.array(referralShape),
    allowed: z.array(z.enum(["answer", "approve", "reveal", "export"])),
    /** The customer has our account; of a merged case, where it is worked on. */
    accounted: z.boolean(),
  }),
  refusals: ["case_not_found"],
});

export const correctReferral = endpoint({
  id: "referrals.correctReferral",
  method: "PATCH",
  path: "/v1/cases/:caseId/referrals/:referralId",
  summary: "Put right what was taken down of a referral, with the reason; what it was stays in the journal",
  permission: "case.handle",
  params,
  body: z.strictObject({
    body: z.enum(BODY_KEYS).optional(),
    number: text(60).optional(),
    issuedOn: day.nullable().optional(),
    wantedOn: day.nullable().optional(),
    accountRequired: z.boolean().optional(),
    ...z.strictObject(contact).partial().shape,
    /** Only those that were taken down wrong; what the body adds is registered under its number again. */
    demands: z
      .array(z.strictObject({ demand: z.number().int().min(1).max(1000), text: text(2000) }))
      .max(100)
      .optional(),
    reason: text(LENGTHS.short),
    version: z.number().int(),
  }),
  answer: caseMoved,
  refusals: [
    "referral_not_found",
    "referral_changed",
    "referral_number_known",
    "referral_day_wrong",
    "demand_unknown",
    "package_under_review",
    "phone_wrong",
    ...answersHeld,
  ],
});

export const revealContact = endpoint({
  id: "referrals.revealContact",
  method: "POST",
  path: "/v1/cases/:caseId/referrals/:referralId/reveal",
  summary: "Show the telephone of a body's contact in clear; who looked and why is kept first (R12)",
  permission: "customer.reveal",
  params,
  body: z.strictObject({ reason: text(LENGTHS.short) }),
  answer: z.object({ value: z.string().nullable() }),
  secretAnswer: true,
  refusals: ["referral_not_found", "recused"],
});

export const answerDemand = endpoint({
  id: "referrals.answerDemand",
  method: "PUT",
  path: "/v1/cases/:caseId/referrals/:referralId/demands/:demand",
  summary: "Answer one demand of a body",
  permission: "case.handle",
  params: params.extend({ demand: z.coerce.number().int().min(1).max(1000) }),
  body: z.strictObject({ answer: text(4000) }),
  answer: caseMoved,
  refusals: ["referral_not_found", "referral_withdrawn", "demand_unknown", "package_under_review", ...answersHeld],
});

export const draftPackage = endpoint({
  id: "referrals.draftPackage",
  method: "PUT",
  path: "/v1/cases/:caseId/referrals/:referralId/draft",
  summary:
    "Write the answer to a body: the letter and the pieces of evidence that go with it; `submit` asks for approval",
  permission: "case.handle",
  params,
  body: z.strictObject({
    letter: z.string().max(LENGTHS.message),
    pieces: z.array(id).max(50).default([]),
    submit: z.boolean().default(false),
  }),
  answer: caseMoved.extend({ packageId: id }),
  refusals: [
    "referral_not_found",
    "referral_withdrawn",
    "package_incomplete",
    "package_under_review",
    "package_not_now",
    "package_piece_unknown",
    ...answersHeld,
  ],
});

export const settlePackage = endpoint({
  id: "referrals.settlePackage",
  method: "POST",
  path: "/v1/cases/:caseId/referrals/:referralId/packages/:packageId/settle",
  summary: "Approve an answer and issue it with its number and checksum, or give it back with a reason (R11)",
  permission: "case.supervise",
  params: packageParams,
  body: z.strictObject({ approve: z.boolean(), reason: text(LENGTHS.short).optional() }),
  answer: caseMoved,
  refusals: [
    "referral_not_found",
    "referral_withdrawn",
    "package_not_now",
    "package_by_author",
    "package_incomplete",
    "package_reason_needed",
    ...answersHeld,
  ],
});

export const recordSending = endpoint({
  id: "referrals.recordSending",
  method: "POST",
  path: "/v1/cases/:caseId/referrals/:referralId/packages/:packageId/sending",
  summary: "Record how and when an issued answer went to the body, with its receipt; nothing is sent by the product",
  permission: "case.handle",
  params: packageParams,
  body: z.strictObject({
    how: z.enum(SENT_BY),
    sentAt: instant,
    receipt: text(LENGTHS.title).optional(),
    /** The piece of evidence that proves it. */
    proofId: id.optional(),
  }),
  answer: caseMoved,
  refusals: ["referral_not_found", "package_not_now", "sending_in_future", "package_piece_unknown", ...answersHeld],
});

export const recordReturn = endpoint({
  id: "referrals.recordReturn",
  method: "POST",
  path: "/v1/cases/:caseId/referrals/:referralId/packages/:packageId/return",
  summary: "Record that the body sent our answer back and wants more; a further answer follows",
  permission: "case.handle",
  params: packageParams,
  body: z.strictObject({ reason: text(2000), wantedOn: day.optional(), demands: demandTexts.default([]) }),
  answer: caseMoved,
  refusals: ["referral_not_found", "referral_withdrawn", "package_not_now", ...answersHeld],
});

export const recordWithdrawal = endpoint({
  id: "referrals.recordWithdrawal",
  method: "POST",
  path: "/v1/cases/:caseId/referrals/:referralId/withdrawal",
  summary: "Record that the body took the referral back; the customer's complaint and the case's own clocks stand",
  permission: "case.handle",
  params,
  body: z.strictObject({ reason: text(2000) }),
  answer: caseMoved,
  refusals: ["referral_not_found", "referral_withdrawn", ...answersHeld],
});

export const readPackage = endpoint({
  id: "referrals.readPackage",
  method: "GET",
  path: "/v1/cases/:caseId/referrals/:referralId/packages/:packageId/file",
  summary: "An issued answer as a ZIP: letter to print, index, evidence, data, checksums",
  permission: "case.export",
  params: packageParams,
  query: z.strictObject({ locale: z.enum(["zh", "en"]).default("zh") }),
  answer: z.unknown(),
  refusals: ["case_not_found", "referral_not_found", "package_not_now"],
});
