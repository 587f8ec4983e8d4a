import { expect, test } from "vitest";
import { decideDates } from "./three-dates.ts";

const NOW = "2026-11-20T01:00:00Z";
const code = (incidentOn: string | null, receivedAt: string, reason: string | null = null) => {
  const dates = { incidentOn, receivedAt: new Date(receivedAt), registeredAt: new Date(NOW), reason };
  const verdict = decideDates(dates, "Asia/Shanghai");
  return verdict.ok ? "ok" : verdict.refusal.code;
};

test.each([
  ["all on one day", "2026-11-20", NOW, null, "ok"],
  ["an incident nobody dates", null, NOW, null, "ok"],
  ["received in the future", null, "2026-11-20T01:00:01Z", null, "received_in_future"],
  ["an incident in the future", "2026-11-21", NOW, null, "incident_in_future"],
  ["an incident after receipt", "2026-11-20", "2026-11-18T01:00:00Z", "信件压在分行", "incident_after_received"],
  ["earlier on the same day of ours", null, "2026-11-19T16:00:00Z", null, "ok"],
  ["the day before", null, "2026-11-19T15:59:59Z", null, "backdating_reason_needed"],
  ["the day before, with the reason", "2026-11-18", "2026-11-19T15:59:59Z", "信件压在分行", "ok"],
])("R1: incident ≤ received ≤ registered: %s", (_, incident, received, reason, verdict) =>
  expect(code(incident, received, reason)).toBe(verdict),
);
