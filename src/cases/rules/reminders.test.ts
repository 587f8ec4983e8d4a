import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  DEFAULT_REMINDERS,
  firstReminder,
  nextReminder,
  type ReminderSettings,
  ringAt,
  STAGES,
  stagesNow,
} from "./reminders.ts";

const at = (time: string) => new Date(`2026-11-20T${time}:00Z`);
const due = { from: at("00:00"), at: at("12:00") };
const iso = (reminder: { stage: string; at: Date } | null) =>
  reminder && [reminder.stage, reminder.at.toISOString().slice(8, 16)];

describe("§2.3: reminders fire before, at and after a limit", () => {
  test.each([
    ["before", "20T08:00"],
    ["due", "20T12:00"],
    ["supervisor", "20T16:00"],
    ["head", "21T12:00"],
  ] as const)("%s at %s by default", (stage, when) =>
    expect(ringAt(stage, due, DEFAULT_REMINDERS)!.toISOString().slice(8, 16)).toBe(when),
  );

  test("a short time is not reminded of before its half", () =>
    expect(ringAt("before", { from: at("10:00"), at: at("12:00") }, DEFAULT_REMINDERS)).toEqual(at("11:00")));

  test("of what has no known beginning it comes as long before as was chosen", () =>
    expect(ringAt("before", { from: at("12:00"), at: at("12:00") }, DEFAULT_REMINDERS)).toEqual(at("08:00")));

  test("a reminder that the organisation does not want is passed over", () => {
    const settings = { before: null, supervisor: null, head: 60 };
    expect(iso(nextReminder(null, due, settings))).toEqual(["due", "20T12:00"]);
    expect(iso(nextReminder("due", due, settings))).toEqual(["head", "20T13:00"]);
    expect(nextReminder("head", due, settings)).toBeNull();
  });

  test.each([
    ["long before", "01:00", ["before", "20T08:00"]],
    ["after the first moment", "09:00", ["due", "20T12:00"]],
    ["already over", "13:00", ["due", "20T12:00"]],
  ] as const)("set %s, the first one is", (_name, now, first) =>
    expect(iso(firstReminder(due, DEFAULT_REMINDERS, at(now)))).toEqual(first),
  );

  test("what was missed more than a week before it came in is no news", () =>
    expect(firstReminder(due, DEFAULT_REMINDERS, new Date(due.at.getTime() + 8 * 86_400_000))).toBeNull());

  test.each([
    ["before", "12:30", "due", "20T16:00"],
    ["before", "17:00", "supervisor", "21T12:00"],
    ["due", "23:59", "supervisor", "21T12:00"],
  ] as const)("after a standstill from %s to %s the furthest stage is told, once", (from, now, stage, next) => {
    const found = stagesNow(from, due, DEFAULT_REMINDERS, at(now));
    expect([found.stage, iso(found.next)?.[1]]).toEqual([stage, next]);
  });
  test("after days the head is told, and nothing is left", () =>
    expect(stagesNow("due", due, DEFAULT_REMINDERS, new Date("2026-11-25T00:00:00Z"))).toEqual({
      stage: "head",
      next: null,
    }));
  test("§2.3: a stage that is wanted no more is told to nobody, whenever it was set", () => {
    const off = { ...DEFAULT_REMINDERS, supervisor: null };
    const found = stagesNow("supervisor", due, off, at("17:00"));
    expect([found.stage, iso(found.next)]).toEqual([null, ["head", "21T12:00"]]);
    expect(stagesNow("head", due, { ...off, head: null }, at("23:00"))).toEqual({ stage: null, next: null });
  });
  test("what was moved to later waits until then", () => {
    const found = stagesNow("supervisor", due, { ...DEFAULT_REMINDERS, supervisor: 600 }, at("17:00"));
    expect([found.stage, iso(found.next)]).toEqual([null, ["supervisor", "20T22:00"]]);
  });

  const minutes = fc.option(fc.integer({ min: 1, max: 20_000 }), { nil: null });
  const settings = fc
    .record({ before: minutes, supervisor: minutes, head: minutes })
    .map((one): ReminderSettings => ({ ...one }));
  test("one after the other every stage comes once, never twice, and the due time always", () =>
    fc.assert(
      fc.property(settings, (chosen) => {
        const rung: string[] = [];
        for (let next = nextReminder(null, due, chosen); next; next = nextReminder(next.stage, due, chosen))
          rung.push(next.stage);
        expect(rung).toEqual(STAGES.filter((stage) => stage === "due" || chosen[stage] !== null));
      }),
    ));
});
