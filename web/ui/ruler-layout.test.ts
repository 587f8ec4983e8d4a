import { expect, test } from "vitest";
import { layRuler, type RulerStretch } from "./ruler-layout.ts";

const part = (kind: RulerStretch["kind"], from: string, to: string): RulerStretch => ({
  kind,
  from: `2026-11-18T${from}:00Z`,
  to: `2026-11-18T${to}:00Z`,
  because: kind === "uncounted" ? "closed" : null,
  names: null,
});
const parts = [
  part("counted", "01:00", "04:00"),
  part("uncounted", "04:00", "05:30"),
  part("counted", "05:30", "09:30"),
];

test("counted time is parted at now: used before, left after", () => {
  const marks = layRuler(parts, new Date("2026-11-18T07:00:00Z"));
  expect(marks.map(({ look, now }) => `${look}${now ? " now" : ""}`)).toEqual(["on", "off", "on", "left now"]);
  expect(marks.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100);
});

test("without now nothing is parted, and what does not count takes less room than what does", () => {
  const marks = layRuler(parts, null);
  expect(marks.map(({ look }) => look)).toEqual(["on", "off", "on"]);
  expect(marks[1]!.weight).toBeLessThan(marks[0]!.weight / 2);
});

test("where it is crowded, weekends lose their words", () => {
  const week = Array.from(
    { length: 12 },
    (_, at): RulerStretch => ({
      kind: at % 2 ? "uncounted" : "counted",
      from: `2026-10-${String(at + 1).padStart(2, "0")}T00:00:00Z`,
      to: `2026-10-${String(at + 2).padStart(2, "0")}T00:00:00Z`,
      because: at % 2 ? "weekend" : null,
      names: null,
    }),
  );
  expect(layRuler(week, null).filter(({ because, labelled }) => because && labelled)).toEqual([]);
});
