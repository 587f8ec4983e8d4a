import { describe, expect, test } from "vitest";
import { rulerOf } from "./ruler.ts";

const at = (time: string) => new Date(`2026-11-19T${time}:00Z`);
const row = (nextDue: "acceptance" | "handling" | "next_word", from: string, due: string, received = "01:00") => ({
  receivedAt: at(received).toISOString(),
  nextDue,
  nextDueFrom: at(from).toISOString(),
  nextDueAt: at(due).toISOString(),
});
const MINUTES = 60_000;

describe("the time ruler", () => {
  test("counts from receipt, shows now and what is left", () => {
    const shown = rulerOf(row("acceptance", "01:00", "03:00"), [], at("02:30"));
    expect(shown.map(({ kind, ms }) => [kind, ms / MINUTES])).toEqual([
      ["on", 90],
      ["left", 30],
    ]);
  });

  test("shows what lay before the clock began, and how far it is over", () => {
    const shown = rulerOf(row("next_word", "02:00", "04:00"), undefined, at("04:25"));
    expect(shown.map(({ kind, ms }) => [kind, ms / MINUTES])).toEqual([
      ["off", 60],
      ["on", 120],
      ["over", 25],
    ]);
  });

  test("sets past pauses apart: counted and not counted add up to the time gone by", () => {
    const clock = {
      clock: "handling",
      startedAt: at("01:00").toISOString(),
      dueAt: at("09:00").toISOString(),
      pausedAt: null,
      pausedMs: 60 * MINUTES,
      stoppedAt: null,
    };
    const shown = rulerOf(row("handling", "01:00", "09:00"), [clock], at("05:00"));
    expect(shown.map(({ kind, ms }) => [kind, ms / MINUTES])).toEqual([
      ["on", 180],
      ["wait", 60],
      ["left", 240],
    ]);
  });

  test("says nothing where nothing is due", () => {
    expect(rulerOf({ ...row("handling", "01:00", "09:00"), nextDueAt: null }, [], at("02:00"))).toEqual([]);
  });
});
