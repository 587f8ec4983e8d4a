import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { COMMANDS } from "./commands.ts";
import { main } from "./main.ts";

let printed = "";
beforeEach(() => {
  printed = "";
  const keep = (text: string | Uint8Array) => {
    printed += text;
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(keep);
  vi.spyOn(process.stderr, "write").mockImplementation(keep);
});
afterEach(() => vi.restoreAllMocks());

const run = (...words: string[]) => main(["node", "redress", ...words]);

test("the help names every command", async () => {
  expect(await run("--help")).toBe(0);
  for (const { words } of COMMANDS) expect(printed).toContain(words.split(" ")[0]);
});

// The first one loads the whole product from its sources, which a busy machine takes its time for.
const LOADING_MS = 30_000;
test.each(COMMANDS.map(({ words }) => words))(
  "%s --help has an example and --json",
  async (words) => {
    expect(await run(...words.split(" "), "--help")).toBe(0);
    expect(printed).toMatch(/Example/);
    expect(printed).toContain(`redress ${words}`);
  },
  LOADING_MS,
);

test.each([[["nonsense"]], [["doctor", "--bogus"]]])("%j is wrong usage", async (words) => {
  expect(await run(...words)).toBe(2);
});
