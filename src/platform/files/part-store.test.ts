import { mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openPartStore, type PartStore } from "./part-store.ts";

const ID = "0190a000-0000-7000-8000-00000000beef";
const OLD = "0190a000-0000-7000-8000-00000000dead";
let directory: string;
let parts: PartStore;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "redress-parts-"));
  parts = openPartStore(join(directory, "parts"));
});
afterEach(() => rm(directory, { recursive: true }));

const bytes = (said: string) => Buffer.from(said);

test("parts make a whole, and a part sent again changes nothing", async () => {
  await parts.write(ID, 0, bytes("abc"));
  await parts.write(ID, 3, bytes("def"));
  await parts.write(ID, 3, bytes("def"));
  expect(await text(parts.read(ID))).toBe("abcdef");
});

test("what a killed process wrote beyond the last acknowledged part is cut off", async () => {
  await parts.write(ID, 0, bytes("abc"));
  await parts.write(ID, 3, bytes("half of a longer part"));
  await parts.write(ID, 3, bytes("de"));
  expect(await text(parts.read(ID))).toBe("abcde");
});

test("a part whose beginning lies elsewhere is not taken", async () => {
  expect(await parts.write(ID, 3, bytes("def"))).toBe(false);
  await parts.write(ID, 0, bytes("a"));
  expect(await parts.write(ID, 3, bytes("def"))).toBe(false);
});

test("only what is old and not needed is tidied away", async () => {
  for (const id of [ID, OLD]) await parts.write(id, 0, bytes("abc"));
  for (const id of [ID, OLD]) await utimes(join(directory, "parts", id), 0, 0);
  await parts.tidy(async (id) => id === ID);
  expect(await readdir(join(directory, "parts"))).toEqual([ID]);
  await parts.write(OLD, 0, bytes("young"));
  await parts.tidy(async () => false);
  expect(await readdir(join(directory, "parts"))).toEqual([OLD]);
});

test.each(["../x", "", "a/b", `${ID}\n`])("no path but an id: %j", (id) =>
  expect(() => parts.read(id)).toThrow(TypeError),
);
