import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { access, open, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack } from "tar-stream";
import { reasonOf, refused } from "../refused.ts";
import { sealing } from "./sealing.ts";

/** A backup being written. It lies aside until `finish`, so a name without `.part-` is a whole backup, always. */
export interface ArchiveWriter {
  add(name: string, content: Buffer): Promise<void>;
  /** Adds a file that never changes and gives its size; null when it is gone. */
  addFile(name: string, path: string): Promise<number | null>;
  /** Makes it whole: on disk first, then under its name. Gives its size. */
  finish(): Promise<number>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/** What marks a file that is no backup yet. */
export const ASIDE = ".part-";

/** Begins a backup under a name that must be free; only its owner can read it. Throws refusals. */
export async function createArchive(file: string, passphrase?: string): Promise<ArchiveWriter> {
  const path = resolve(file);
  if (await exists(path)) throw refused("backup_exists", { file });
  const aside = `${path}${ASIDE}${process.pid}-${randomBytes(4).toString("hex")}`;
  const tar = pack();
  const out = createWriteStream(aside, { flags: "wx", mode: 0o600 });
  const through = [createGzip({ level: 4 }), ...(passphrase ? [sealing(passphrase)] : [])];
  const unwritable = (error: unknown) => refused("backup_unwritable", { file, reason: reasonOf(error) });
  let failed: unknown;
  const written = pipeline([tar as unknown as NodeJS.ReadableStream, ...through, out]).catch((error) => {
    failed = unwritable(error);
  });
  await once(out, "open").catch((error) => Promise.reject(unwritable(error)));
  const check = () => {
    if (failed) throw failed;
  };
  const settled = (entry: Promise<void>) => Promise.race([entry, written]).then(check);
  return {
    add: (name, content) =>
      settled(
        new Promise((done, fail) => void tar.entry({ name }, content, (error) => (error ? fail(error) : done()))),
      ),
    addFile: async (name, from) => {
      const handle = await open(from).catch(() => undefined);
      if (!handle) return null;
      const { size } = await handle.stat();
      await settled(
        new Promise((done, fail) => {
          const sink = tar.entry({ name, size }, (error) => (error ? fail(error) : done()));
          const source = createReadStream("", { fd: handle });
          source.once("error", fail);
          source.pipe(sink as unknown as NodeJS.WritableStream);
        }),
      );
      return size;
    },
    finish: async () => {
      tar.finalize();
      await written;
      check();
      const size = await toDisk(aside);
      if (await exists(path)) throw refused("backup_exists", { file });
      await rename(aside, path);
      await toDisk(dirname(path));
      return size;
    },
    abandon: async () => {
      tar.destroy();
      await written;
      await rm(aside, { force: true });
    },
  };
}

async function toDisk(path: string): Promise<number> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
