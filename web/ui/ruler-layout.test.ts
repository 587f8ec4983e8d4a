import { describe, expect, test } from "vitest";
import { duration } from "../words/format.ts";
import { layRuler, type RulerStretch, stretchesOf } from "./ruler-layout.ts";

const at = (time: string) => new Date(`2026-11-18T${time}:00Z`);
const iso = (time: string) => at(time).toISOString();
const part = (kind: RulerStretch["kind"], from: string, to: string): RulerStretch => ({
  kind,
  from: iso(from),
  to: iso(to),
  because: kind === "uncounted" ? "closed" : null,
  names: null,
});
const parts = [
  part("counted", "01:00", "04:00"),
  part("uncounted", "04:00", "05:30"),
  part("counted", "05:30", "09:30"),
];
const looks = (marks: ReturnType<typeof layRuler>) => marks.map(({ look, now }) => `${look}${now ? " now" : ""}`);

describe("the time ruler", () => {
  test("counted time is parted at now: used before, left after", () => {
    const marks = layRuler(parts, { now: at("07:00") });
    expect(looks(marks)).toEqual(["on", "off", "on", "left now"]);
    expect(marks.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100);
  });

  test("now within what does not count is marked there, and just at the start too", () => {
    expect(looks(layRuler(parts, { now: at("05:00") }))).toEqual(["on", "off", "off now", "left"]);
    expect(looks(layRuler(parts, { now: at("01:00") }))).toEqual(["left now", "off", "left"]);
  });

  test("shows what lay before the clock began, and how far it is over", () => {
    const marks = layRuler(parts, { now: at("09:55"), receivedAt: iso("00:20") });
    expect(looks(marks)).toEqual(["before", "on", "off", "on", "over"]);
    expect([marks[0]!.ms, marks.at(-1)!.ms]).toEqual([40 * 60_000, 25 * 60_000]);
  });

  test("a clock that stopped in time is never over, however much later it is looked at; one that stopped late stays so", () => {
    const seen = (stopped: string) => layRuler(parts, { now: at("23:00"), stoppedAt: iso(stopped) });
    expect(looks(seen("07:00"))).toEqual(["on", "off", "on", "left now"]);
    expect(seen("09:40").at(-1)).toMatchObject({ look: "over", ms: 10 * 60_000 });
  });

  test("without now nothing is parted, and what does not count takes less room than what does", () => {
    const marks = layRuler(parts, { now: null });
    expect(looks(marks)).toEqual(["on", "off", "on"]);
    expect(marks[1]!.weight).toBeLessThan(marks[0]!.weight / 2);
  });

  test("what it is over by is what the clock says, to the minute", () => {
    const now = new Date(at("09:55").getTime() + 40_000);
    const { ms } = layRuler(parts, { now }).at(-1)!;
    expect(duration(ms, "zh")).toBe(duration(now.getTime() - at("09:30").getTime(), "zh"));
    expect(duration(ms, "zh")).toBe("25分");
  });

  test("a day that ends at 23:59:59 is a whole one", () => {
    const day = { ...part("counted", "00:00", "01:00"), to: "2026-11-18T23:59:59Z" };
    expect(layRuler([day], { now: null })[0]!.ms).toBe(86_400_000);
  });

  test("where it is crowded, weekends lose their words", () => {
    const week = Array.from(
      { length: 12 },
      (_, day): RulerStretch => ({
        kind: day % 2 ? "uncounted" : "counted",
        from: `2026-10-${String(day + 1).padStart(2, "0")}T00:00:00Z`,
        to: `2026-10-${String(day + 2).padStart(2, "0")}T00:00:00Z`,
        because: day % 2 ? "weekend" : null,
        names: null,
      }),
    );
    expect(layRuler(week, { now: null }).filter(({ because, labelled }) => because && labelled)).toEqual([]);
  });
});

describe("the stretches of a clock", () => {
  const clock = { from: iso("01:00"), due: iso("09:00") };
  const shown = (stretches: readonly RulerStretch[]) =>
    stretches.map(({ kind, from, to }) => [kind, (Date.parse(to) - Date.parse(from)) / 60_000]);
  const off = (from: string, to: string) => ({
    from: iso(from),
    to: iso(to),
    because: "weekend" as const,
    names: null,
  });

  test("each pause lies where it lay, one that lasts until now; all add up to the time from start to due", () => {
    const pauses = [
      { from: iso("02:00"), to: iso("03:00") },
      { from: iso("04:30"), to: null },
    ];
    expect(shown(stretchesOf({ ...clock, pauses }, at("05:00")))).toEqual([
      ["counted", 60],
      ["paused", 60],
      ["counted", 90],
      ["paused", 30],
      ["counted", 240],
    ]);
  });

  test("days that do not count stand apart, also those to come, and never reach beyond start and limit", () => {
    const ruled = { ...clock, off: [off("00:00", "02:00"), off("08:00", "23:00")] };
    expect(shown(stretchesOf(ruled, at("05:00")))).toEqual([
      ["uncounted", 60],
      ["counted", 360],
      ["uncounted", 60],
    ]);
  });
});
