/** The conditions a search may hold. */
export const FILTER_KEYS = ["state", "channel", "owner", "kind", "severity", "after", "before"] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** What each condition is called, in either language. */
export const KEY_WORDS: Record<FilterKey, readonly string[]> = {
  state: ["状态", "state", "status"],
  channel: ["渠道", "channel"],
  owner: ["负责人", "主办", "owner"],
  kind: ["类别", "kind", "type"],
  severity: ["严重度", "severity"],
  after: ["晚于", "之后", "after", "since"],
  before: ["早于", "之前", "before"],
};
const KEY_OF = new Map(FILTER_KEYS.flatMap((key) => KEY_WORDS[key].map((word) => [word, key] as const)));

/** The condition that a word names, in either language. */
export function keyNamed(word: string): FilterKey | undefined {
  return KEY_OF.get(word.toLowerCase());
}
