import { z } from "zod";
import { CLOCK_ACTORS } from "../../deadlines/rules/milestone.ts";
import { instant } from "../../kernel/fields.ts";
import { DUES } from "../rules/clocks.ts";

/** A name or a sentence in both languages. */
export const said = z.object({ zh: z.string(), en: z.string() });

/** Who approves an extension; `none`: it may be taken without. */
export const approver = z.enum(["none", "supervisor", "head"]);

/** One clock of a case: whose duty it measures, by which step of which policy, and where it stands (§2.3). */
export const clockShape = z.object({
  clock: z.string(),
  what: z.enum(DUES),
  actor: z.enum(CLOCK_ACTORS),
  /** The version it is pinned to, `cn-bank-insurance-2020/1`. */
  policy: z.string(),
  policyNames: said.nullable(),
  milestone: z.string().nullable(),
  milestoneNames: said.nullable(),
  startedAt: instant,
  dueAt: instant,
  /** The calendar is not known that far. */
  estimated: z.boolean(),
  pausedAt: instant.nullable(),
  /** How long it stood still, without a pause that still lasts. */
  pausedMs: z.number(),
  /** Whether waiting for the customer lets it stand still. */
  mayPause: z.boolean(),
  extensions: z.array(
    z.object({
      id: z.string(),
      names: said.nullable(),
      reason: z.string(),
      askedByName: z.string(),
      approvedByName: z.string(),
      at: instant,
      from: instant,
      to: instant,
    }),
  ),
  /** What was asked for and waits for its approver. */
  asked: z
    .object({
      id: z.string(),
      names: said.nullable(),
      reason: z.string(),
      askedByName: z.string(),
      at: instant,
      dueAt: instant.nullable(),
      approver,
      /** The reader may approve or refuse it. */
      mine: z.boolean(),
    })
    .nullable(),
  /** Extensions that the reader may ask for now, each with the due time it would give. */
  extendable: z.array(
    z.object({
      id: z.string(),
      names: said,
      dueAt: instant,
      /** The calendar is not known that far. */
      estimated: z.boolean(),
      approver,
      /** Whom the policy itself names to approve. */
      approverNames: said,
      /** The most the policy allows in all, in words; null where it names none. */
      most: said.nullable(),
      /** What the customer must be told, where the policy says it. */
      mustState: z.array(said),
    }),
  ),
  stoppedAt: instant.nullable(),
  stoppedBy: z.enum(["met", "ended"]).nullable(),
});
export type ClockShape = z.output<typeof clockShape>;
