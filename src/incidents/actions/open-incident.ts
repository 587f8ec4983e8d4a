import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { decided } from "../../kernel/refusal.ts";
import { zoneOffset } from "../../kernel/zone.ts";
import type { Act } from "../../platform/act.ts";
import type { openIncident as contract } from "../contract.ts";
import { joinCase, regrade } from "../join-cases.ts";
import { ownerOf } from "../lead.ts";
import { findIncident, insertIncident, nextIncidentNumber } from "../store.ts";

/** Opens a group incident with its owner and its first cases (§2); whoever opens it leads it unless somebody else is named. */
export async function openIncident(act: Act, input: InputOf<typeof contract>) {
  const caseIds = [...new Set(input.caseIds)].sort();
  const owner = await ownerOf(act, input.ownerId ?? act.actor.id, caseIds);
  if (!owner.ok) return owner;
  const incidentId = act.newId();
  const tail = await nextIncidentNumber(act.tx);
  const local = new Date(act.now.getTime() + zoneOffset(act.zone, act.now));
  const number = `Q${local.toISOString().slice(2, 4)}-${String(tail).padStart(3, "0")}`;
  await insertIncident(act.tx, {
    incident_id: incidentId,
    number,
    title: input.title,
    happened: input.happened,
    owner_id: owner.value.personId,
    owner_name: owner.value.name,
    since: act.now,
    opened_by_name: act.actor.name,
  });
  const named = { incident_id: incidentId, number, title: input.title };
  for (const caseId of caseIds) {
    const joined = await joinCase(act, named, caseId, input.title);
    if (!joined.ok) return joined;
  }
  const grade = await regrade(act, (await findIncident(act.tx, incidentId))!);
  const body = { incidentId, number, title: input.title, ownerName: owner.value.name, cases: caseIds.length, grade };
  await appendOrganisationEvent(act, { kind: "incident_opened", body });
  return decided({ incidentId, number, grade });
}
