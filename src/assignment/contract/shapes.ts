import { z } from "zod";
import { id, instant, text } from "../../kernel/fields.ts";
import { CHANNELS, KINDS } from "../../kernel/vocabulary.ts";
import { PASSED } from "../rules/choose.ts";
import { LANGUAGES } from "../rules/language.ts";
import { MOST_CAPACITY } from "../rules/load.ts";
import { METHODS, SOURCES, WHEN_FULL } from "../rules/rule.ts";

export const skill = text(20);
export const severity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const code = text(60);

const when = z.strictObject({
  channels: z.array(z.enum(CHANNELS)).max(CHANNELS.length),
  kinds: z.array(z.enum(KINDS)).max(KINDS.length),
  products: z.array(code).max(40),
  regions: z.array(code).max(40),
  languages: z.array(z.enum(LANGUAGES)).max(LANGUAGES.length),
  sources: z.array(z.enum(SOURCES)).max(SOURCES.length),
  departments: z.array(id).max(40),
  severityFrom: severity.nullable(),
  vulnerable: z.boolean(),
});

const whenFull = z.enum(WHEN_FULL);
const give = z.discriminatedUnion("to", [
  z.strictObject({
    to: z.literal("team"),
    departmentId: id.nullable(),
    below: z.boolean(),
    skills: z.array(skill).max(12),
    speaks: z.boolean(),
    method: z.enum(METHODS),
    whenFull,
  }),
  z.strictObject({ to: z.literal("person"), personId: id, whenFull }),
]);

export const ruleShape = z.strictObject({ id, name: text(40), enabled: z.boolean(), when, give });

const passedOver = z.object({
  name: z.string(),
  because: z.enum(PASSED),
  load: z.number(),
  capacity: z.number(),
  until: instant.nullable(),
});

export const triedShape = z.object({
  ruleName: z.string(),
  because: z.enum(["nobody_fits", "all_full"]),
  passed: z.array(passedOver),
  more: z.number(),
});

/** Why it is them: the same on a case, in its journal and in the tester. */
export const whyShape = z.object({
  /** Null where some rule asks whether the customer needs care, and the reader is not to know which took it (R12). */
  ruleName: z.string().nullable(),
  method: z.enum([...METHODS, "named"]),
  held: z.array(
    z.enum(["channels", "kinds", "products", "regions", "languages", "sources", "departments", "severityFrom"]),
  ),
  load: z.number(),
  capacity: z.number(),
  points: z.number(),
  among: z.number(),
  after: z.string().nullable(),
  over: z.boolean(),
  offToday: z.boolean(),
  passed: z.array(passedOver),
  more: z.number(),
  tried: z.array(triedShape),
});
export type WhyShape = z.output<typeof whyShape>;
export type TriedShape = z.output<typeof triedShape>;

export const workShape = z.strictObject({
  skills: z.array(skill).max(20),
  languages: z.array(z.enum(LANGUAGES)).min(1).max(LANGUAGES.length),
  /** In points: a case weighs 1, 2, 3 or 5 by its severity; 0 takes no new cases. */
  capacity: z.number().int().min(0).max(MOST_CAPACITY),
  /** ISO days of the week. */
  workDays: z.array(z.number().int().min(1).max(7)).max(7),
});
