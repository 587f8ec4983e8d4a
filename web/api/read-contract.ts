import { PERMISSIONS, type Permission, type Role } from "../../src/kernel/authority.ts";
import type { OpenApi, Parameter, Schema } from "./open-api.ts";

const JSON_TYPE = "application/json";

/** One endpoint as the page shows it. */
export interface Endpoint {
  id: string;
  group: string;
  method: string;
  path: string;
  summary: string;
  /** Roles that may call it; or whether anyone, or anyone signed in, may. */
  who: "anyone" | "signed_in" | readonly Role[];
  refusals: readonly string[];
  parameters: readonly Parameter[];
  body: Schema | undefined;
  answer: Schema | undefined;
  status: string;
}

/** All endpoints of the document, in the order in which the server names them. */
export function endpointsOf(contract: OpenApi): Endpoint[] {
  return Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const status = Object.keys(operation.responses).find((code) => code.startsWith("2")) ?? "200";
      return {
        id: operation.operationId,
        group: operation.tags[0] ?? "",
        method: method.toUpperCase(),
        path,
        summary: operation.summary,
        who: whoOf(operation.description),
        refusals: refusalsOf(operation.description),
        parameters: operation.parameters.filter((parameter) => parameter.in !== "header"),
        body: operation.requestBody?.content[JSON_TYPE]?.schema,
        answer: operation.responses[status]?.content?.[JSON_TYPE]?.schema,
        status,
      };
    }),
  );
}

/** Who may, as the document words it; roles come from the product's own table. */
function whoOf(description: string): Endpoint["who"] {
  const permission = /^Permission `([^`]+)`/.exec(description)?.[1];
  if (permission) return PERMISSIONS[permission as Permission] ?? [];
  return description.startsWith("Open to anyone") ? "anyone" : "signed_in";
}

function refusalsOf(description: string): string[] {
  const told = description.split("May refuse with ")[1] ?? "";
  return [...told.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
}

/** Endpoints whose summary, path or name holds every word. */
export function findEndpoints(endpoints: readonly Endpoint[], query: string): Endpoint[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return endpoints.filter(({ id, path, summary, method }) => {
    const text = `${id} ${method} ${path} ${summary}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** In groups, in order of first mention. */
export function inGroups(endpoints: readonly Endpoint[]): { group: string; endpoints: Endpoint[] }[] {
  const groups = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) groups.set(endpoint.group, [...(groups.get(endpoint.group) ?? []), endpoint]);
  return [...groups].map(([group, members]) => ({ group, endpoints: members }));
}
