import { createHash, randomBytes } from "node:crypto";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act, Look } from "../../platform/act.ts";
import type { Keyring } from "../keyring.ts";
import { bitsFor, isProof } from "../rules/proof.ts";
import { refusePortal } from "../rules/refusals.ts";
import { countProofs, spendProof } from "../store.ts";

const HOUR = 3_600_000;

/** A question for the sender's machine, dearer the more its address has filed within the hour. */
export async function askForProof(look: Look, keyring: Keyring, address: string) {
  const bits = await bitsNow(look, keyring, address);
  return decided({ question: keyring.questionFor(bits, randomBytes(12).toString("base64url"), look.now), bits });
}

/** Takes a proof: for a question of ours, good enough for this address now, and never spent before. */
export async function takeProof(
  act: Act,
  keyring: Keyring,
  given: { question: string; proof: string; address: string },
): Promise<Decision<void>> {
  const bits = keyring.bitsOf(given.question, act.now);
  if (bits === null || !isProof(given.question, given.proof, bits)) return refusePortal("proof_needed");
  if (bits < (await bitsNow({ db: act.tx, now: act.now }, keyring, given.address))) return refusePortal("proof_needed");
  const proof = createHash("sha256").update(given.question).digest();
  const fresh = await spendProof(act.tx, { proof, address: keyring.hashOfAddress(given.address), at: act.now });
  return fresh ? decided(undefined) : refusePortal("proof_needed");
}

async function bitsNow({ db, now }: Pick<Look, "db" | "now">, keyring: Keyring, address: string): Promise<number> {
  return bitsFor(await countProofs(db, keyring.hashOfAddress(address), new Date(now.getTime() - HOUR)));
}
