import { mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FileStore, openFileStore } from "./file-store.ts";

let directory: string;
let store: FileStore;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "redress-files-"));
  store = openFileStore(directory);
});
afterEach(() => rm(directory, { recursive: true }));

const bytes = (...parts: string[]) => Readable.from(parts.map((part) => Buffer.from(part)));
const hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const pathOf = (name: string) => join(directory, name.slice(0, 2), name.slice(2, 4), name);

test("keeps a stream under its content's name and gives it back", async () => {
  expect(await store.put(bytes("a", "b", "c"), 100)).toEqual({ ok: true, value: { hash, bytes: 3 } });
  expect(await text(store.get(hash))).toBe("abc");
  expect(await store.stat(hash)).toEqual({ hash, bytes: 3 });
  expect(await store.verify(hash)).toBe(true);
  expect((await stat(pathOf(hash))).mode & 0o777).toBe(0o600);
});

test("keeps the same content once, also when it arrives many times at once", async () => {
  const puts = await Promise.all(Array.from({ length: 8 }, () => store.put(bytes("abc"), 100)));
  expect(puts.every((put) => put.ok && put.value.hash === hash)).toBe(true);
  expect(await readdir(join(directory, "ba/78"))).toEqual([hash]);
  expect(await readdir(join(directory, "drafts"))).toEqual([]);
});

test("refuses what is too large and leaves nothing of it", async () => {
  const put = await store.put(bytes("x".repeat(60), "x".repeat(60)), 100);
  expect(put).toMatchObject({ ok: false, refusal: { code: "file_too_large" } });
  expect(await readdir(join(directory, "drafts"))).toEqual([]);
});

test("leaves nothing of an upload that breaks off", async () => {
  async function* breaking() {
    yield Buffer.from("abc");
    throw new Error("connection lost");
  }
  await expect(store.put(breaking(), 100)).rejects.toThrow("connection lost");
  expect(await readdir(directory)).toEqual(["drafts"]);
  expect(await readdir(join(directory, "drafts"))).toEqual([]);
});

test("notices changed bytes and replaces a truncated file", async () => {
  await store.put(bytes("abc"), 100);
  await writeFile(pathOf(hash), "abX");
  expect(await store.verify(hash)).toBe(false);
  await writeFile(pathOf(hash), "");
  await store.put(bytes("abc"), 100);
  expect(await store.verify(hash)).toBe(true);
});

test.each(["../../etc/passwd", `${hash}/..`, hash.toUpperCase(), "", `${hash}\n`])("no path but a hash: %j", (name) => {
  expect(() => store.get(name)).toThrow(TypeError);
});

test("forgets a file, and does not mind when there is none", async () => {
  await store.put(bytes("abc"), 100);
  await store.remove(hash);
  await store.remove(hash);
  expect(await store.stat(hash)).toBeUndefined();
  expect(await store.verify(hash)).toBe(false);
});

test("clears old drafts of killed processes, not young ones", async () => {
  await store.put(bytes("abc"), 100);
  for (const name of ["old", "young"]) await writeFile(join(directory, "drafts", name), "");
  await utimes(join(directory, "drafts/old"), 0, 0);
  await store.tidy(async () => true);
  expect(await readdir(join(directory, "drafts"))).toEqual(["young"]);
  expect(await store.stat(hash)).toBeDefined();
});

test("forgets what nobody needs once it is a day old, unless it was put in again", async () => {
  const [old, needed, again] = ["old", "needed", "again"].map((text) => store.put(bytes(text), 100));
  const hashes = await Promise.all(
    [old, needed, again].map(async (put) => ((await put!) as { value: { hash: string } }).value.hash),
  );
  for (const one of hashes) await utimes(pathOf(one), 0, 0);
  await store.put(bytes("again"), 100);
  await store.tidy(async (one) => one === hashes[1]);
  expect(await Promise.all(hashes.map(async (one) => Boolean(await store.stat(one))))).toEqual([false, true, true]);
});

test("takes in what lies loose", async () => {
  await writeFile(join(directory, "x.upload"), "abc");
  await store.tidy(async () => true);
  expect(await store.verify(hash)).toBe(true);
  expect(await readdir(directory)).not.toContain("x.upload");
});

test("does not need its directory before something is kept", async () => {
  const none = openFileStore(join(directory, "none"));
  await none.tidy(async () => false);
  expect(await none.stat(hash)).toBeUndefined();
  expect(await readdir(directory)).toEqual([]);
});
