import { casesById } from "../cases/for-incidents.ts";
import { decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import { leads } from "./lead.ts";
import { listRunningAmong } from "./store.ts";

/** Running incidents in which some of these cases stand, as far as this person sees them; that with most of them first. */
export async function incidentsAmong(look: Look, input: { cases: string }) {
  const seen = await casesById(look, input.cases.split(","));
  const rows = await listRunningAmong(
    look.db,
    seen.map(({ caseId }) => caseId),
  );
  const items = [...new Map(rows.map((row) => [row.incident_id, row])).values()].map((row) => ({
    incidentId: row.incident_id,
    number: row.number,
    title: row.title,
    ownerName: row.owner_name,
    among: rows
      .filter((one) => one.incident_id === row.incident_id)
      .map((one) => seen.find(({ caseId }) => caseId === one.case_id)!.number),
    mayLead: leads(look.actor, row),
  }));
  return decided({ items: items.sort((a, b) => b.among.length - a.among.length) });
}
