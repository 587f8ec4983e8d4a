import type { AnyEndpoint } from "./any-endpoint.ts";

/** One flat input as its address and body: params by the path's names, query by its schema's keys, the rest is body. */
export function splitInput(endpoint: AnyEndpoint, input: Record<string, unknown>): { url: string; body?: string } {
  const rest = { ...input };
  const take = (name: string) => {
    const value = rest[name];
    delete rest[name];
    return value;
  };
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(take(name))));
  const names = endpoint.body ? keysOf(endpoint.query) : Object.keys(rest);
  const query = new URLSearchParams();
  for (const name of names) {
    const value = take(name);
    if (value === undefined || value === null || value === "") continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  const asked = query.toString();
  return { url: asked ? `${path}?${asked}` : path, ...(endpoint.body && { body: JSON.stringify(rest) }) };
}

function keysOf(schema: unknown): string[] {
  return schema && typeof schema === "object" && "shape" in schema ? Object.keys(schema.shape as object) : [];
}
