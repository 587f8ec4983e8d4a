import { keepPreviousData, type UseQueryResult, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { AnswerOf, SentTo } from "../../../src/kernel/endpoint.ts";
import type { AnyEndpoint } from "./any-endpoint.ts";
import { call } from "./call.ts";
import { keyOf } from "./query-client.ts";
import { type RefusalError, refusalOf } from "./refusal-error.ts";

export interface ReadOptions {
  /** Do not ask yet. */
  off?: boolean;
  /** While the input changes (a filter), show the last answer instead of nothing. */
  keep?: boolean;
  /** How long an answer counts as fresh, in milliseconds. */
  fresh?: number;
}

/** Reads an endpoint and keeps the answer up to date: live events and commands refresh it. */
export function useRead<E extends AnyEndpoint>(
  endpoint: E,
  input: SentTo<E>,
  options: ReadOptions = {},
): UseQueryResult<AnswerOf<E>, RefusalError> {
  return useQuery<AnswerOf<E>, RefusalError>({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
    enabled: !options.off,
    ...(options.keep && { placeholderData: keepPreviousData as never }),
    ...(options.fresh !== undefined && { staleTime: options.fresh }),
  });
}

type Lists<A> = { [K in keyof A]: A[K] extends readonly (infer Row)[] ? Row : never }[keyof A];
/** A row of a paged answer: the element of its one list. */
export type RowOf<E> = Lists<AnswerOf<E>>;
type Place = string | number | null;

/** Reads a keyset-paged list (one array beside `next`; input `after`): the rows so far and how to get more. */
export function useList<E extends AnyEndpoint>(endpoint: E, input: SentTo<E>, options: ReadOptions = {}) {
  const query = useInfiniteQuery({
    queryKey: [...keyOf(endpoint, input), "pages"],
    queryFn: ({ signal, pageParam }) =>
      call(endpoint, { ...(input as object), ...(pageParam && { after: pageParam }) } as SentTo<E>, { signal }),
    initialPageParam: null as Place,
    getNextPageParam: (page: { next?: Place }) => page.next ?? null,
    enabled: !options.off,
    ...(options.keep && { placeholderData: keepPreviousData }),
  });
  const pages = (query.data?.pages ?? []) as Record<string, unknown>[];
  return {
    rows: pages.flatMap((page) => (Object.values(page).find(Array.isArray) ?? []) as RowOf<E>[]),
    /** What the first page says beside its rows. */
    first: query.data?.pages[0] as AnswerOf<E> | undefined,
    reading: query.isPending && !options.off,
    /** Give to `Table.onMore`: undefined on the last page. */
    onMore: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    readingMore: query.isFetchingNextPage,
    refusal: query.error ? refusalOf(query.error) : null,
    again: () => void query.refetch(),
  };
}
