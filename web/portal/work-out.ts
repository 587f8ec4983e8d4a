import { searchProof } from "../../src/portal/rules/proof.ts";
import { ask } from "./ask.ts";

const SLICE = 1500;

export interface Proof {
  question: string;
  proof: string;
}

/** Works the sum out in slices between which the page stays quick. */
export async function workOut(): Promise<Proof> {
  const { question, bits } = await ask<{ question: string; bits: number }>("GET", "/proof");
  for (let from = 0; ; from += SLICE) {
    const proof = searchProof(question, bits, from, SLICE);
    if (proof !== null) return { question, proof };
    await new Promise((resolve) => setTimeout(resolve));
  }
}

let begun: Promise<Proof> | null = null;

/** Begins while the first words are being typed; the same sum until it was spent. */
export function beginProof(): Promise<Proof> {
  begun ??= workOut().catch((error: unknown) => {
    begun = null;
    throw error;
  });
  return begun;
}

export function dropProof(): void {
  begun = null;
}
