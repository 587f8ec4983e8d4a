import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";

/** Files that arrive in parts: each lies under its id until somebody takes it whole. */
export interface PartStore {
  /**
   * Writes a part at its place, safely on disk when it resolves; what lay behind it, of a part that was never
   * acknowledged, is cut off. The same part written again changes nothing. False when what comes before is not here.
   */
  write(id: string, offset: number, part: Uint8Array): Promise<boolean>;
  /** What has been written so far; the stream fails with ENOENT when there is nothing. */
  read(id: string): Readable;
  remove(id: string): Promise<void>;
  /** Removes parts that nobody has written to for an hour and nobody needs. */
  tidy(isNeeded: (id: string) => Promise<boolean>): Promise<void>;
}

const HOUR = 3_600_000;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The parts of a directory, made on first use. */
export function openPartStore(directory: string): PartStore {
  const pathOf = (id: string) => {
    // Anything but an id is a bug of the caller, never a path.
    if (!ID.test(id)) throw new TypeError("not the id of a file in parts");
    return join(directory, id);
  };
  return {
    write: async (id, offset, part) => {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const file = await open(pathOf(id), offset === 0 ? "w" : "r+", 0o600).catch((error: { code?: string }) => {
        if (error.code === "ENOENT") return null;
        throw error;
      });
      if (!file) return false;
      try {
        if ((await file.stat()).size < offset) return false;
        for (let from = 0; from < part.byteLength; )
          from += (await file.write(part, from, part.byteLength - from, offset + from)).bytesWritten;
        await file.truncate(offset + part.byteLength);
        await file.sync();
        return true;
      } finally {
        await file.close();
      }
    },
    read: (id) => createReadStream(pathOf(id)),
    remove: (id) => rm(pathOf(id), { force: true }),
    tidy: async (isNeeded) => {
      for (const id of (await readdir(directory).catch(() => [])).filter((name) => ID.test(name))) {
        const made = await stat(pathOf(id)).catch(() => undefined);
        if (made && Date.now() - made.mtimeMs > HOUR && !(await isNeeded(id))) await rm(pathOf(id), { force: true });
      }
    },
  };
}
