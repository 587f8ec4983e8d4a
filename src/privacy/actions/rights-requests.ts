import { dueOf } from "../../deadlines/rules/compute.ts";
import { policyFor } from "../../deadlines/rules/version.ts";
import { shippedCalendarOf, shippedFamily } from "../../deadlines/shipped.ts";
import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import { SYSTEM } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { dayIn } from "../../kernel/zone.ts";
import type { Act } from "../../platform/act.ts";
import { reachOf } from "../reach-of.ts";
import {
  casesOfPerson,
  findRequest,
  insertRequest,
  nextNumber,
  type RequestRow,
  updateRequest,
} from "../requests-store.ts";
import { refuse } from "../rules/refusals.ts";
import { findPlan } from "../store.ts";
import { eraseCase } from "./erase-case.ts";
import { restrictCase } from "./restrict-case.ts";

const POLICY = "cn-pipl-rights-request";

interface Taken {
  kind: string;
  customerId?: string;
  requesterName: string;
  relation: string;
  wish: string;
}

/** Puts a request down; whoever takes it owns it. */
export async function takeRightsRequest(
  act: Act,
  input: Taken,
): Promise<Decision<{ requestId: string; number: string }>> {
  const requestId = act.newId();
  const number = await nextNumber(act.tx);
  const customerId = input.customerId ?? null;
  const { id, name } = act.actor;
  await insertRequest(act.tx, {
    request_id: requestId,
    number,
    kind: input.kind,
    state: "received",
    customer_id: customerId,
    requester_name: input.requesterName,
    relation: input.relation,
    wish: input.wish,
    received_at: act.now,
    taken_by: id,
    taken_by_name: name,
    owner_id: id,
    owner_name: name,
    case_count: customerId ? (await casesOfPerson(act.tx, customerId)).length : 0,
  });
  await tell(act, "rights_request_taken", { requestId, number, requestKind: input.kind });
  return decided({ requestId, number });
}

/** Says how it was made sure who asks. From then on the limit runs: fifteen working days, by the deadline policy. */
export async function verifyRequester(
  act: Act,
  input: { requestId: string; how: string; version: number },
): Promise<Decision<{ dueAt: Date | null }>> {
  const request = await openRequest(act, input);
  if (!request.ok) return request;
  const policy = policyFor(shippedFamily(POLICY), POLICY, act.now, act.zone);
  const calendars = policy ? shippedCalendarOf(policy) : new Map();
  const due = policy ? dueOf(policy, "respond", { startedAt: act.now, zone: act.zone, calendars }).dueAt : null;
  const change = {
    state: "verified",
    verified_at: act.now,
    verified_how: input.how,
    due_at: due,
    policy: policy ? `${policy.id}/${policy.version}` : null,
  };
  if (!(await updateRequest(act.tx, request.value, change))) return refuse("request_changed");
  act.announce({ topic: "privacy", kind: "verified", audience: [] });
  return decided({ dueAt: due });
}

/**
 * Answers a request, with reasons. A wish to erase is carried out as far as the law lets it: what is past its period is
 * erased at once, what must be kept is restricted; then not all is granted, and the answer says why and until when.
 */
export async function decideRightsRequest(
  act: Act,
  input: {
    requestId: string;
    decision: "granted" | "partly" | "refused";
    answer: string;
    route?: string;
    version: number;
  },
): Promise<Decision<{ erased: number; restricted: number }>> {
  const request = await openRequest(act, input);
  if (!request.ok) return request;
  if (!request.value.verified_at) return refuse("request_not_verified");
  if (input.decision !== "granted" && !input.route) return refuse("refusal_needs_route");
  const wished = request.value.kind === "delete" ? request.value.customer_id : null;
  const done =
    wished && input.decision !== "refused"
      ? await eraseAsFar(act, wished, input.decision)
      : decided({ erased: 0, restricted: 0 });
  if (!done.ok) return done;
  const { id, name } = act.actor;
  const { decision, answer, route = null } = input;
  const by = { decided_at: act.now, decided_by: id, decided_by_name: name };
  if (!(await updateRequest(act.tx, request.value, { state: decision, decision, answer, route, ...by })))
    return refuse("request_changed");
  const { number } = request.value;
  await tell(act, "rights_request_decided", { requestId: input.requestId, number, decision, ...done.value });
  return done;
}

async function eraseAsFar(
  act: Act,
  customerId: string,
  decision: "granted" | "partly",
): Promise<Decision<{ erased: number; restricted: number }>> {
  const cases = await casesOfPerson(act.tx, customerId);
  const { erasable, kept, held, open, until } = reachOf(cases, await findPlan(act.tx), act.now);
  const stays = kept.length + held.length + open.length;
  if (decision === "granted" && stays > 0)
    return refuse("law_keeps_it", { params: { count: stays, until: until ? dayIn(act.zone, until) : "–" } });
  // The product itself does it: whoever decides here need not see each case.
  const system = { ...act, actor: SYSTEM };
  for (const { case_id: caseId } of erasable) {
    const gone = await eraseCase(system, { caseId });
    if (!gone.ok) return gone;
  }
  const restricting = [...kept, ...held];
  for (const { case_id: caseId } of restricting) {
    const stored = await restrictCase(system, { caseId });
    if (!stored.ok) return stored;
  }
  return decided({ erased: erasable.length, restricted: restricting.length });
}

async function openRequest(
  act: Act,
  { requestId, version }: { requestId: string; version: number },
): Promise<Decision<RequestRow>> {
  const row = await findRequest(act.tx, requestId);
  if (!row) return refuse("request_not_found");
  if (row.decided_at) return refuse("request_decided");
  return row.version === version ? decided(row) : refuse("request_changed");
}

async function tell(act: Act, kind: string, body: object): Promise<void> {
  await appendOrganisationEvent(act, { kind, body });
  act.announce({ topic: "privacy", kind, audience: [] });
}
