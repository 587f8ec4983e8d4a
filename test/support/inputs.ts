import { z } from "zod";
import type { Endpoint } from "../../src/kernel/endpoint.ts";
import type { Call } from "./call.ts";

/** A JSON schema as far as inputs need it. */
interface Schema {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  minItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

/** Values that are right for what an id or name stands for; anything else is made up from the schema. */
export type Known = Record<string, unknown>;

const FORMATS: Record<string, string> = {
  uuid: "0190a000-0000-7000-8000-00000000beef",
  "date-time": "2031-01-02T03:04:05.000Z",
  date: "2026-01-02",
  email: "nobody@example.com",
};

function madeUp(schema: Schema, known: Known, name: string): unknown {
  if (name in known) return known[name];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return madeUp(schema.anyOf[0]!, known, name);
  if (schema.type === "string") return FORMATS[schema.format ?? ""] ?? "试".repeat(Math.max(1, schema.minLength ?? 1));
  if (schema.type === "integer" || schema.type === "number") return Math.max(1, schema.minimum ?? 1);
  if (schema.type === "boolean") return false;
  if (schema.type === "array") return [madeUp(schema.items ?? {}, known, name.replace(/s$/, ""))];
  return objectOf(schema, known);
}

function objectOf(schema: Schema, known: Known): Record<string, unknown> {
  const entries = Object.entries(schema.properties ?? {});
  return Object.fromEntries(entries.map(([name, one]) => [name, madeUp(one, known, name)]));
}

/** What an endpoint takes, by place. */
export function schemaOf(endpoint: Endpoint, part: "params" | "query" | "body"): Schema {
  const schema = endpoint[part];
  return schema ? (z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema) : {};
}

/** A request whose every field is filled with something its schema accepts. */
export function fullCall(endpoint: Endpoint, known: Known): Call & { query: Known; body: Known } {
  const params = objectOf(schemaOf(endpoint, "params"), known);
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const query = objectOf(schemaOf(endpoint, "query"), known);
  return { method: endpoint.method, path, query, body: objectOf(schemaOf(endpoint, "body"), known) };
}

/** The path with its query. */
export function withQuery(path: string, query: Known): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const text = given.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join("&");
  return text ? `${path}?${text}` : path;
}

/** A place inside a value, and the whole value with something else standing there. */
export interface Place {
  name: string;
  replaced(value: unknown): unknown;
}

/** Every place inside a value where something else could stand: fields, items, and one more field of every free form. */
export function placesIn(whole: unknown, name = "body"): Place[] {
  if (Array.isArray(whole)) return placesInList(whole, `${name}.0`);
  if (typeof whole !== "object" || whole === null) return [];
  const fields = Object.keys(whole).length === 0 ? { anything: null } : (whole as Record<string, unknown>);
  return Object.entries(fields).flatMap(([field, inner]) => [
    { name: `${name}.${field}`, replaced: (value: unknown) => ({ ...whole, [field]: value }) },
    ...placesIn(inner, `${name}.${field}`).map((place) => ({
      name: place.name,
      replaced: (value: unknown) => ({ ...whole, [field]: place.replaced(value) }),
    })),
  ]);
}

function placesInList([first, ...rest]: unknown[], name: string): Place[] {
  const inside = placesIn(first, name).map((place) => ({
    name: place.name,
    replaced: (value: unknown) => [place.replaced(value), ...rest],
  }));
  return [...inside, { name, replaced: (value: unknown) => [value] }];
}
