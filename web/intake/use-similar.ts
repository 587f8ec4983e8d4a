import { useMemo } from "react";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { searchCases } from "../../src/search/contract.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useMay } from "../shell/session/session.ts";
import { phrasesOf } from "./phrases.ts";
import { useSettled } from "./use-known-customer.ts";

type Found = AnswerOf<typeof searchCases>["items"][number];
export interface Similar extends Found {
  /** The words both tellings use. */
  shared: string[];
}

const PAUSE = 700;
const FRESH = 60_000;
const ASKED = 5;
const SHOWN = 3;
/** Said in more cases than this, a turn of phrase tells nothing. */
const COMMON = 40;

function useTold(phrase: string | undefined, off: boolean) {
  return useRead(
    searchCases,
    { q: phrase ?? "-", limit: ASKED, exact: "true" as const },
    { off: off || !phrase, fresh: FRESH },
  ).data;
}

/** Cases told in the same words, by the search as it is: most shared words first, then newest. Quiet while typing. */
export function useSimilar(words: string): Similar[] {
  const off = !useMay("search.use");
  const settled = useSettled(words, PAUSE);
  const phrases = useMemo(() => phrasesOf(settled), [settled]);
  const told = [useTold(phrases[0], off), useTold(phrases[1], off), useTold(phrases[2], off)];
  const byCase = new Map<string, Similar>();
  for (const [index, answer] of told.entries()) {
    const phrase = phrases[index];
    if (!answer || !phrase || answer.total > COMMON) continue;
    for (const item of answer.items) {
      const known = byCase.get(item.caseId);
      if (known) known.shared.push(phrase);
      else byCase.set(item.caseId, { ...item, shared: [phrase] });
    }
  }
  return [...byCase.values()]
    .sort((a, b) => b.shared.length - a.shared.length || b.receivedAt.localeCompare(a.receivedAt))
    .slice(0, SHOWN);
}
