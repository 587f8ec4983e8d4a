import type { CasePage } from "../../src/cases/contract/shapes.ts";

/** Somebody behind a case as the server answers. */
export type Party = CasePage["persons"][number];

/** Shown first: who speaks for the customer, then joint complainants, then third parties. */
const ORDER: Record<Party["role"], number> = { heir: 0, agent: 1, joint: 2, third_party: 3 };

/** Those who stand, in the order of the panel; who is told through representatives stands apart, and so do the ended. */
export function arranged(persons: readonly Party[]) {
  const standing = persons
    .filter((one) => !one.endedAt)
    .sort((a, b) => ORDER[a.role] - ORDER[b.role] || Number(b.represents) - Number(a.represents));
  const through = standing.filter((one) => one.role === "joint" && !one.represents);
  const fold = through.length > 2 ? through : [];
  return { shown: standing.filter((one) => !fold.includes(one)), fold, ended: persons.filter((one) => one.endedAt) };
}
