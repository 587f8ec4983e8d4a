import { type Receiver, receiversOf } from "../cases/for-incidents.ts";
import { decideOwner } from "../cases/rules/ownership.ts";
import type { Actor } from "../kernel/authority.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import { type Colleague, findColleague } from "../people/colleague.ts";
import type { Act } from "../platform/act.ts";
import { refuseIncident } from "./rules/refusals.ts";
import { findIncident, type IncidentRow, lockIncident } from "./store.ts";

/** Who leads an incident: its owner, who stands in for them, or a supervisor. */
export function leads(actor: Actor, row: Pick<IncidentRow, "owner_id">): boolean {
  const mine = [actor.id, ...actor.deputyOf].includes(row.owner_id);
  return actor.kind === "system" || mine || actor.permissions.has("case.supervise");
}

/** An open incident in hand of who leads it, locked for this transaction. */
export async function takeIncident(act: Act, incidentId: string): Promise<Decision<IncidentRow>> {
  const row = await lockIncident(act.tx, incidentId);
  if (!row) return refuseIncident("incident_not_found");
  if (!leads(act.actor, row)) return refuseIncident("incident_not_yours", { params: { name: row.owner_name } });
  if (row.state === "ended") return refuseIncident("incident_ended");
  tellOpenPages(act);
  return decided(row);
}

/** Whoever has incidents open reads them again; what changed is told to nobody. */
export function tellOpenPages(act: Act): void {
  act.announce({ topic: "incident", kind: "incident_changed", audience: [] });
}

/** The same to look at: without a lock, ended ones as well. */
export async function seeIncident(
  look: { actor: Actor; db: Act["tx"] },
  incidentId: string,
): Promise<Decision<IncidentRow>> {
  const row = await findIncident(look.db, incidentId);
  if (!row) return refuseIncident("incident_not_found");
  return leads(look.actor, row)
    ? decided(row)
    : refuseIncident("incident_not_yours", { params: { name: row.owner_name } });
}

/** R10, R11: who leads an incident is active, may handle cases, and is complained about in none of these. */
export async function ownerOf(act: Act, personId: string, caseIds: readonly string[]): Promise<Decision<Colleague>> {
  const person = await findColleague(act.tx, personId);
  const cases: Receiver[] = await receiversOf(act.tx, caseIds, act.now);
  const none = { complainedPersonId: null, complainedDepartmentId: null, recused: [] };
  if (!person || !decideOwner(none, person).ok) return refuseIncident("incident_owner_unfit");
  const apart = cases.find(({ complained }) => !decideOwner({ ...complained, recused: [] }, person).ok);
  return apart ? refuseIncident("incident_owner_complained", { params: { name: person.name } }) : decided(person);
}
