import { z } from "zod";
import { STATE_KEYS } from "../cases/rules/states.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { id, instant, LENGTHS, text } from "../kernel/fields.ts";

/** As much of a telling as is compared. */
export const COMPARED = 600;

const alike = z.object({
  items: z.array(
    z.object({
      caseId: id,
      number: z.string(),
      title: z.string(),
      state: z.enum(STATE_KEYS),
      customerName: z.string(),
      ownerName: z.string().nullable(),
      receivedAt: instant,
      excerpt: z.string(),
      /** How alike, from 0 to 1, and why. */
      score: z.number(),
      shared: z.array(z.string()),
      sameNumbers: z.array(z.string()),
      sameCustomer: z.boolean(),
      sameProduct: z.boolean(),
    }),
  ),
});

export const likeWords = endpoint({
  id: "matters.likeWords",
  method: "GET",
  path: "/v1/matters/like",
  summary: "Cases that may be the same matter as what is being told, most alike first, each with the reasons",
  permission: "search.use",
  query: z.strictObject({
    words: text(COMPARED),
    customer: id.optional(),
    product: text(LENGTHS.short).optional(),
  }),
  answer: alike,
});

export const likeCase = endpoint({
  id: "matters.likeCase",
  method: "GET",
  path: "/v1/cases/:caseId/like",
  summary: "Other cases that may be the same matter as this one, most alike first, each with the reasons",
  permission: "search.use",
  params: z.strictObject({ caseId: id }),
  answer: alike,
  refusals: ["case_not_found"],
});
