import { z } from "zod";
import { caseMoved } from "../cases/contract/fields.ts";
import { receiveCase } from "../cases/contract/taking.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { id, instant, LENGTHS, page, text } from "../kernel/fields.ts";
import { STEP_KEYS } from "./rules/calm-steps.ts";
import { CONDUCT_KEYS, HARMED_KEYS, HOW_KEYS } from "./rules/card.ts";

const spotId = z.object({ spotId: id });
const tapped = { entryId: id, at: instant };
const on = z.boolean();
const entry = z.union([
  z.strictObject({ ...tapped, kind: z.literal("step_set"), step: z.enum(STEP_KEYS), on }),
  z.strictObject({ ...tapped, kind: z.literal("conduct_set"), conduct: z.enum(CONDUCT_KEYS), on }),
  z.strictObject({ ...tapped, kind: z.literal("harmed_set"), who: z.enum(HARMED_KEYS), how: z.enum(HOW_KEYS), on }),
  z.strictObject({ ...tapped, kind: z.enum(["noted", "witness_noted"]), text: text(LENGTHS.short) }),
  z.strictObject({ ...tapped, kind: z.enum(["person_said", "place_said"]), text: text(LENGTHS.title) }),
  z.strictObject({ ...tapped, kind: z.enum(["called", "call_withdrawn"]) }),
]);

const callShape = z.object({
  callId: id,
  spotId: id,
  callerId: id,
  callerName: z.string(),
  departmentName: z.string().nullable(),
  place: z.string().nullable(),
  danger: z.boolean(),
  calledAt: instant,
  /** Who was told so far. */
  toldNames: z.array(z.string()),
  /** How often it went on to the next in the line. */
  passed: z.number(),
  /** When it goes on if nobody answers; null at the end of the line. */
  passesAt: instant.nullable(),
  answeredAt: instant.nullable(),
  answeredByName: z.string().nullable(),
  /** Whom the supervisor sent instead. */
  sentName: z.string().nullable(),
});
export type SpotCall = z.output<typeof callShape>;

const cardHead = z.object({
  spotId: id,
  openedById: id,
  openedByName: z.string(),
  departmentName: z.string().nullable(),
  startedAt: instant,
  lastAt: instant,
  place: z.string().nullable(),
  danger: z.boolean(),
  caseId: id.nullable(),
  caseNumber: z.string().nullable(),
  endedAt: instant.nullable(),
  endedByName: z.string().nullable(),
  endedReason: z.string().nullable(),
});
export type SpotHead = z.output<typeof cardHead>;
const cardShape = cardHead.extend({ entries: z.array(entry), call: callShape.nullable() });
export type SpotCard = z.output<typeof cardShape>;

export const keepCard = endpoint({
  id: "spot.keepCard",
  method: "POST",
  path: "/v1/spot/cards/:spotId/entries",
  summary:
    "Keep what was tapped on an on-the-spot card (§2.4); an entry sent again counts once, `called` calls the supervisor",
  permission: "case.receive",
  params: spotId,
  body: z.strictObject({ startedAt: instant, entries: z.array(entry).min(1).max(100) }),
  answer: cardShape,
  refusals: ["spot_not_found", "spot_ended", "spot_full"],
});

export const readCard = endpoint({
  id: "spot.readCard",
  method: "GET",
  path: "/v1/spot/cards/:spotId",
  summary: "One card: for who opened it, and for the supervisors of the place",
  permission: "case.receive",
  params: spotId,
  answer: cardShape,
  refusals: ["spot_not_found"],
});

export const myCard = endpoint({
  id: "spot.myCard",
  method: "GET",
  path: "/v1/spot/mine",
  summary: "The card this person has open; null where there is none",
  permission: "case.receive",
  answer: z.object({ card: cardShape.nullable() }),
});

export const listCards = endpoint({
  id: "spot.listCards",
  method: "GET",
  path: "/v1/spot/cards",
  summary: "Cards that are neither a case yet nor closed, oldest first, of the departments this person supervises",
  permission: "case.supervise",
  query: z.strictObject(page),
  answer: z.object({ items: z.array(cardHead), next: z.string().nullable() }),
});

export const listCalls = endpoint({
  id: "spot.listCalls",
  method: "GET",
  path: "/v1/spot/calls",
  summary: "Calls for help that this person was told of and nobody has answered yet",
  permission: "signed_in",
  answer: z.object({ items: z.array(callShape) }),
});

export const answerCall = endpoint({
  id: "spot.answerCall",
  method: "POST",
  path: "/v1/spot/calls/:callId/answer",
  summary: "Answer a call: come oneself, or send a colleague; the first answer counts",
  permission: "case.supervise",
  params: z.object({ callId: id }),
  body: z.strictObject({ sendId: id.optional() }),
  answer: callShape,
  refusals: ["spot_not_found", "spot_call_over", "spot_sent_unknown"],
});

const { customer, words } = receiveCase.body!.shape;
export const convertCard = endpoint({
  id: "spot.convertCard",
  method: "POST",
  path: "/v1/spot/cards/:spotId/case",
  summary:
    "Turn a card into a case of the kind “conflict on the spot”; steps, times and notes go along, nothing is retyped",
  permission: "case.receive",
  params: spotId,
  status: 201,
  body: z.strictObject({ customer, words: words.optional() }),
  answer: caseMoved,
  refusals: ["spot_not_found", "spot_ended"],
});

export const closeCard = endpoint({
  id: "spot.closeCard",
  method: "POST",
  path: "/v1/spot/cards/:spotId/close",
  summary: "Close a card without a case, with the reason; a complaint may still be taken at any time (R13)",
  permission: "case.supervise",
  params: spotId,
  body: z.strictObject({ reason: text(LENGTHS.short) }),
  answer: z.object({ spotId: id }),
  refusals: ["spot_not_found", "spot_ended"],
});
