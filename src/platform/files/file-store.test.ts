import { mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type AloneAt, type FileStore, openFileStore } from "./file-store.ts";

let directory: string;
let store: FileStore;
/** What the database does between processes: one after the other. */
const inTurn = (): AloneAt => {
  let before: Promise<unknown> = Promise.resolve();
  return (_hash, work) => {
    const mine = before.then(work, work);
    before = mine;
    return mine;
  };
};
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "redress-files-"));
  store = openFileStore(directory, inTurn());
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

test("clears old drafts of killed processes, not young ones", async () => {
  await store.put(bytes("abc"), 100);
  for (const name of ["old", "young"]) await writeFile(join(directory, "drafts", name), "");
  await utimes(join(directory, "drafts/old"), 0, 0);
  await store.tidy(async () => true);
  expect(await readdir(join(directory, "drafts"))).toEqual(["young"]);
  expect(await store.stat(hash)).toBeDefined();
});

const kept = async (...contents: string[]) =>
  Promise.all(
    contents.map(async (content) => {
      const put = await store.put(bytes(content), 100);
      if (!put.ok) throw new Error(put.refusal.code);
      return put.value.hash;
    }),
  );
const age = (name: string, minutes: number) => utimes(pathOf(name), 0, Date.now() / 1000 - minutes * 60);
const areThere = (names: string[]) => Promise.all(names.map(async (name) => Boolean(await store.stat(name))));

test("forgets what nobody needs once it is an hour old, unless it was put in again", async () => {
  const names = await kept("old", "needed", "again", "young");
  for (const name of names.slice(0, 3)) await age(name, 61);
  await age(names[3]!, 59);
  await kept("again");
  await store.tidy(async (name) => name === names[1]);
  expect(await areThere(names)).toEqual([false, true, true, true]);
  expect(await readdir(join(directory, "drafts"))).toEqual([]);
});

test("keeps what is put in again while it is asked whether anybody needs it", async () => {
  const names = await kept("abc");
  await age(hash, 61);
  await store.tidy(async () => {
    await kept("abc");
    return false;
  });
  expect(await areThere(names)).toEqual([true]);
  expect(await store.verify(hash)).toBe(true);
});

test("what was put in again stays there for its reader while the tidying goes on", async () => {
  const names = await kept("met");
  const seen: boolean[] = [];
  for (let round = 0; round < 40; round++) {
    await age(names[0]!, 61);
    let done = false;
    const read = async () => {
      while (!done) seen.push(...(await areThere(names)));
    };
    let reader: Promise<void> | undefined;
    await store.tidy(async () => {
      await kept("met");
      reader = read();
      return false;
    });
    done = true;
    await reader;
  }
  expect(seen.length).toBeGreaterThan(40);
  expect(seen.every(Boolean)).toBe(true);
});

test("takes in what lies loose", async () => {
  await writeFile(join(directory, "x.upload"), "abc");
  await store.tidy(async () => true);
  expect(await store.verify(hash)).toBe(true);
  expect(await readdir(directory)).not.toContain("x.upload");
});

test("does not need its directory before something is kept", async () => {
  const none = openFileStore(join(directory, "none"), inTurn());
  await none.tidy(async () => false);
  expect(await none.stat(hash)).toBeUndefined();
  expect(await readdir(directory)).toEqual([]);
});
