import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { instant, revision } from "../../kernel/fields.ts";
import { severity, severityNumbers, severityStandard } from "./fields.ts";

export const readSeverityStandard = endpoint({
  id: "cases.readSeverityStandard",
  method: "GET",
  path: "/v1/severity-standard",
  summary: "By which numbers severity is judged (§2.2), and the versions before, newest first",
  permission: "policy.read",
  answer: z.object({
    standard: severityStandard,
    revision,
    byName: z.string().nullable(),
    at: instant.nullable(),
    /** The newest hundred; version 1 comes with the product and was saved by nobody. */
    versions: z.array(
      z.object({ standard: severityStandard, savedAt: instant.nullable(), savedByName: z.string().nullable() }),
    ),
  }),
});

export const setSeverityStandard = endpoint({
  id: "cases.setSeverityStandard",
  method: "PUT",
  path: "/v1/severity-standard",
  summary: "Set the numbers severity is judged by; open cases keep theirs until something new is put down",
  permission: "policy.edit",
  body: severityNumbers.extend({ revision }),
  answer: severityStandard.extend({ revision }),
  refusals: [
    "standard_amount_out_of_order",
    "standard_affected_out_of_order",
    "standard_harm_out_of_order",
    "standard_least_out_of_order",
    "setting_changed_meanwhile",
  ],
});

const level = z.coerce.number().pipe(severity);
const levels = z.array(z.object({ severity, before: z.number(), after: z.number() }));

export const trySeverityStandard = endpoint({
  id: "cases.trySeverityStandard",
  method: "GET",
  path: "/v1/severity-standard/try",
  summary: "What the newest open cases would be judged by these numbers if they came in now; nothing is kept",
  permission: "policy.edit",
  query: z.strictObject({
    safety: level,
    money: level,
    time: level,
    feelings: level,
    regulator: level,
    media: level,
    vulnerable: level,
    repeat: level,
    amountSerious: z.coerce.number().pipe(severityNumbers.shape.amount.shape.serious),
    amountGrave: z.coerce.number().pipe(severityNumbers.shape.amount.shape.grave),
    affectedSome: z.coerce.number().pipe(severityNumbers.shape.affected.shape.some),
    affectedSerious: z.coerce.number().pipe(severityNumbers.shape.affected.shape.serious),
    affectedGrave: z.coerce.number().pipe(severityNumbers.shape.affected.shape.grave),
  }),
  answer: z.object({
    /** Of so many open cases, newest first, this many had put down what their severity rests on. */
    open: z.number(),
    weighed: z.number(),
    /** By the standard that holds, and by these numbers. */
    levels,
    graver: z.number(),
    lighter: z.number(),
  }),
});
