import { type Decision, decided } from "../../kernel/refusal.ts";
import { dayIn } from "../../kernel/zone.ts";
import { refuse } from "./refusals.ts";

/** When it happened, when it reached us, when it was entered (§2): three dates, of which the first may be unknown. */
export interface ThreeDates {
  /** A calendar day of the organisation. */
  incidentOn: string | null;
  receivedAt: Date;
  registeredAt: Date;
  /** Why it was entered on a later day than it was received. */
  reason: string | null;
}

/**
 * It happened before it was received, and was received before it is registered. Entering on a later day needs a reason,
 * because time limits run from receipt (R1).
 */
export function decideDates(d: ThreeDates, zone: string): Decision<void> {
  const [received, registered] = [dayIn(zone, d.receivedAt), dayIn(zone, d.registeredAt)];
  if (d.receivedAt > d.registeredAt) return refuse("received_in_future");
  if (d.incidentOn !== null && d.incidentOn > registered) return refuse("incident_in_future");
  if (d.incidentOn !== null && d.incidentOn > received) return refuse("incident_after_received");
  return received < registered && !d.reason ? refuse("backdating_reason_needed") : decided(undefined);
}
