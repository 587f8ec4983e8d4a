import { expect, test } from "vitest";
import { decideToldAt } from "./told-at.ts";

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
