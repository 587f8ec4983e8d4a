import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { StartRefused } from "../../platform/start-refused.ts";
import { reasonOf, refused } from "../refused.ts";
import { NotOpened, opening, SEALED } from "./sealing.ts";

/** One part of a backup, to be read before the next is asked for. */
export interface Part {
  name: string;
  size: number;
  content: AsyncIterable<Buffer>;
}

/** The parts of a backup in the order they were written, in constant memory. Throws refusals. */
export async function* readArchive(file: string, passphrase?: string): AsyncGenerator<Part> {
  const sealed = await isSealed(file);
  if (sealed && !passphrase) throw refused("backup_sealed", { file });
  const tar = extract();
  const source = createReadStream(file, { start: sealed ? SEALED.length : 0 });
  const through = [...(sealed ? [opening(passphrase!)] : []), createGunzip()];
  let broken: unknown;
  const read = pipeline([source, ...through, tar as unknown as NodeJS.WritableStream]).catch((error) => {
    broken = error;
  });
  const fault = (error: unknown) => told(file, broken ?? error);
  try {
    for await (const entry of tar) {
      const { name, size = 0 } = entry.header;
      yield { name, size, content: contentOf(entry as unknown as AsyncIterable<Buffer>, (error) => fault(error)) };
    }
    await read;
    if (broken) throw broken;
  } catch (error) {
    await Promise.race([read, new Promise((later) => setImmediate(later))]);
    throw fault(error);
  } finally {
    source.destroy();
  }
}

/** The bytes of a part; what breaks them off is told in words as well. */
async function* contentOf(entry: AsyncIterable<Buffer>, fault: (error: unknown) => unknown): AsyncGenerator<Buffer> {
  try {
    yield* entry;
  } catch (error) {
    throw fault(error);
  }
}

/** What is wrong with the file, told as a refusal; anything that is not the file's fault stays what it is. */
function told(file: string, error: unknown): unknown {
  if (error instanceof StartRefused) return error;
  if (error instanceof NotOpened) return refused("passphrase_wrong", { file });
  const { code = "", message = "" } = error as NodeJS.ErrnoException;
  const damaged = code.startsWith("Z_") || /tar|checksum|unexpected end|premature/i.test(message);
  return damaged ? refused("backup_damaged", { file, reason: message }) : error;
}

async function isSealed(file: string): Promise<boolean> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(SEALED.length), 0, SEALED.length, 0);
      if (bytesRead === 0) throw refused("backup_damaged", { file, reason: "empty" });
      return buffer.equals(SEALED);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    throw refused("backup_unreadable", { file, reason: reasonOf(error) });
  }
}
