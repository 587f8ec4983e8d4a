import { z } from "zod";
import { instant } from "../../kernel/fields.ts";

const words = z.object({ zh: z.string(), en: z.string() });

/** A stretch of a time ruler as pages draw it. */
export const rulerPart = z.object({
  kind: z.enum(["counted", "uncounted", "paused"]),
  from: instant,
  to: instant,
  because: z.enum(["first_day", "closed", "weekend", "holiday", "rolled"]).nullable(),
  names: words.nullable(),
});

/** A due time with why: the steps in words, in order, and the stretches of the ruler. */
export const explainedDue = z.object({
  dueAt: instant.nullable(),
  estimated: z.boolean(),
  steps: z.array(z.object({ kind: z.string(), say: words })),
  ruler: z.array(rulerPart),
});
