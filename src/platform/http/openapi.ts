import { z } from "zod";
import { PERMISSIONS, type Permission } from "../../kernel/authority.ts";
import type { Endpoint } from "../../kernel/endpoint.ts";
import { STATUS } from "../../kernel/refusal-answer.ts";

const JSON_TYPE = "application/json";

/** The contract as OpenAPI 3.1, made from the very endpoints that are served. */
export function openApi(endpoints: readonly Endpoint[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "有交代 Redress",
      version,
      description:
        "Every command takes an `Idempotency-Key`: the same key gives the same answer, once. A refusal names its code, the rule of DOMAIN.md where there is one, what is missing, and the way out.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    security: [{ key: [] }, { session: [] }],
    components: {
      securitySchemes: {
        key: { type: "http", scheme: "bearer", description: "An API key made in Settings" },
        session: { type: "apiKey", in: "cookie", name: "redress.session_token" },
      },
      schemas: { Refusal: REFUSAL },
    },
    paths,
  };
}

function operation(endpoint: Endpoint) {
  const refused = [...new Set(Object.values(STATUS))].filter((status) => status >= 400);
  return {
    operationId: endpoint.id,
    tags: [endpoint.id.split(".")[0]],
    summary: endpoint.summary,
    description: describe(endpoint),
    security: endpoint.permission === "public" ? [] : undefined,
    parameters: [
      ...parameters(endpoint.params, "path"),
      ...parameters(endpoint.query, "query"),
      ...idempotency(endpoint),
    ],
    requestBody: endpoint.body
      ? { required: true, content: { [JSON_TYPE]: { schema: schemaOf(endpoint.body, "input") } } }
      : undefined,
    responses: {
      [String(endpoint.status ?? 200)]: {
        description: "Done",
        content: { [JSON_TYPE]: { schema: schemaOf(endpoint.answer, "output") } },
      },
      ...Object.fromEntries(
        refused.map((status) => [
          String(status),
          { description: "Refused", content: { [JSON_TYPE]: { schema: { $ref: "#/components/schemas/Refusal" } } } },
        ]),
      ),
    },
  };
}

function describe(endpoint: Endpoint): string {
  const { permission } = endpoint;
  const who =
    permission === "public"
      ? "Open to anyone."
      : permission === "signed_in"
        ? "Anyone signed in."
        : `Permission \`${permission}\`: ${PERMISSIONS[permission as Permission].join(", ")}.`;
  const refusals = endpoint.refusals?.length
    ? ` May refuse with ${endpoint.refusals.map((code) => `\`${code}\``).join(", ")}.`
    : "";
  return who + refusals;
}

function parameters(schema: z.ZodType | undefined, place: "path" | "query") {
  if (!schema) return [];
  const json = schemaOf(schema, "input") as { properties?: Record<string, object>; required?: string[] };
  return Object.entries(json.properties ?? {}).map(([name, one]) => ({
    name,
    in: place,
    required: place === "path" || (json.required ?? []).includes(name),
    schema: one,
  }));
}

function idempotency(endpoint: Endpoint) {
  if (endpoint.method === "GET") return [];
  return [{ name: "Idempotency-Key", in: "header", required: false, schema: { type: "string", maxLength: 128 } }];
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): object {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return json;
}

const REFUSAL = {
  type: "object",
  required: ["refusal"],
  properties: {
    refusal: {
      type: "object",
      required: ["code", "kind", "message", "requestId"],
      properties: {
        code: { type: "string" },
        kind: { type: "string", enum: Object.keys(STATUS) },
        message: { type: "string" },
        rule: { type: "string", description: "Rule id of the domain, R1 to R15" },
        field: { type: "string" },
        missing: {
          type: "array",
          items: { type: "object", properties: { field: { type: "string" }, message: { type: "string" } } },
        },
        wayOut: { type: "string", description: "The act that leads out" },
        requestId: { type: "string" },
      },
    },
  },
} as const;
