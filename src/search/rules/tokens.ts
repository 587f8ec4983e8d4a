/** One run of Han characters, or one word of letters and digits (a number keeps its hyphens and dots inside). */
export const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[-._](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;

/**
 * What a text is found by: every two neighbouring Han characters, single characters that stand alone, and words in lower
 * case. Two characters are the shortest thing people search for in Chinese, and pairs find them all without a dictionary.
 */
export function tokensOf(text: string): string[] {
  const tokens = new Set<string>();
  for (const [run] of text.normalize("NFKC").toLowerCase().matchAll(RUN)) {
    if (/^\p{Script=Han}/u.test(run)) for (const pair of pairs(run)) tokens.add(pair);
    else for (const part of [run, ...run.split(/[-._]/)]) if (part.length <= 64) tokens.add(part);
  }
  return [...tokens];
}

function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((next, at) => characters[at] + next);
}
