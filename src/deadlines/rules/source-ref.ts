import { z } from "zod";
import type { Said } from "../../kernel/refusal.ts";
import { said } from "./milestone.ts";

/**
 * Where a rule or a calendar is from: in both languages, a Chinese rule by its own Chinese name, a foreign one by its
 * original name with a short gloss; or one text that reads the same in both (12 CFR 1005.11).
 */
export const sourceRef = z.union([z.string().min(1).max(400), said]);

/** A source in both languages, however it was given. */
export function saidRef(ref: z.output<typeof sourceRef>): Said {
  return typeof ref === "string" ? { zh: ref, en: ref } : ref;
}
