import { expect, test } from "vitest";
import { decideLateRecord, decideToldAt, type Watched } from "./told-at.ts";

const at = (time: string) => new Date(`2026-11-20T${time}Z`);

test.each([
  ["now", "10:00:00", "told"],
  ["a while ago", "09:40:00", "told"],
  ["in the minute in which it was written", "09:30:00", "told"],
  ["before it was written", "09:29:00", "told_before_ready"],
  ["a second ahead", "10:00:01", "told_in_future"],
])("R9: told %s", (_, toldAt, expected) => {
  const said = decideToldAt(at(toldAt), at("09:30:40"), at("10:00:00"));
  expect(said.ok ? "told" : said.refusal.code).toBe(expected);
});

const FIRST_WORD: Watched = {
  what: "first_word",
  actor: "internal",
  startedAt: at("08:00:00"),
  dueAt: at("12:00:00"),
  pausedAt: null,
  stoppedAt: null,
  stoppedBy: null,
};
const LATE = { ...FIRST_WORD, stoppedAt: at("13:00:00"), stoppedBy: "met" };
test.each<[string, Watched, string, string]>([
  ["while it is not late yet", FIRST_WORD, "11:00:00", "11:30:00"],
  ["in time, where it is late by now", FIRST_WORD, "11:00:00", "14:00:00"],
  ["late, and it stays late", FIRST_WORD, "12:30:00", "14:00:00"],
  ["in time, where another word met it late", LATE, "11:00:00", "14:00:00"],
  ["in time, where another word met it in time", { ...LATE, stoppedAt: at("11:30:00") }, "11:00:00", "14:00:00"],
  ["in time, where the case ended over it", { ...LATE, stoppedBy: "ended" }, "11:00:00", "14:00:00"],
  ["before it began to run", FIRST_WORD, "07:00:00", "14:00:00"],
  ["in time, of a duty that is another's", { ...FIRST_WORD, actor: "regulator" }, "11:00:00", "14:00:00"],
  ["in time, of what no word meets", { ...FIRST_WORD, what: "handling" }, "11:00:00", "14:00:00"],
  ["in time, the next word after the one before", { ...FIRST_WORD, what: "progress" }, "11:00:00", "14:00:00"],
])("R1: told %s", (name, clock, toldAt, now) => {
  const needed = /^in time, where (?:it is late|another word met it late)|next word/.test(name);
  const said = decideLateRecord([clock], at(toldAt), at(now), null);
  expect(said.ok ? "free" : said.refusal.code).toBe(needed ? "told_reason_needed" : "free");
  expect(decideLateRecord([clock], at(toldAt), at(now), "补记").ok).toBe(true);
});
