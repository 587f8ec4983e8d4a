import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pipeline as connect, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { refuse } from "../rules/refusals.ts";
import { type Detected, Detector } from "./detect.ts";
import { LIMITS, metered, unpacksTooLarge } from "./metered.ts";
import { Unreadable } from "./row.ts";

/** A file that can be read: what it is, and the fingerprint of its bytes. */
export type KnownFile = Detected & { path: string; name: string; sha256: string; gzipped: boolean };

/** Reads a file through once and says what it is; refuses what is neither text nor workbook. Constant memory. */
export async function examineFile(path: string, name = basename(path)): Promise<Decision<KnownFile>> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return refuse("file_missing", { params: { file: name } });
  const gzipped = await isGzip(path);
  const hash = createHash("sha256");
  const detector = new Detector();
  try {
    const bytes = createReadStream(path);
    bytes.on("data", (chunk) => hash.update(chunk));
    for await (const chunk of gzipped ? unpack(bytes, name) : bytes) detector.take(chunk as Buffer);
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, refusal: error.refusal };
    return refuse("file_damaged", { params: { problem: (error as Error).message } });
  }
  const detected = detector.verdict();
  return detected.ok ? decided({ ...detected.value, path, name, sha256: hash.digest("hex"), gzipped }) : detected;
}

/** The bytes of a file, unpacked when it is gzipped. */
export function openBytes({ path, name, gzipped }: Pick<KnownFile, "path" | "name" | "gzipped">): Readable {
  const bytes = createReadStream(path);
  return gzipped ? unpack(bytes, name) : bytes;
}

/** How the folders begin that hold unpacked files; each belongs to this process. */
export const UNPACKED = `redress-unpacked-${process.pid}-`;

/** A file that can be read at any place: itself, or unpacked beside others of its kind until `drop` is called. */
export async function plainFile(file: Pick<KnownFile, "path" | "name" | "gzipped">) {
  if (!file.gzipped) return { path: file.path, drop: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), UNPACKED));
  const drop = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, "workbook");
  try {
    await pipeline(openBytes(file), createWriteStream(path, { mode: 0o600 }));
    return { path, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

/** Whoever reads is told of a failure by the stream itself. */
function unpack(bytes: Readable, name: string): Readable {
  let size = 0;
  const within = metered((chunk) => {
    size += chunk.length;
    return size > LIMITS.unpacked ? unpacksTooLarge(name, LIMITS.unpacked) : null;
  });
  return connect(bytes, createGunzip(), within, () => undefined);
}

async function isGzip(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 1 })) return chunk[0] === 0x1f && chunk[1] === 0x8b;
  return false;
}
