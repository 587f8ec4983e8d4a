import { expect, test } from "vitest";
import { aCase } from "../../cases/rules/case-facts.fixture.ts";
import { STATE_KEYS, STATES } from "../../cases/rules/states.ts";
import type { Decision } from "../../kernel/refusal.ts";
import { decideRepeat, type Repeatable } from "./repeats.ts";

const codeOf = (verdict: Decision<void>) => (verdict.ok ? "ok" : verdict.refusal.code);
const later = (facts: object = {}) => ({
  ...aCase({ caseId: "later", receivedAt: new Date("2026-11-20T01:00:00Z") }),
  customerId: "shen",
  repeatOf: null as string | null,
  ...facts,
});
const earlier = (facts: object = {}): Repeatable => ({
  ...aCase({ caseId: "earlier", number: "2610-0007", state: "closed", receivedAt: new Date("2026-10-01T01:00:00Z") }),
  customerId: "shen",
  ...facts,
});

test.each(STATE_KEYS)("R10: a repeat is of what ended; one that is %s", (state) =>
  expect(codeOf(decideRepeat(later(), earlier({ state })))).toBe(STATES[state].ended ? "ok" : "repeat_not_ended"),
);

test.each([
  ["of itself", later(), earlier({ caseId: "later" }), "repeat_of_itself"],
  ["linked already", later({ repeatOf: "x" }), earlier(), "repeat_linked_already"],
  ["of another customer", later(), earlier({ customerId: "li" }), "repeat_other_customer"],
  ["of nobody known", later({ customerId: null }), earlier({ customerId: null }), "repeat_other_customer"],
  ["of one merged elsewhere", later(), earlier({ mergedInto: "2610-0001" }), "repeat_not_ended"],
  ["of one received later", later(), earlier({ receivedAt: new Date("2026-11-21T01:00:00Z") }), "repeat_not_earlier"],
] as [string, ReturnType<typeof later>, Repeatable, string][])("§2: %s", (_, now, then, code) =>
  expect(codeOf(decideRepeat(now, then))).toBe(code),
);
