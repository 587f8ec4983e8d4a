import { describe, expect, test } from "vitest";
import { ROLES } from "../kernel/authority.ts";
import { passwordFault } from "../people/rules/password-policy.ts";
import { CAST, CAST_KEYS, DEMO_PASSWORD, demoAccounts } from "./people-cast.ts";
import { CASES, planDemo } from "./plan.ts";
import type { End, Plan } from "./stage.ts";

const ZONE = "Asia/Shanghai";
const NOW = new Date("2026-11-19T02:26:00Z");
const plans = planDemo(NOW, ZONE);
const ENDED: readonly End[] = ["closed", "declined", "withdrawn", "decided_outside"];
const isOpen = (plan: Plan) => !ENDED.includes(plan.end);
const told = (some: readonly Plan[]) =>
  some.map(({ beats, story, turns, ...rest }) => ({
    ...rest,
    story: story.id,
    turns: [...turns],
    beats: beats.map((beat) => beat.name),
  }));

describe("the plan of the demo", () => {
  test("is the same for the same instant", () => {
    expect(told(planDemo(NOW, ZONE))).toEqual(told(plans));
  });

  test("holds 320 to 340 cases, 60 to 70 of them open, each story three to five times", () => {
    expect(plans).toHaveLength(CASES);
    expect(plans.length).toBeGreaterThanOrEqual(320);
    expect(plans.length).toBeLessThanOrEqual(340);
    const open = plans.filter(isOpen).length;
    expect(open >= 60 && open <= 70, String(open)).toBe(true);
    const count = groups(plans);
    for (const [id, some] of count) expect(some.length >= 3 && some.length <= 5, id).toBe(true);
  });

  test("has every key once, in the order of receipt", () => {
    const order = [...plans].sort((a, b) => a.key.localeCompare(b.key));
    expect(new Set(plans.map((plan) => plan.key)).size).toBe(plans.length);
    for (const [at, plan] of order.entries())
      if (at > 0) expect(plan.times[0]!.getTime()).toBeGreaterThanOrEqual(order[at - 1]!.times[0]!.getTime());
  });

  test("opens with the desk: about forty cases, all of the contact owner's among them", () => {
    const first = plans.filter((plan) => plan.wave === "first");
    expect(first.length).toBeGreaterThanOrEqual(40);
    expect(plans.filter((plan) => isOpen(plan) && plan.owner === "zhou").every((plan) => plan.wave === "first")).toBe(
      true,
    );
  });

  test("tells no story twice among the open cases, nor the same story twice to one customer", () => {
    const open = plans.filter(isOpen).map((plan) => plan.story.id);
    expect(new Set(open).size).toBe(open.length);
    const pairs = plans.map((plan) => `${plan.story.id} ${plan.customer}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  // A weekday morning, a weekday night, a Sunday, the minutes around midnight, New Year.
  test.each(["2026-11-19T02:26", "2026-11-19T15:40", "2026-11-22T04:00", "2026-11-19T16:02", "2026-12-31T15:58"])(
    "keeps times in order and in the past at %sZ",
    (instant) => {
      const now = new Date(`${instant}:00Z`);
      for (const { story, times, dues, end } of planDemo(now, ZONE)) {
        for (const [at, time] of times.entries()) if (at > 0) expect(time > times[at - 1]!, story.id).toBe(true);
        expect(times.at(-1)! < now, `${story.id} ${end}`).toBe(true);
        expect(now.getTime() - times[0]!.getTime()).toBeLessThan(128 * 86_400_000);
        for (const due of [dues.word, dues.task, dues.step]) if (due) expect(due > times[0]!, story.id).toBe(true);
      }
    },
  );
});

describe("the people of the demo", () => {
  test("hold every role, and are eighteen to twenty", () => {
    expect(new Set(demoAccounts().flatMap(({ roles }) => roles))).toEqual(new Set(ROLES));
    expect(CAST_KEYS.length >= 18 && CAST_KEYS.length <= 20).toBe(true);
  });

  test("have a password the policy lets pass", () => {
    for (const signInName of CAST_KEYS)
      expect(passwordFault(DEMO_PASSWORD, { signInName, name: CAST[signInName].name }), signInName).toBeNull();
  });
});

function groups(some: readonly Plan[]): Map<string, Plan[]> {
  const found = new Map<string, Plan[]>();
  for (const plan of some) found.set(plan.story.id, [...(found.get(plan.story.id) ?? []), plan]);
  return found;
}
