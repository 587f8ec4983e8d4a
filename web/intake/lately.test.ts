import { expect, test } from "vitest";
import { lately } from "./lately.ts";

const now = new Date("2026-11-22T12:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

test("R13: what ended lately is offered to who calls again, newest first; open and old cases are not", () => {
  const cases = [
    { id: "open", state: "executing", lastEventAt: ago(0) },
    { id: "last month", state: "withdrawn", lastEventAt: ago(30) },
    { id: "today", state: "closed", lastEventAt: ago(0.1) },
    { id: "last year", state: "closed", lastEventAt: ago(300) },
  ] as const;
  expect(lately(cases, now).map((one) => one.id)).toEqual(["today", "last month"]);
});
