import { z } from "zod";
import { id, instant, LENGTHS, text } from "../../kernel/fields.ts";
import { CAUSE_KEYS, type Cause, CHANNELS } from "../../kernel/vocabulary.ts";
import { AFFECTED_BOUNDS, AMOUNT_BOUNDS, HARMS } from "../rules/severity-standard.ts";
import { STATE_KEYS } from "../rules/states.ts";

export const caseId = z.object({ caseId: id });
export const taskParams = z.object({ caseId: id, taskId: id });
export const stepParams = z.object({ caseId: id, stepId: id });

export const cause = z.enum(CAUSE_KEYS as [Cause, ...Cause[]]);
export const severity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export const state = z.enum(STATE_KEYS);
export const moneyMinor = z.number().int().min(1).max(1e13);

const amount = z.number().int().min(AMOUNT_BOUNDS.least).max(AMOUNT_BOUNDS.most);
const people = z.number().int().min(AFFECTED_BOUNDS.least).max(AFFECTED_BOUNDS.most);
/** By which numbers a severity is judged (§2.2). */
export const severityNumbers = z.strictObject({
  /** The level each harm asks for alone. */
  harm: z.strictObject({ safety: severity, money: severity, time: severity, feelings: severity }),
  /** From these amounts on, in minor units, it is level 3 and 4. */
  amount: z.strictObject({ serious: amount, grave: amount }),
  /** From so many people on it is level 2, 3 and 4. */
  affected: z.strictObject({ some: people, serious: people, grave: people }),
  regulator: severity,
  media: severity,
  /** What lifts by one level, and to no less than this. */
  least: z.strictObject({ vulnerable: severity, repeat: severity }),
});
/** One version of them, as a case is judged by it. */
export const severityStandard = severityNumbers.extend({ version: z.number().int() });

/** What a severity is worked out from (§2.2), as a person puts it down; what is left out does not count. */
export const severityFacts = z.strictObject({
  harms: z.array(z.enum(HARMS)).max(HARMS.length).optional(),
  amountMinor: moneyMinor.nullable().optional(),
  affected: z.number().int().min(1).max(100_000_000).optional(),
  vulnerable: z.boolean().optional(),
  regulator: z.boolean().optional(),
  media: z.boolean().optional(),
  repeat: z.boolean().optional(),
});
/** The same complete, as a case holds it. */
export const heldFacts = z.object({
  harms: z.array(z.enum(HARMS)),
  amountMinor: z.number().nullable(),
  affected: z.number(),
  vulnerable: z.boolean(),
  regulator: z.boolean(),
  media: z.boolean(),
  repeat: z.boolean(),
});

/** What every command on a case answers: where it stands now. */
export const caseMoved = z.object({ caseId: id, number: z.string(), state, version: z.number() });

/** By what means the customer was told, or answered; that of the case unless said. */
export const byMeans = z.enum(CHANNELS).optional();
/** The next time the customer hears from us, if this message names one (R1, R9). */
export const nextWord = instant.optional();

export const reason = text(LENGTHS.short);
export const longText = text(LENGTHS.message);
