import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import type { Stretch } from "../rules/byte-range.ts";
import { refuse } from "../rules/refusals.ts";

/** A file as it lay on disk when its bytes were last found to be what their name says. */
const sound = new Map<string, string>();
const SOUND_MOST = 2000;

interface Kept {
  sha256: string;
  /** The piece's number, for the refusal. */
  ordinal: number;
}

/**
 * Opens the bytes of a piece once they are proven to be those that were added: their sha256 is computed before the first
 * byte goes out, and again whenever the file on disk has been touched since. Refuses bytes that are missing or differ.
 */
export async function openBytes(
  files: FileStore,
  { sha256, ordinal }: Kept,
  stretch: Stretch | null = null,
): Promise<Decision<Readable>> {
  const path = files.path(sha256);
  const file = await open(path, "r").catch(() => null);
  if (!file) return refuse("evidence_bytes_missing", { params: { piece: ordinal } });
  const stamp = await stampOf(file);
  if (sound.get(path) !== stamp) {
    if (!(await files.verify(sha256))) {
      await file.close();
      return refuse("evidence_bytes_differ", { params: { piece: ordinal } });
    }
    if (sound.size >= SOUND_MOST) sound.clear();
    sound.set(path, stamp);
  }
  return decided(createReadStream(path, { fd: file, ...(stretch ?? { start: 0 }) }));
}

/** What changes when somebody writes to a file or puts another in its place. */
async function stampOf(file: FileHandle): Promise<string> {
  const { ino, size, mtimeMs, ctimeMs } = await file.stat();
  return [ino, size, mtimeMs, ctimeMs].join(" ");
}
