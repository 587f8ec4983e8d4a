import { expect, test } from "vitest";
import { reasonAsRead } from "./event-as-read.ts";

test.each([
  ["whose name stands beside it", "约沈小芸女士回电", { customerId: "c", name: "沈小芸女士" }, "约沈**女士回电"],
  [
    "whose name was corrected",
    "沈小芸原来写错了",
    { before: { name: "沈小云" }, after: { name: "沈小芸" } },
    "沈**原来写错了",
  ],
  ["of a number", "换成13800006027了", { name: "沈女士" }, "换成****6027了"],
  ["of a case without a name", "沈小芸又来问", { caseId: "c", number: "2611-0001" }, null],
  ["of an administrator", "换了主管", { departmentId: "d" }, "换了主管"],
  ["none", null, { caseId: "c" }, null],
])("R12: a reason as an auditor reads it who has no part in customers' data: %s", (_what, reason, body, read) => {
  expect(reasonAsRead(reason, body)).toBe(read);
});
