import { randomBytes } from "node:crypto";
import { keep, takeForAct } from "../../cases/work-on.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { insertAccesses } from "../access-store.ts";
import { insertExport } from "../export-store.ts";
import { refuse } from "../rules/refusals.ts";
import { listEvidence } from "../store.ts";

export interface ExportInput {
  caseId: string;
  recipient: string;
  reason: string;
  redacted: boolean;
  locale: "zh" | "en";
}

/**
 * Keeps in the journal, and for each piece of evidence in its custody log, that the case file leaves the house: who asked,
 * for whom, why. R12: who has no part in the customer's data takes it with personal data masked.
 */
export async function exportCaseFile(act: Act, input: ExportInput): Promise<Decision<{ exportId: string }>> {
  const held = await takeForAct(act, input.caseId, "export_file");
  if (!held.ok) return held;
  const { caseId, recipient, reason, redacted, locale } = input;
  if (!redacted && !held.value.actor.permissions.has("customer.read")) return refuse("export_must_mask");
  const exportId = act.newId();
  const who = { person_id: act.actor.id, person_name: act.actor.name };
  await insertExport(act.tx, {
    case_id: caseId,
    export_id: exportId,
    at: act.now,
    ...who,
    recipient,
    reason,
    redacted,
    locale,
    seal_key: redacted ? randomBytes(32) : null,
  });
  if (!redacted)
    await insertAccesses(
      act.tx,
      (await listEvidence(act.tx, caseId)).map(({ evidence_id }) => {
        return { case_id: caseId, access_id: act.newId(), evidence_id, at: act.now, what: "exported", ...who };
      }),
    );
  await keep(act, held.value, {}, [{ kind: "case_exported", reason, body: { exportId, recipient, redacted } }]);
  return decided({ exportId });
}
