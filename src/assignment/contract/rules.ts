import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, instant } from "../../kernel/fields.ts";
import { CHANNELS, KINDS } from "../../kernel/vocabulary.ts";
import { LANGUAGES } from "../rules/language.ts";
import { SOURCES } from "../rules/rule.ts";
import { ruleShape, severity, triedShape, whyShape } from "./shapes.ts";

const version = z.number().int().min(0);

export const readRules = endpoint({
  id: "assignment.readRules",
  method: "GET",
  path: "/v1/assignment/rules",
  summary: "The ordered rules by which cases are given out",
  permission: "assignment.manage",
  answer: z.object({
    version,
    rules: z.array(ruleShape),
    savedAt: instant.nullable(),
    savedByName: z.string().nullable(),
  }),
});

export const saveRules = endpoint({
  id: "assignment.saveRules",
  method: "PUT",
  path: "/v1/assignment/rules",
  summary: "Replace the ordered rules by a new version; what is given out already stays with its owner",
  permission: "assignment.manage",
  body: z.strictObject({ version, rules: z.array(ruleShape).max(50) }),
  answer: z.object({ version }),
  refusals: ["stale_rules", "rule_unknown_place", "rule_for_nobody", "rule_for_unfit"],
});

export const tryRules = endpoint({
  id: "assignment.tryRules",
  method: "GET",
  path: "/v1/assignment/try",
  summary: "Whom a case like this would be given to now, and why; nothing is kept",
  permission: "assignment.manage",
  query: z.strictObject({
    channel: z.enum(CHANNELS).default("phone"),
    kind: z.enum(KINDS).default("complaint"),
    product: z.string().max(60).optional(),
    region: z.string().max(60).optional(),
    language: z.enum(LANGUAGES).default("zh"),
    source: z.enum(SOURCES).default("staff"),
    severity: z.coerce.number().pipe(severity).default(2),
    departmentId: id.optional(),
    vulnerable: z.enum(["yes", "no"]).default("no"),
    /** Whom it complains about. */
    complainedPersonId: id.optional(),
  }),
  answer: z.object({
    chosen: whyShape.extend({ toId: id, toName: z.string(), departmentName: z.string().nullable() }).nullable(),
    tried: z.array(triedShape),
  }),
});

export const assignByRules = endpoint({
  id: "assignment.assignByRules",
  method: "POST",
  path: "/v1/assignment/run",
  summary: "Give waiting cases out by the rules; each answers for itself",
  permission: "case.assign",
  body: z.strictObject({ caseIds: z.array(id).min(1).max(100) }),
  answer: z.object({
    given: z.array(z.object({ caseId: id, number: z.string(), toName: z.string(), why: whyShape })),
    left: z.array(
      z.object({ caseId: id, code: z.string(), zh: z.string(), en: z.string(), tried: z.array(triedShape) }),
    ),
  }),
  refusals: ["assigned_already", "no_rule_takes", "rules_find_nobody"],
});

export const whyWaiting = endpoint({
  id: "assignment.whyWaiting",
  method: "GET",
  path: "/v1/cases/:caseId/waiting",
  summary: "Why a case that waits for its owner finds nobody by the rules as they and the people are now",
  permission: "case.read",
  params: z.object({ caseId: id }),
  answer: z.object({
    /** Null where it does not wait, or nobody wrote rules; without any entry no rule takes it. */
    tried: z.array(triedShape).nullable(),
    /** Whom it is about to be given to, when the queue is next gone through. */
    nextName: z.string().nullable(),
    nextId: id.nullable(),
  }),
  refusals: ["case_not_found"],
});
