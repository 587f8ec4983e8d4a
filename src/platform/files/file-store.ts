import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { type Decision, decided, refusing } from "../../kernel/refusal.ts";

/** A kept file: its content's sha256 in hex is its name. */
export interface StoredFile {
  hash: string;
  bytes: number;
}

/** Files by content: the same bytes are kept once, and a kept file never changes. */
export interface FileStore {
  /** Keeps the bytes once they are safely on disk; refuses more than `limitBytes` and leaves nothing of them. */
  put(content: AsyncIterable<Uint8Array>, limitBytes: number): Promise<Decision<StoredFile>>;
  /** Streams a kept file; the stream fails with ENOENT when there is none. */
  get(hash: string): Readable;
  stat(hash: string): Promise<StoredFile | undefined>;
  /** Where a kept file lies, for readers that jump about in it; nothing may be written there. */
  path(hash: string): string;
  /** The hashes of all kept files. */
  list(): AsyncIterable<string>;
  /** Whether the bytes on disk still are what the name says. */
  verify(hash: string): Promise<boolean>;
  /**
   * Deletes what interrupted uploads left, and files that nobody needs and nobody has put in for an hour: who puts a
   * file has that long to say that it is needed, and nothing else ever deletes one. Files named `*.upload` that lie
   * loose in the directory, as an earlier version kept them, are taken in.
   */
  tidy(isNeeded: (hash: string) => Promise<boolean>): Promise<void>;
}

export const fileRefusals = {
  file_too_large: {
    kind: "too_large",
    field: "file",
    say: { zh: "文件超过 {limit} MB 的上限。", en: "The file is larger than the limit of {limit} MB." },
  },
} as const;
const refuse = refusing(fileRefusals);

/** Carries out `work` while nobody else, in whatever process, is at the same file. */
export type AloneAt = <T>(hash: string, work: () => Promise<T>) => Promise<T>;

/** The store of a directory, made on first use; processes and machines that share one must share `aloneAt` too. */
export function openFileStore(directory: string, aloneAt: AloneAt): FileStore {
  const drafts = join(directory, "drafts");
  const pathOf = (hash: string) => join(directory, ...placeOf(hash));
  const find = (hash: string) =>
    stat(pathOf(hash)).then(
      ({ size }) => ({ hash, bytes: size }),
      () => undefined,
    );
  const store: FileStore = {
    put: async (content, limitBytes) => {
      await mkdir(drafts, { recursive: true, mode: 0o700 });
      const draft = join(drafts, randomUUID());
      try {
        const written = await write(draft, content, limitBytes);
        if (!written) return refuse("file_too_large", { params: { limit: Math.floor(limitBytes / 2 ** 20) } });
        await aloneAt(written.hash, async () => {
          const there = (await find(written.hash))?.bytes === written.bytes && (await touch(pathOf(written.hash)));
          if (!there) await moveInto(draft, pathOf(written.hash));
        });
        return decided(written);
      } finally {
        await rm(draft, { force: true });
      }
    },
    get: (hash) => createReadStream(pathOf(hash)),
    stat: find,
    path: pathOf,
    list: () => keptIn(directory),
    verify: async (hash) => (await hashOf(createReadStream(pathOf(hash)))) === hash,
    tidy: async (isNeeded) => {
      for (const name of await namesIn(directory))
        if (name.endsWith(".upload")) await takeIn(store, join(directory, name));
      for (const name of await namesIn(drafts))
        if (await isOld(join(drafts, name))) await rm(join(drafts, name), { force: true });
      for await (const hash of keptIn(directory))
        if ((await isOld(pathOf(hash))) && !(await isNeeded(hash)))
          // Put in again meanwhile, it is old no longer.
          await aloneAt(hash, async () => {
            if (await isOld(pathOf(hash))) await rm(pathOf(hash), { force: true });
          });
    },
  };
  return store;
}

/** Says anew that a file is wanted, so that it does not count as old; false when it has gone meanwhile. */
function touch(path: string): Promise<boolean> {
  const now = new Date();
  return utimes(path, now, now).then(
    () => true,
    () => false,
  );
}

async function takeIn(store: FileStore, path: string): Promise<void> {
  const taken = await store.put(createReadStream(path), Number.POSITIVE_INFINITY).catch(() => undefined);
  // Another process may have been faster.
  if (taken?.ok) await rm(path, { force: true });
}

async function* keptIn(directory: string): AsyncGenerator<string> {
  const pair = /^[0-9a-f]{2}$/;
  for (const one of await namesIn(directory))
    if (pair.test(one))
      for (const two of await namesIn(join(directory, one)))
        if (pair.test(two))
          for (const hash of await namesIn(join(directory, one, two))) if (HASH.test(hash)) yield hash;
}

async function namesIn(directory: string): Promise<string[]> {
  return readdir(directory).catch(() => []);
}

const HOUR = 3_600_000;

async function isOld(path: string): Promise<boolean> {
  const made = await stat(path).catch(() => undefined);
  return made !== undefined && Date.now() - made.mtimeMs > HOUR;
}

const HASH = /^[0-9a-f]{64}$/;

/** Two levels of folders keep each small. Anything but a hash is a bug of the caller, never a path. */
function placeOf(hash: string): [string, string, string] {
  if (!HASH.test(hash)) throw new TypeError("not the name of a kept file");
  return [hash.slice(0, 2), hash.slice(2, 4), hash];
}

async function write(path: string, content: AsyncIterable<Uint8Array>, limit: number): Promise<StoredFile | undefined> {
  const file = await open(path, "wx", 0o600);
  try {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of content) {
      bytes += chunk.byteLength;
      if (bytes > limit) return undefined;
      hash.update(chunk);
      await writeAll(file, chunk);
    }
    await file.sync();
    return { hash: hash.digest("hex"), bytes };
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let from = 0; from < chunk.byteLength; ) from += (await file.write(chunk, from)).bytesWritten;
}

async function moveInto(draft: string, path: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(draft, path);
  // The name is safe only when its folders are: new ones are entries of the folders above.
  for (const level of [folder, dirname(folder), dirname(dirname(folder))]) await syncFolder(level);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}

async function hashOf(content: Readable): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of content) hash.update(chunk);
    return hash.digest("hex");
  } catch {
    return undefined;
  }
}
