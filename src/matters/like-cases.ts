import { briefsOf, tellingsOf } from "../cases/for-search.ts";
import { maySeeCase } from "../cases/may-see-case.ts";
import { refuse } from "../cases/rules/refusals.ts";
import { decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import { excerptsOf } from "../search/rules/excerpt.ts";
import { searchCases } from "../search/search-cases.ts";
import { COMPARED } from "./contract.ts";
import { ALIKE, likenessOf, type Telling } from "./rules/likeness.ts";
import { phrasesOf } from "./rules/phrases.ts";

const PHRASES = 5;
const CANDIDATES = 20;
const SHOWN = 3;
/** Said in more cases than this, a turn of phrase tells nothing. */
const COMMON = 200;

/** Cases that may be the same matter as what is being told. */
export async function likeWords(look: Look, asked: { words: string; customer?: string; product?: string }) {
  const { words, customer, product } = asked;
  return decided({ items: await alikeTo(look, { words, customerId: customer, product, at: look.now }) });
}

/** Other cases that may be the same matter as this one. */
export async function likeCase(look: Look, { caseId }: { caseId: string }) {
  if (!(await maySeeCase(look, caseId))) return refuse("case_not_found");
  const [telling] = await tellingsOf(look.db, [caseId]);
  return decided({ items: telling ? await alikeTo(look, telling, caseId) : [] });
}

/** Candidates by turns of phrase that few cases use, as far as this person may see them; then each is compared whole. */
async function alikeTo(look: Look, telling: Telling, except?: string) {
  const phrases = phrasesOf(telling.words, PHRASES);
  const said = new Map<string, string[]>();
  for (const phrase of phrases) {
    const found = await searchCases(look, { q: phrase, exact: true, limit: CANDIDATES });
    if (!found.ok || found.value.total > COMMON) continue;
    for (const { caseId } of found.value.items) said.set(caseId, [...(said.get(caseId) ?? []), phrase]);
  }
  if (except) said.delete(except);
  const compared = { ...telling, words: telling.words.slice(0, COMPARED) };
  const likely = (await tellingsOf(look.db, [...said.keys()]))
    .map((one) => ({ caseId: one.caseId, ...likenessOf(compared, { ...one, words: one.words.slice(0, COMPARED) }) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN);
  const briefs = new Map(
    (
      await briefsOf(
        look,
        likely.map(({ caseId }) => caseId),
      )
    ).map((one) => [one.caseId, one]),
  );
  return likely.flatMap(({ caseId, text: _, ...why }) => {
    const brief = briefs.get(caseId);
    if (!brief) return [];
    const { words, ...item } = brief;
    const shared = said.get(caseId) ?? [];
    return [{ ...item, ...why, shared, excerpt: excerptsOf(shared)(words) }];
  });
}
