import { expect, test } from "vitest";
import type { ImportRunShape } from "../../src/imports/contract.ts";
import { stateWord } from "./run-words.ts";

const word = (run: object) =>
  stateWord({ dryRun: false, created: 0, linked: 0, rejected: 0, ...run } as ImportRunShape);

test.each([
  [{ state: "done", created: 3, rejected: 9 }, "done"],
  [{ state: "done", linked: 3 }, "done"],
  [{ state: "done", rejected: 9 }, "doneNone"],
  [{ state: "done", rejected: 9, dryRun: true }, "triedNone"],
  [{ state: "done", created: 1, dryRun: true }, "tried"],
  [{ state: "running", rejected: 9, dryRun: true }, "trying"],
  [{ state: "cancelled", rejected: 9 }, "cancelled"],
])("%j stands as %s", (run, said) => {
  expect(word(run)).toBe(said);
});
