import { listCases } from "../../src/cases/contract/lists.ts";
import { useList } from "../shell/client/use-read.ts";
import type { Asked } from "./filters.ts";

const PAGE = 50;

/** The rows of a list, page by page; the rows before stay on screen while a changed list is read. */
export function useCaseList({ filter, sort }: Asked, off: boolean) {
  return useList(listCases, { ...filter, sort, limit: PAGE }, { off, keep: true });
}
export type CaseList = ReturnType<typeof useCaseList>;
