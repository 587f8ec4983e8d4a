import { useQuery } from "@tanstack/react-query";
import { networkAway, type RefusalError } from "../shell/client/refusal-error.ts";
import type { OpenApi } from "./open-api.ts";

/** The contract as this server tells it; it changes only with the server. */
export function useOpenApi() {
  return useQuery<OpenApi, RefusalError>({
    queryKey: ["openapi"],
    queryFn: async ({ signal }) => {
      const response = await fetch("/v1/openapi.json", { signal });
      if (!response.ok) throw networkAway();
      return (await response.json()) as OpenApi;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
