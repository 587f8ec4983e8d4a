import { z } from "zod";
import { ROUTES } from "../../cases/rules/needs.ts";
import { day, id, instant } from "../../kernel/fields.ts";
import { AGREEMENTS, CHANNELS } from "../../kernel/vocabulary.ts";
import { PHASES } from "../rules/status.ts";

/** What a customer sees of their case: what was said to them and by them, and where it stands; nothing else of it. */
export const followedCase = z.object({
  number: z.string(),
  receivedAt: instant,
  channel: z.enum(CHANNELS),
  words: z.string(),
  wish: z.string().nullable(),
  product: z.string().nullable(),
  incidentOn: day.nullable(),
  phase: z.enum(PHASES),
  turn: z.enum(["us", "you", "nobody"]),
  /** When they hear from us next: promised to them, or until when somebody takes the matter on. */
  next: z.object({ kind: z.enum(["taken", "word"]), at: instant, late: z.boolean() }).nullable(),
  /** What we asked them and wait for. */
  question: z.string().nullable(),
  ownerName: z.string().nullable(),
  /** Who outside has the matter now. */
  outside: z.string().nullable(),
  way: z.array(
    z.object({
      step: z.enum(["received", "found", "offered", "accounted", "closed", "declined", "withdrawn"]),
      at: instant.nullable(),
    }),
  ),
  said: z.array(
    z.object({
      id,
      at: instant,
      from: z.enum(["you", "us"]),
      name: z.string(),
      purpose: z.string(),
      body: z.string(),
    }),
  ),
  /** Evidence that was chosen for them, with our sentence to it; and the files they sent. */
  shared: z.array(
    z.object({
      evidenceId: id,
      title: z.string(),
      caption: z.string(),
      look: z.enum(["image", "pdf", "audio", "video", "text", "none"]),
    }),
  ),
  sent: z.array(z.object({ evidenceId: id, fileName: z.string(), sentAt: instant })),
  /** The offer that stands, and the account that was given: ids of what was said. */
  offerId: id.nullable(),
  accountId: id.nullable(),
  answerTo: z.enum(["offer", "account"]).nullable(),
  agreement: z.enum(AGREEMENTS).nullable(),
  routes: z.array(z.enum(ROUTES)),
  reviewWaits: z.boolean(),
  /** Our answer to their request for review, where what was decided was upheld: an id of what was said. */
  reviewAnswerId: id.nullable(),
  /** The matter is worked on together with another report of it, of which nothing else is told. */
  together: z.boolean(),
  may: z.object({ write: z.boolean(), review: z.boolean(), withdraw: z.boolean() }),
});
export type FollowedCase = z.output<typeof followedCase>;
