import fc from "fast-check";
import { expect, test } from "vitest";
import { shippedCalendars, shippedPolicies } from "../shipped.ts";
import { allDue } from "./all-due.ts";
import { dueOf } from "./compute.ts";
import { policyWith, SHANGHAI } from "./policy.fixture.ts";
import { rulerOf } from "./ruler.ts";

const at = (text: string) => new Date(`${text}+08:00`);
const calendars = shippedCalendars();

test("the ruler of the desk: closed, counted, lunch, paused, counted on", () => {
  const policy = policyWith({ unit: "hour", limit: 8, within: "business_hours" });
  const pauses = [{ from: at("2026-11-18T15:00:00"), to: at("2026-11-18T16:40:00") }];
  const due = dueOf(policy, "step", { startedAt: at("2026-11-17T17:50:00"), zone: SHANGHAI, calendars, pauses });
  const told = rulerOf(due, SHANGHAI).map(({ kind, because, from, to }) => [
    kind,
    because,
    (to.getTime() - from.getTime()) / 60_000,
  ]);
  expect(told).toEqual([
    ["uncounted", "closed", 910],
    ["counted", null, 180],
    ["uncounted", "closed", 90],
    ["counted", null, 90],
    ["paused", null, 100],
    ["counted", null, 50],
    ["uncounted", "closed", 930],
    ["counted", null, 160],
  ]);
});

test("working days: the first day, weekends and holidays are not counted", () => {
  const policy = policyWith({ unit: "working_day", limit: 3 });
  const due = dueOf(policy, "step", { startedAt: at("2026-09-29T10:00:00"), zone: SHANGHAI, calendars });
  expect(rulerOf(due, SHANGHAI).map(({ kind, because, names }) => names?.zh ?? because ?? kind)).toEqual([
    "first_day",
    "counted",
    "国庆节",
    "counted",
  ]);
});

test("stretches lie end to end from the start to the due time, whatever was paused", () => {
  const instant = fc.date({ min: new Date("2024-01-01"), max: new Date("2026-12-01"), noInvalidDate: true });
  const pause = fc.tuple(instant, fc.integer({ min: 0, max: 30_000 })).map(([from, minutes]) => ({
    from,
    to: new Date(from.getTime() + minutes * 60_000),
  }));
  fc.assert(
    fc.property(
      fc.constantFrom(...shippedPolicies()),
      instant,
      fc.array(pause, { maxLength: 3 }),
      (policy, receivedAt, pauses) => {
        for (const due of allDue(policy, { receivedAt, zone: SHANGHAI, calendars, pauses })) {
          const parts = rulerOf(due, SHANGHAI);
          if (!due.dueAt || parts.length === 0) continue;
          expect(parts[0]!.from).toEqual(receivedAt);
          expect(parts.at(-1)!.to).toEqual(due.dueAt);
          for (const [index, part] of parts.entries()) {
            expect(part.to > part.from).toBe(true);
            if (index > 0) expect(part.from).toEqual(parts[index - 1]!.to);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});
