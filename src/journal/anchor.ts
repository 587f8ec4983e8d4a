import { createHash } from "node:crypto";

/** Kind of the organisation's event that vouches for the ends of the chains of cases, as they had changed since the last. */
export const ANCHOR_KIND = "cases_anchored";

/** What such an event says: how many heads it vouches for, how many all anchors so far do, and the hash over its own. */
export interface AnchorBody {
  heads: number;
  total: number;
  hash: string;
}

/** A case's chain as far as an anchor vouches for it. */
export interface Head {
  caseId: string;
  seq: number;
  hash: Buffer;
}

/** Hash over heads in order of case id, one after the other, so that it costs no memory. */
export function headsHasher() {
  const sha = createHash("sha256");
  return {
    add: ({ caseId, seq, hash }: Head) => void sha.update(`${caseId} ${seq} ${hash.toString("hex")}\n`),
    end: () => sha.digest("hex"),
  };
}

/** What an event of that kind says, or null where it says something else. */
export function anchorOf(body: unknown): AnchorBody | null {
  const { heads, total, hash } = (body ?? {}) as Partial<AnchorBody>;
  const whole = Number.isInteger(heads) && Number.isInteger(total) && typeof hash === "string";
  return whole ? { heads: heads!, total: total!, hash: hash! } : null;
}
