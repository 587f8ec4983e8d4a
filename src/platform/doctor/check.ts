import type { Said } from "../../kernel/refusal.ts";

/** What one look at the machine found; `warn` lets the product run, `fail` does not. */
export interface Finding {
  id: string;
  state: "ok" | "warn" | "fail";
  say: Said;
}

/** Puts a finding into words of both languages. */
export function found(id: string, state: Finding["state"], zh: string, en: string): Finding {
  return { id, state, say: { zh, en } };
}
