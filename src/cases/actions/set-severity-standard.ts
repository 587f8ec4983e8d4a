import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { nextStandard } from "../rules/next-standard.ts";
import { judgesAlike, type SeverityNumbers, type SeverityStandard } from "../rules/severity-standard.ts";
import { findStandards, insertStandard } from "../severity-store.ts";

/**
 * Sets by which numbers severity is judged from now on (§2.2), as a further version. No case is judged anew by it: an
 * open one keeps its version until something new is put down, and is never made lighter by the numbers alone.
 */
export async function setSeverityStandard(
  act: Pick<Act, "tx" | "now" | "newId" | "actor">,
  input: SeverityNumbers,
): Promise<Decision<SeverityStandard>> {
  const { now } = await findStandards(act.tx);
  const next = nextStandard(now, input);
  if (!next.ok) return next;
  if (judgesAlike(now, input)) return decided(now);
  await insertStandard(act.tx, next.value, { id: act.actor.id, name: act.actor.name, at: act.now });
  const { version, ...numbers } = next.value;
  await appendOrganisationEvent(act, { kind: "severity_standard_set", body: { version, ...numbers } });
  return decided(next.value);
}
