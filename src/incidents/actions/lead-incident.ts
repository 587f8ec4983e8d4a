import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { decided } from "../../kernel/refusal.ts";
import { notify } from "../../notifications/notify.ts";
import type { Act } from "../../platform/act.ts";
import type * as contract from "../contract.ts";
import { joinCase, regrade, tellLeft } from "../join-cases.ts";
import { ownerOf, takeIncident } from "../lead.ts";
import type { Grade } from "../rules/grade.ts";
import { refuseIncident } from "../rules/refusals.ts";
import {
  findStanding,
  type IncidentRow,
  listCaseIds,
  listSteps,
  removeIncidentCase,
  updateIncident,
  updateStep,
} from "../store.ts";

const opened = (row: IncidentRow, grade = row.grade as Grade) =>
  decided({ incidentId: row.incident_id, number: row.number, grade });

/** Adds a case to an incident; reaching a threshold starts the emergency checklist. */
export async function addToIncident(act: Act, input: InputOf<typeof contract.addToIncident>) {
  const held = await takeIncident(act, input.incidentId);
  if (!held.ok) return held;
  const clear = await ownerOf(act, held.value.owner_id, [input.caseId]);
  if (!clear.ok && clear.refusal.code === "incident_owner_complained") return clear;
  const joined = await joinCase(act, held.value, input.caseId, input.reason);
  return joined.ok ? opened(held.value, await regrade(act, held.value)) : joined;
}

/** Takes a case out; an incident does not become smaller by it, and a checklist that began goes on. */
export async function removeFromIncident(act: Act, input: InputOf<typeof contract.removeFromIncident>) {
  const held = await takeIncident(act, input.incidentId);
  if (!held.ok) return held;
  const standing = await findStanding(act.tx, input.caseId);
  if (standing?.incident_id !== input.incidentId) return refuseIncident("incident_case_not_in");
  await removeIncidentCase(act.tx, input.incidentId, input.caseId, {
    removed_at: act.now,
    removed_by_name: act.actor.name,
    removed_reason: input.reason,
  });
  await tellLeft(act, held.value, input.caseId, input.reason);
  return opened(held.value, await regrade(act, held.value));
}

/** Gives an incident, and the steps that were its owner's and are still open, to somebody else. */
export async function handIncident(act: Act, input: InputOf<typeof contract.handIncident>) {
  const held = await takeIncident(act, input.incidentId);
  if (!held.ok) return held;
  const row = held.value;
  const owner = await ownerOf(act, input.ownerId, await listCaseIds(act.tx, row.incident_id));
  if (!owner.ok) return owner;
  const { personId, name } = owner.value;
  await updateIncident(act.tx, row.incident_id, { owner_id: personId, owner_name: name, version: row.version + 1 });
  for (const step of await listSteps(act.tx, row.incident_id))
    if (!step.done_at && step.owner_id === row.owner_id)
      await updateStep(act.tx, row.incident_id, step.step, { owner_id: personId, owner_name: name });
  await notify(act, { to: [personId], kind: "incident_handed", title: `${row.number} ${row.title}` });
  const body = { incidentId: row.incident_id, number: row.number, fromName: row.owner_name, toName: name };
  await appendOrganisationEvent(act, { kind: "incident_handed", reason: input.reason, body });
  return opened(row);
}

/** Marks a step of the checklist as done: by whom, when and how. */
export async function finishIncidentStep(act: Act, input: InputOf<typeof contract.finishIncidentStep>) {
  const held = await takeIncident(act, input.incidentId);
  if (!held.ok) return held;
  const row = held.value;
  const step = (await listSteps(act.tx, row.incident_id)).find((one) => one.step === input.step);
  if (!step) return refuseIncident("incident_step_unknown");
  if (step.done_at) return refuseIncident("incident_step_done", { params: { name: step.done_by_name ?? "—" } });
  await updateStep(act.tx, row.incident_id, step.step, {
    done_at: act.now,
    done_by_name: act.actor.name,
    note: input.note,
    ring_stage: null,
    ring_at: null,
  });
  const body = { incidentId: row.incident_id, number: row.number, step: step.step };
  await appendOrganisationEvent(act, { kind: "incident_step_done", reason: input.note, body });
  return opened(row);
}

/** Ends an incident whose checklist is done; its cases go on by themselves. */
export async function endIncident(act: Act, input: InputOf<typeof contract.endIncident>) {
  const held = await takeIncident(act, input.incidentId);
  if (!held.ok) return held;
  const row = held.value;
  const count = (await listSteps(act.tx, row.incident_id)).filter((step) => !step.done_at).length;
  if (count > 0) return refuseIncident("incident_steps_open", { params: { count } });
  await updateIncident(act.tx, row.incident_id, {
    state: "ended",
    ended_at: act.now,
    ended_reason: input.reason,
    version: row.version + 1,
  });
  const body = { incidentId: row.incident_id, number: row.number, title: row.title };
  await appendOrganisationEvent(act, { kind: "incident_ended", reason: input.reason, body });
  return opened(row);
}
