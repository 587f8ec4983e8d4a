/** Small words of speech that say nothing about the matter; what stands between them does. */
const SMALL =
  /我们|你们|他们|她们|我|你|您|他|她|它|的|了|是|在|说|都|也|就|没有|要|一直|怎么|为什么|什么|时候|已经|这个|那个|这么|那么|这|那|被|把|让|给|很|还|又|再|吗|呢|吧|啊|和|跟|几次|上周|今天|昨天|下午|上午/u;
const SHORT = 3;
/** Longer pieces are looked for by their beginning and their end: nobody tells a thing twice in the same words. */
const WHOLE = 5;
const PART = 4;
const READ = 600;
const ENGLISH_LONG = 24;

/** The few turns of a telling that may be found in another one: distinctive pieces, longest first. */
export function phrasesOf(words: string, most = 3): string[] {
  const runs = words.slice(0, READ).match(/\p{Script=Han}+/gu) ?? [];
  const pieces = runs.flatMap((run) => run.split(SMALL));
  const han = pieces
    .flatMap((piece) => {
      const all = [...piece];
      return all.length > WHOLE ? [all.slice(0, PART).join(""), all.slice(-PART).join("")] : [all.join("")];
    })
    .filter((piece) => [...piece].length >= SHORT);
  const found = han.length > 0 ? han : englishPieces(words);
  return [...new Set(found)].sort((a, b) => b.length - a.length).slice(0, most);
}

/** Two neighbouring longer words stand for a phrase. */
function englishPieces(words: string): string[] {
  const long = (words.slice(0, READ).match(/[A-Za-z][A-Za-z'-]{4,}/g) ?? []).map((word) => word.toLowerCase());
  return long
    .slice(1)
    .map((word, at) => `${long[at]} ${word}`)
    .filter((pair) => pair.length <= ENGLISH_LONG);
}
