import { afterEach, expect, test } from "vitest";
import { onSessionEnded, renewals, signInAgain } from "./sign-in-again.ts";

afterEach(() => onSessionEnded(null));

test("requests that meet an ended session ask once, together", async () => {
  let asked = 0;
  let settle = (_: boolean) => {};
  onSessionEnded(() => {
    asked++;
    return new Promise((resolve) => {
      settle = resolve;
    });
  });
  const before = renewals();
  const both = [signInAgain(before), signInAgain(before)];
  settle(true);
  expect(await Promise.all(both)).toEqual([true, true]);
  expect(asked).toBe(1);

  expect(await signInAgain(before), "sent before, answered after: no second question").toBe(true);
  expect(asked).toBe(1);
});

test("nobody to ask, or no sign-in: the request is refused", async () => {
  expect(await signInAgain(renewals())).toBe(false);
  onSessionEnded(() => Promise.resolve(false));
  const before = renewals();
  expect(await signInAgain(before)).toBe(false);
  expect(renewals()).toBe(before);
});
