import { useInfiniteQuery } from "@tanstack/react-query";
import { viewImport } from "../../src/imports/contract.ts";
import { call } from "../shell/client/call.ts";
import { keyOf } from "../shell/client/query-client.ts";

const PAGE = 50;

/** The lines of a run that were not taken, page by page. */
export function useRejects(runId: string) {
  const query = useInfiniteQuery({
    queryKey: [...keyOf(viewImport, { runId }), "rejects"],
    queryFn: ({ signal, pageParam }) => call(viewImport, { runId, limit: PAGE, after: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? null,
  });
  return {
    rows: query.data?.pages.flatMap(({ rejects }) => rejects) ?? [],
    reading: query.isPending,
    onMore: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    readingMore: query.isFetchingNextPage,
  };
}
