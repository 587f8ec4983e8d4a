import { QueryClient } from "@tanstack/react-query";
import type { SentTo } from "../../../src/kernel/endpoint.ts";
import { type AnyEndpoint, capabilityOf } from "./any-endpoint.ts";

/** Answers kept in the page. `call` itself tries again, so nothing is retried here. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 20_000, gcTime: 10 * 60_000, networkMode: "always" },
    mutations: { retry: false, networkMode: "always" },
  },
});

/** Where an answer is kept: capability, endpoint, input. Prefixes of it are what gets refreshed. */
export function keyOf<E extends AnyEndpoint>(endpoint: E, input: SentTo<E>) {
  return [capabilityOf(endpoint), endpoint.id, input ?? {}] as const;
}

/** Reads again everything of these capabilities that is on screen; the rest when it is next looked at. */
export function refresh(capabilities: readonly string[]): Promise<unknown> {
  return Promise.all(capabilities.map((capability) => queryClient.invalidateQueries({ queryKey: [capability] })));
}
