import type { Parameter, Schema } from "./open-api.ts";

export type TypeWord =
  | "text"
  | "number"
  | "whole"
  | "yesNo"
  | "list"
  | "object"
  | "moment"
  | "day"
  | "id"
  | "mail"
  | "any";

/** One field as a line of the table; `depth` for fields of fields. */
export interface FieldRow {
  key: string;
  name: string;
  depth: number;
  type: TypeWord;
  /** A list of these. */
  listed: boolean;
  required: boolean;
  nullable: boolean;
  values: readonly string[];
  max: number | undefined;
  initial: string | undefined;
}

const DEEPEST = 3;

/** The fields of a schema, those within objects and lists of objects indented under them. */
export function rowsOf(schema: Schema | undefined, depth = 0, above = ""): FieldRow[] {
  const { inner } = bare(schema);
  if (!inner?.properties || depth > DEEPEST) return [];
  return Object.entries(inner.properties).flatMap(([name, field]) => {
    const key = above ? `${above}.${name}` : name;
    const row = rowOf(key, name, depth, field, inner.required?.includes(name) ?? false);
    const { inner: held } = bare(field);
    return [row, ...rowsOf(held?.items ?? held, depth + 1, key)];
  });
}

/** Parameters of path and query as lines of the same table. */
export function parameterRows(parameters: readonly Parameter[]): FieldRow[] {
  return parameters.map(({ name, schema, required }) => rowOf(name, name, 0, schema, required ?? false));
}

function rowOf(key: string, name: string, depth: number, schema: Schema, required: boolean): FieldRow {
  const { inner, nullable } = bare(schema);
  const listed = inner?.items !== undefined;
  const one = listed ? bare(inner?.items).inner : inner;
  return {
    key,
    name,
    depth,
    type: typeOf(one),
    listed,
    required,
    nullable,
    values: (one?.enum ?? (one?.const === undefined ? [] : [one.const])).map(String),
    max: one?.maxLength ?? (one?.maximum !== undefined && one.maximum < 1e9 ? one.maximum : undefined),
    initial: initialOf(schema.default),
  };
}

function initialOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A schema without "or null", and of several forms the first. */
function bare(schema: Schema | undefined): { inner: Schema | undefined; nullable: boolean } {
  const forms = schema?.anyOf ?? schema?.oneOf;
  if (!forms) return { inner: schema, nullable: false };
  const held = forms.filter((form) => form.type !== "null");
  const first = bare(held[0]);
  return { inner: first.inner, nullable: held.length < forms.length || first.nullable };
}

function typeOf(schema: Schema | undefined): TypeWord {
  if (!schema) return "any";
  if (schema.format === "date-time") return "moment";
  if (schema.format === "date") return "day";
  if (schema.format === "uuid") return "id";
  if (schema.format === "email") return "mail";
  if (schema.properties || schema.additionalProperties || schema.type === "object") return "object";
  const plain = { string: "text", number: "number", integer: "whole", boolean: "yesNo", array: "list" } as const;
  return plain[schema.type as keyof typeof plain] ?? (schema.enum ? "text" : "any");
}
