import { expect, test } from "vitest";
import { recordAttempt } from "../../src/cases/contract/handling.ts";
import { asToldBy, TOLD_BY } from "./told-by.ts";

test("R8: an attempt to reach the customer is recorded by a way that reaches them; a body, a file or an interface is none", () => {
  const takes = (channel: string) => recordAttempt.body!.safeParse({ channel, outcome: "no_answer" }).success;
  expect(TOLD_BY.filter((channel) => !takes(channel))).toEqual([]);
  expect(["referral", "import", "api"].filter(takes)).toEqual([]);
  expect(asToldBy("referral")).toBe("phone");
});
