import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { day, id, instant, LENGTHS, text } from "../../kernel/fields.ts";
import { followedCase } from "./shapes.ts";

const locale = z.enum(["zh", "en"]);
const done = z.object({ done: z.literal(true) });
/** What was sent twice is done once: the page gives each thing it sends a key of its own. */
const ENTERED = ["portal_entrance_needed", "portal_link_ended", "portal_too_often"] as const;

export const readPortal = endpoint({
  id: "portal.readPortal",
  method: "GET",
  path: "/v1/portal",
  summary: "What a customer must know before writing: who we are, how to reach us, the privacy notice in force",
  permission: "public",
  answer: z.object({
    organisation: z.string(),
    phone: z.string().nullable(),
    hours: z.object({ zh: z.string(), en: z.string() }).nullable(),
    notice: z.object({ version: z.number(), at: instant, zh: z.string(), en: z.string() }),
    /** The day it is here, and our time zone: days and times on the page are ours. */
    zone: z.string(),
    today: day,
  }),
});

export const askProof = endpoint({
  id: "portal.askProof",
  method: "GET",
  path: "/v1/portal/proof",
  summary: "A small sum for the sender's machine to work out, which makes filing by the thousand dear",
  permission: "public",
  answer: z.object({ question: z.string(), bits: z.number() }),
});

export const fileComplaint = endpoint({
  id: "portal.fileComplaint",
  method: "POST",
  path: "/v1/portal/complaints",
  summary:
    "File a complaint (R1, R13), named or anonymous; gives number, link and code, and opens the case for a while",
  permission: "public",
  status: 201,
  secretAnswer: true,
  body: z.strictObject({
    words: text(LENGTHS.words),
    wish: text(LENGTHS.message).optional(),
    /** Absent means anonymous. */
    name: text(LENGTHS.name).optional(),
    /** A telephone number or a mail address. */
    contact: text(200).optional(),
    incidentOn: day.optional(),
    product: text(LENGTHS.name).optional(),
    noticeVersion: z.number().int(),
    locale: locale.default("zh"),
    question: z.string().max(400),
    proof: z.string().max(20),
    /** Left empty by people; what fills it reads no page. */
    website: z.string().max(200).default(""),
  }),
  answer: z.object({ number: z.string(), receivedAt: instant, link: z.string(), code: z.string() }),
  refusals: [
    "submission_key_needed",
    "proof_needed",
    "leave_empty",
    "notice_changed",
    "contact_wrong",
    "name_holds_contact",
    "incident_in_future",
  ],
});

export const enterPortal = endpoint({
  id: "portal.enterPortal",
  method: "POST",
  path: "/v1/portal/entrance",
  summary: "Open a case by the token of its link, or by number and code",
  permission: "public",
  /** Either the token of a link, or both of the others. */
  body: z
    .strictObject({ token: text(200).optional(), number: text(40).optional(), code: text(40).optional() })
    .refine(({ token, number, code }) => token !== undefined || (number !== undefined && code !== undefined)),
  answer: z.object({ number: z.string() }),
  refusals: ["portal_not_found", "portal_link_ended", "portal_locked", "portal_too_often"],
});

export const leavePortal = endpoint({
  id: "portal.leavePortal",
  method: "DELETE",
  path: "/v1/portal/entrance",
  summary: "Shut the case on this device",
  permission: "public",
  answer: done,
});

export const followCase = endpoint({
  id: "portal.followCase",
  method: "GET",
  path: "/v1/portal/mine",
  summary: "The opened case as its customer may see it (R12)",
  permission: "public",
  answer: followedCase,
  refusals: ENTERED,
});

export const addWords = endpoint({
  id: "portal.addWords",
  method: "POST",
  path: "/v1/portal/mine/words",
  summary: "Say something more, or answer what was asked; a case that waited for it goes on",
  permission: "public",
  body: z.strictObject({ words: text(LENGTHS.message) }),
  answer: done,
  refusals: ENTERED,
});

export const answerUs = endpoint({
  id: "portal.answerUs",
  method: "POST",
  path: "/v1/portal/mine/answer",
  summary: "Say yes, yes under protest, or no to the offer or the account that stands (R8)",
  permission: "public",
  body: z.strictObject({
    /** What was on screen: an answer to one is none to the other. */
    to: z.enum(["offer", "account"]),
    agreement: z.enum(["accepted", "accepted_under_protest", "refused"]),
    words: text(LENGTHS.message).optional(),
  }),
  answer: done,
  refusals: [...ENTERED, "nothing_to_answer"],
});

export const askReview = endpoint({
  id: "portal.askReview",
  method: "POST",
  path: "/v1/portal/mine/review",
  summary: "Ask that somebody else looks at what was decided (R10); a supervisor hears of it at once",
  permission: "public",
  body: z.strictObject({ words: text(LENGTHS.message) }),
  /** `had`: a request waits already; what they wrote now is kept beside it. */
  answer: done.extend({ had: z.boolean() }),
  refusals: [...ENTERED, "review_not_now"],
});

export const withdrawMine = endpoint({
  id: "portal.withdrawMine",
  method: "POST",
  path: "/v1/portal/mine/withdrawal",
  summary: "Withdraw the complaint; it ends today (2020 No. 3, art. 15)",
  permission: "public",
  body: z.strictObject({ sure: z.boolean(), words: text(LENGTHS.message).optional() }),
  /** Not ended: we must first finish something of our own (R5), and the owner says when. */
  answer: z.object({ ended: z.boolean() }),
  refusals: [...ENTERED, "withdrawal_not_sure", "withdrawn_too_late"],
});

export const readSharedEvidence = endpoint({
  id: "portal.readSharedEvidence",
  method: "GET",
  path: "/v1/portal/mine/evidence/:evidenceId",
  summary: "A piece of evidence that was shared with the customer of the opened case; that they looked is kept",
  permission: "public",
  params: z.object({ evidenceId: id }),
  answer: z.unknown(),
  refusals: [...ENTERED, "evidence_not_found"],
});

export const sendEvidence = endpoint({
  id: "portal.sendEvidence",
  method: "POST",
  path: "/v1/portal/mine/evidence",
  summary: "Send a picture, a paper or a recording to the opened case (multipart, field `file`); judged by its bytes",
  permission: "public",
  status: 201,
  /** `had`: we had the very same file already, so nothing was added. */
  answer: done.extend({ had: z.boolean() }),
  refusals: [...ENTERED, "file_missing", "file_kind_wrong", "files_enough", "evidence_empty", "evidence_too_large"],
});
