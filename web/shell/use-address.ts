import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

type Search = Record<string, string | undefined>;

/**
 * What stands after `?` in the address: filters, sorting, the open tab. Setting merges; empty values leave the
 * address. `push` makes a step for the browser's back button; without it the entry is replaced.
 */
export function useAddress() {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const set = useCallback(
    (change: Search, push = false) =>
      void navigate({
        to: ".",
        search: ((before: Search) => {
          const next = { ...before, ...change };
          return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined && value !== ""));
        }) as never,
        replace: !push,
      }),
    [navigate],
  );
  return [search, set] as const;
}
