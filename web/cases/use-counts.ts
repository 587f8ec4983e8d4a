import { useQueries } from "@tanstack/react-query";
import { countCases } from "../../src/cases/contract/lists.ts";
import { call } from "../shell/client/call.ts";
import { keyOf } from "../shell/client/query-client.ts";
import type { CaseFilter } from "./filters.ts";

export interface Count {
  count: number;
  /** There are more than were counted. */
  more: boolean;
}

/** How many each filter holds; undefined until counted. */
export function useCounts(filters: readonly CaseFilter[]): (Count | undefined)[] {
  return useQueries({
    queries: filters.map((filter) => ({
      queryKey: keyOf(countCases, filter),
      queryFn: ({ signal }: { signal: AbortSignal }) => call(countCases, filter, { signal }),
    })),
    combine: (answers) => answers.map((answer) => answer.data),
  });
}

/** `37`, `1000+`. */
export function countText(count: Count | undefined): string {
  return count ? `${count.count}${count.more ? "+" : ""}` : "";
}
