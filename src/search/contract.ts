import { z } from "zod";
import { STATE_KEYS } from "../cases/rules/states.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { id, instant } from "../kernel/fields.ts";
import { FILTER_KEYS } from "./rules/filter-keys.ts";

const condition = z.object({ key: z.enum(FILTER_KEYS), value: z.string() });

export const searchCases = endpoint({
  id: "search.searchCases",
  method: "GET",
  path: "/v1/search",
  summary:
    "Cases that hold all of the words, whose title, number or customer's name holds them first, then the newest; Chinese from two characters up, English by its stem, “phrases” exactly, names also by their initials in pinyin, conditions as 状态:调查中 or channel:phone",
  permission: "search.use",
  query: z.strictObject({
    q: z.string().trim().min(1).max(200),
    /** Nothing but the words as typed: no words that mean the same, no other endings. */
    exact: z
      .enum(["true", "false"])
      .default("false")
      .transform((value) => value === "true"),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  answer: z.object({
    /** Counted up to a thousand; `more` says that there are more. */
    total: z.number(),
    more: z.boolean(),
    /** What to mark in the items, longest first; in words of letters the beginning of a word. */
    marks: z.array(z.string()),
    /** Words that were looked for beside those typed. */
    widened: z.array(z.object({ word: z.string(), also: z.array(z.string()) })),
    /** Conditions as they were understood, and those that name nothing known. */
    filters: z.array(condition),
    unread: z.array(condition),
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
      }),
    ),
  }),
});

export const findCustomers = endpoint({
  id: "search.findCustomers",
  method: "GET",
  path: "/v1/search/customers",
  summary:
    "Customers by the beginning of their name or its letters in pinyin, by a whole number or its last four digits or more, by address; numbers masked",
  permission: "customer.read",
  query: z.strictObject({
    q: z.string().trim().min(2).max(100),
    limit: z.coerce.number().int().min(1).max(20).default(5),
  }),
  answer: z.object({
    items: z.array(z.object({ customerId: id, name: z.string(), phone: z.string().nullable(), openCases: z.number() })),
  }),
});
