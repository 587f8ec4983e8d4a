const CLAUSES = /[，。！？；、,.!?;:：\s“”"'（）()《》]+/u;
/** Small words of speech that say nothing about the matter; what stands between them does. */
const SMALL =
  /我们|你们|他们|我|你|您|他|她|它|的|了|是|在|说|都|也|就|不|没有|没|要|一直|怎么|为什么|什么|这个|那个|这|那|被|把|让|给|很|还|又|再|吗|呢|吧|啊|能|会|到|去|来|和|跟|有|等|按|几次|好|点|上周|今天|昨天|下午|上午/u;
const SHORT = 3;
const LONG = 8;
const ENGLISH_LONG = 24;

/** The few turns of a telling that may be found in another one: distinctive pieces, longest first. */
export function phrasesOf(words: string, most = 3): string[] {
  const pieces = words
    .slice(0, 600)
    .split(CLAUSES)
    .flatMap((clause) => (/\p{Script=Han}/u.test(clause) ? clause.split(SMALL) : []))
    .map((piece) => [...piece.trim()].slice(0, LONG).join(""))
    .filter((piece) => [...piece].length >= SHORT && /\p{Script=Han}{2}/u.test(piece));
  const found = pieces.length > 0 ? pieces : englishPieces(words);
  return [...new Set(found)].sort((a, b) => b.length - a.length).slice(0, most);
}

/** Two neighbouring longer words stand for a phrase. */
function englishPieces(words: string): string[] {
  const long = (words.slice(0, 600).match(/[A-Za-z][A-Za-z'-]{4,}/g) ?? []).map((word) => word.toLowerCase());
  return long
    .slice(1)
    .map((word, at) => `${long[at]} ${word}`)
    .filter((pair) => pair.length <= ENGLISH_LONG);
}
