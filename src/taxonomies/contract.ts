import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { day, id, instant, LENGTHS, page, text } from "../kernel/fields.ts";
import { CODE, EXTERNAL, FILED, MAPPED_KEYS, SCHEMES } from "./rules/schemes.ts";

const code = text(40).regex(CODE);
const inScheme = z.object({ scheme: z.enum(SCHEMES) });
const inFiled = z.object({ scheme: z.enum(FILED) });
const name = text(LENGTHS.name);
const ordinal = z.number().int().min(0).max(100_000);

export const valueShape = z.object({
  code: z.string(),
  parentCode: z.string().nullable(),
  zh: z.string(),
  en: z.string(),
  ordinal: z.number(),
  validFrom: day,
  validTo: day.nullable(),
  version: z.number(),
});

export const listValues = endpoint({
  id: "taxonomies.listValues",
  method: "GET",
  path: "/v1/taxonomies/:scheme",
  summary: "A tree of values whole: businesses, regions, or the categories of a regulator; retired ones too",
  permission: "signed_in",
  params: inScheme,
  answer: z.object({ values: z.array(valueShape) }),
});

export const addValue = endpoint({
  id: "taxonomies.addValue",
  method: "POST",
  path: "/v1/taxonomies/:scheme/values",
  summary: "Add a value; its code never changes and is never used again",
  permission: "taxonomy.manage",
  status: 201,
  params: inScheme,
  body: z.strictObject({
    code,
    parentCode: code.nullable(),
    zh: name,
    en: name,
    ordinal: ordinal.optional(),
    validFrom: day.optional(),
    validTo: day.nullable().optional(),
  }),
  answer: valueShape,
  refusals: ["code_taken", "above_unknown", "above_retired", "name_taken", "days_reversed", "loop"],
});

export const changeValue = endpoint({
  id: "taxonomies.changeValue",
  method: "PATCH",
  path: "/v1/taxonomies/:scheme/values/:code",
  summary: "Rename, move, order, retire or restore a value; cases filed under it stay so",
  permission: "taxonomy.manage",
  params: inScheme.extend({ code }),
  body: z.strictObject({
    version: z.number().int(),
    parentCode: code.nullable().optional(),
    zh: name.optional(),
    en: name.optional(),
    ordinal: ordinal.optional(),
    validFrom: day.optional(),
    validTo: day.nullable().optional(),
  }),
  answer: valueShape,
  refusals: [
    "value_unknown",
    "stale_value",
    "above_unknown",
    "above_retired",
    "loop",
    "name_taken",
    "days_reversed",
    "below_in_use",
  ],
});

export const listMappings = endpoint({
  id: "taxonomies.listMappings",
  method: "GET",
  path: "/v1/taxonomy-mappings/:mapped",
  summary: "Which category of a regulator each of our businesses, channels or causes counts under",
  permission: "signed_in",
  params: z.object({ mapped: z.enum(MAPPED_KEYS) }),
  answer: z.object({
    external: z.enum(EXTERNAL),
    mappings: z.array(z.object({ code: z.string(), externalCode: z.string() })),
  }),
});

export const mapValue = endpoint({
  id: "taxonomies.mapValue",
  method: "PUT",
  path: "/v1/taxonomy-mappings/:mapped/:code",
  summary: "Say which category of a regulator one of ours counts under, or that it counts as what it lies below",
  permission: "taxonomy.manage",
  params: z.object({ mapped: z.enum(MAPPED_KEYS), code: text(80) }),
  body: z.strictObject({ externalCode: code.nullable() }),
  answer: z.object({ done: z.literal(true) }),
  refusals: ["value_unknown", "value_retired"],
});

export const listParked = endpoint({
  id: "taxonomies.listParked",
  method: "GET",
  path: "/v1/taxonomies/:scheme/parked",
  summary: "What was said and is in no tree yet, longest waiting first, with how many cases say so (up to a hundred)",
  permission: "taxonomy.manage",
  params: inFiled,
  query: z.strictObject(page),
  answer: z.object({
    items: z.array(
      z.object({ said: z.string(), firstAt: instant, cases: z.number(), more: z.boolean(), caseId: id.nullable() }),
    ),
    next: z.string().nullable(),
  }),
});

export const fileSaidAs = endpoint({
  id: "taxonomies.fileSaidAs",
  method: "POST",
  path: "/v1/taxonomies/:scheme/parked",
  summary: "File what was said under a value, once: every case that says so follows, and so do those to come",
  permission: "taxonomy.manage",
  params: inFiled,
  body: z.strictObject({ said: text(LENGTHS.name), code }),
  answer: z.object({ done: z.literal(true) }),
  refusals: ["said_unknown", "value_unknown", "value_retired"],
});

export const exportValues = endpoint({
  id: "taxonomies.exportValues",
  method: "GET",
  path: "/v1/taxonomies/:scheme/csv",
  summary: "A tree as CSV: code, parent, names, order, from, until, and the category it is mapped to",
  permission: "taxonomy.manage",
  params: inScheme,
  answer: z.unknown(),
});

export const importValues = endpoint({
  id: "taxonomies.importValues",
  method: "POST",
  path: "/v1/taxonomies/:scheme/csv",
  summary:
    "Bring a tree in as the export writes it: new codes are added, known ones changed, missing ones left; all or nothing",
  permission: "taxonomy.manage",
  params: inScheme,
  body: z.strictObject({ csv: text(500_000) }),
  answer: z.object({ added: z.number(), changed: z.number(), same: z.number() }),
  refusals: [
    "csv_wrong",
    "code_taken",
    "above_unknown",
    "above_retired",
    "loop",
    "name_taken",
    "days_reversed",
    "below_in_use",
  ],
});
