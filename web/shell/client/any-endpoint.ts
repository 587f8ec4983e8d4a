import type { Endpoint } from "../../../src/kernel/endpoint.ts";

// biome-ignore lint/suspicious/noExplicitAny: endpoints of every shape; SentTo and AnswerOf keep the exact types
type Any = any;
export type AnyEndpoint = Endpoint<Any, Any, Any, Any>;

/** `cases.acceptCase` → `cases`: the prefix under which a capability's answers are kept and refreshed. */
export function capabilityOf(endpoint: AnyEndpoint): string {
  return endpoint.id.split(".")[0]!;
}
