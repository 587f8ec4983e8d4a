import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PERMISSIONS } from "../../src/kernel/authority.ts";
import { call } from "../support/call.ts";
import { declaredRoutes, type OpenApp, openApp } from "../support/open-app.ts";

interface Operation {
  operationId: string;
  summary: string;
  description: string;
  security?: unknown[];
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content: Record<string, { schema: object }> }>;
}

let house: OpenApp;
// biome-ignore lint/suspicious/noExplicitAny: the document is looked into from all sides
let document: any;
let operations: { path: string; method: string; operation: Operation }[];

beforeAll(async () => {
  house = await openApp();
  const answer = await call(house.base, { method: "GET", path: "/v1/openapi.json" });
  document = answer.body;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({ path, method, operation })),
  );
});
afterAll(() => house.close());

const endpoints = declaredRoutes().map((route) => route.endpoint);

/** Whatever stands under `$ref` anywhere, so that no reference leads nowhere. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "$ref" ? [String(inner)] : referencesIn(inner)));
}

describe("the OpenAPI document", () => {
  test("is version 3.1 and names product, version and how to authenticate", () => {
    expect(document).toMatchObject({ openapi: "3.1.0", info: { title: expect.any(String) } });
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(Object.keys(document.components.securitySchemes)).toEqual(["key", "session"]);
  });

  test("names exactly the endpoints that are served, once each", () => {
    const named = operations.map(({ path, method, operation }) => `${operation.operationId} ${method} ${path}`);
    const served = endpoints.map(
      (one) => `${one.id} ${one.method.toLowerCase()} ${one.path.replace(/:(\w+)/g, "{$1}")}`,
    );
    expect(named.sort()).toEqual(served.sort());
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(80);
  });

  test("every place in a path is described, and nothing else as one", () => {
    for (const { path, operation } of operations) {
      const places = [...path.matchAll(/\{(\w+)\}/g)].map((place) => place[1]);
      const described = operation.parameters.filter((one) => one.in === "path");
      expect(described.map((one) => one.name).sort(), operation.operationId).toEqual(places.sort());
      expect(described.every((one) => one.required)).toBe(true);
    }
  });

  test("no parameter is named twice, each has a schema", () => {
    for (const { operation } of operations) {
      const names = operation.parameters.map((one) => `${one.in} ${one.name}`);
      expect(new Set(names).size, operation.operationId).toBe(names.length);
      for (const one of operation.parameters) expect(Object.keys(one.schema).length).toBeGreaterThan(0);
    }
  });

  test("every command takes an Idempotency-Key; nothing that reads has a body", () => {
    for (const { method, operation } of operations) {
      const key = operation.parameters.some((one) => one.name === "Idempotency-Key");
      expect(key, operation.operationId).toBe(method !== "get");
      if (method === "get") expect(operation.requestBody).toBeUndefined();
    }
  });

  test("every operation says what it is for, who may, and how it may refuse", () => {
    for (const { operation } of operations) {
      expect(operation.summary.length, operation.operationId).toBeGreaterThan(5);
      expect(operation.description.length).toBeGreaterThan(5);
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining(["401", "403", "404", "409", "422", "503"]),
      );
      const success = Object.keys(operation.responses).filter((status) => status.startsWith("2"));
      expect(success, operation.operationId).toHaveLength(1);
    }
    const guarded = operations.find(({ operation }) => operation.operationId === "people.listPeople")!.operation;
    expect(guarded.description).toContain(`\`people.manage\`: ${PERMISSIONS["people.manage"].join(", ")}`);
    const open = operations.find(({ operation }) => operation.operationId === "people.signIn")!.operation;
    expect(open.security).toEqual([]);
  });

  test("no reference leads nowhere", () => {
    const references = referencesIn(document);
    expect(references.length).toBeGreaterThan(0);
    for (const reference of new Set(references)) {
      const steps = reference.replace(/^#\//, "").split("/");
      const target = steps.reduce<Record<string, unknown> | undefined>(
        (at, step) => at?.[step] as Record<string, unknown> | undefined,
        document,
      );
      expect(target, reference).toBeDefined();
    }
  });
});
