import { z } from "zod";
import { day, id, instant } from "../../kernel/fields.ts";
import { BODY_KEYS } from "../rules/bodies.ts";
import { PACKAGE_STATES, REFERRAL_STATES, SENT_BY } from "../rules/referral.ts";

/** One answer of ours, as it is read. */
const packageShape = z.object({
  packageId: id,
  ordinal: z.number(),
  state: z.enum(PACKAGE_STATES),
  letter: z.string(),
  pieces: z.array(id),
  draftedByName: z.string(),
  draftedAt: instant,
  submittedAt: instant.nullable(),
  /** Why the approver gave it back. */
  sentBackReason: z.string().nullable(),
  approvedByName: z.string().nullable(),
  issuedAt: instant.nullable(),
  issueNumber: z.string().nullable(),
  /** Of everything the answer says, in hex: printed on the letter. */
  sha256: z.string().nullable(),
  sentAt: instant.nullable(),
  sentHow: z.enum(SENT_BY).nullable(),
  receipt: z.string().nullable(),
  proofId: id.nullable(),
  sentByName: z.string().nullable(),
  returnedAt: instant.nullable(),
  returnedReason: z.string().nullable(),
});
export type ReferralPackage = z.output<typeof packageShape>;

/** What a body passed on, with everything that belongs to it. */
export const referralShape = z.object({
  referralId: id,
  ordinal: z.number(),
  body: z.enum(BODY_KEYS),
  number: z.string(),
  issuedOn: day.nullable(),
  receivedAt: instant,
  /** When the body wants our answer: its own date, none of our deadlines (§2.3). */
  wantedOn: day.nullable(),
  says: z.string(),
  accountRequired: z.boolean(),
  contactName: z.string().nullable(),
  /** Masked (R12). */
  contactPhone: z.string().nullable(),
  contactSaid: z.string().nullable(),
  state: z.enum(REFERRAL_STATES),
  /** The body took it back: when we recorded it, who did, and why. */
  withdrawn: z.object({ at: instant, byName: z.string(), reason: z.string() }).nullable(),
  registeredByName: z.string(),
  registeredAt: instant,
  version: z.number(),
  demands: z.array(
    z.object({
      demand: z.number(),
      text: z.string(),
      addedAt: instant,
      answer: z.string().nullable(),
      answeredByName: z.string().nullable(),
      answeredAt: instant.nullable(),
    }),
  ),
  supplements: z.array(
    z.object({
      supplementId: id,
      at: instant,
      issuedOn: day.nullable(),
      wantedOn: day.nullable(),
      says: z.string(),
      byName: z.string(),
    }),
  ),
  packages: z.array(packageShape),
});
export type Referral = z.output<typeof referralShape>;
