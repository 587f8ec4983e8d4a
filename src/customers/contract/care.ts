import { z } from "zod";
import { instant } from "../../kernel/fields.ts";
import { ADJUSTMENTS } from "../rules/care.ts";

/** What those who serve a customer have to know: what is done differently, and that there is more to know. */
export const careShape = z.object({
  adjustments: z.array(z.enum(ADJUSTMENTS)),
  /** Why, for those who handle a case of theirs, with a reason. */
  explained: z.boolean(),
  setAt: instant.nullable(),
  setByName: z.string().nullable(),
});
