import type { CasePage } from "../../src/cases/contract/shapes.ts";

/** The customer's words that ask for the review that waits; the last request, of several. */
export function reviewAskedIn({ story }: Pick<CasePage, "story">) {
  const asked = story.findLast((entry) => entry.kind === "message" && entry.purpose === "review");
  return asked?.kind === "message" ? asked : null;
}
