import { createHmac } from "node:crypto";
import { eventsOf } from "../export-store.ts";
import type { CaseFile } from "./case-file-source.ts";

/** What a file says of a hash of the chain: the hash itself or, where it leaves things out, only a seal of it. */
export type Sealing = { hash: string } | { seal: string };

/**
 * R12: nearly every hash of the chain is drawn, over those before it, from names and short words. Whoever has all but the
 * name could try names until a hash fits, so a masked file gives each under the file's own key, which stays in the house.
 */
export function sealingOf(hash: Buffer, key: Buffer | null): Sealing {
  return key ? { seal: createHmac("sha256", key).update(hash).digest("hex") } : { hash: hash.toString("hex") };
}

/** The journal, one event a line: with its hashes for whoever checks it, or masked and sealed. */
export async function* journalLines(file: CaseFile): AsyncGenerator<string> {
  const { look, caseId, head, row, mask, doerOf } = file;
  for await (const one of eventsOf(look.db, caseId, head.seq)) {
    const event = { seq: one.seq, event: one.event_id, at: one.at.toISOString(), kind: one.kind, actor: one.actor_id };
    const line = row.redacted
      ? { actor_name: doerOf(one), reason: mask(one.reason), body: mask(toldBy(one)), masked: true }
      : { actor_name: one.actor_name, reason: one.reason, body: one.body, body_hash: one.body_hash.toString("hex") };
    yield `${JSON.stringify({ ...event, ...line, ...sealingOf(one.hash, row.seal_key) })}\n`;
  }
}

/**
 * A body without the fingerprints of texts and of the case, by which both could be guessed as well: all of an answer to a
 * body but the names stands in the file. Of a piece of evidence only its sum does, by which the piece itself is known.
 */
function toldBy({ kind, body }: { kind: string; body: unknown }): unknown {
  const { facts: _facts, texts: _texts, sha256, ...told } = body as Record<string, unknown>;
  return kind === "evidence_added" ? { ...told, sha256 } : told;
}
