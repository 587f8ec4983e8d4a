import { z } from "zod";
import { isoOf } from "./iso.ts";

/**
 * An instant on the wire: ISO 8601 with offset; handlers may give a Date, which is tried first because answers are full
 * of them.
 */
export const instant = z.union([
  z
    .date()
    .transform(isoOf)
    .pipe(z.string().meta({ format: "date-time" })),
  z.iso.datetime({ offset: true }),
]);

/** A calendar day, `2026-11-22`. */
export const day = z.iso.date();

export const id = z.uuid();

/** Which state of a setting was looked at, 0 as it ships: saving needs it, so that nobody saves over another unseen. */
export const revision = z.number().int().min(0).max(2_000_000_000);

/** Text a person typed: trimmed, never empty, never without bound; NUL is refused because PostgreSQL cannot keep it. */
export function text(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !value.includes("\u0000"), "binary");
}

/** A page of a list: how many, and the opaque place after which it goes on. */
export const page = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  // The place may hold a whole name of eighty characters, in any script.
  after: z.string().max(600).optional(),
};

/** Limits of typed text, one fact for contract, page and import. */
export const LENGTHS = { title: 120, words: 20_000, message: 20_000, note: 20_000, short: 500, name: 80 } as const;
