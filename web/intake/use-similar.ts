import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { COMPARED, likeWords } from "../../src/matters/contract.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useMay } from "../shell/session/session.ts";
import { useSettled } from "./use-known-customer.ts";

export type Similar = AnswerOf<typeof likeWords>["items"][number];

const PAUSE = 700;
const FRESH = 60_000;
/** Fewer words than this are said in any complaint. */
const ENOUGH = 6;

/** Cases that may be the same matter as what is being told, most alike first. Quiet while typing. */
export function useSimilar(words: string, customerId: string | undefined): Similar[] {
  const off = !useMay("search.use");
  const told = useSettled(words, PAUSE).trim().slice(0, COMPARED);
  const asked = { words: told || "-", ...(customerId && { customer: customerId }) };
  const { data } = useRead(likeWords, asked, { off: off || told.length < ENOUGH, fresh: FRESH, keep: true });
  return told.length < ENOUGH ? [] : (data?.items ?? []);
}
