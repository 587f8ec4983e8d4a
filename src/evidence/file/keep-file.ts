import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { cleanFileName } from "../rules/file-name.ts";
import { refuse } from "../rules/refusals.ts";
import { textTypeOf } from "./text-type.ts";

/** Bytes that lie in the store, with what they are; nothing says yet that anybody needs them. */
export interface KeptFile {
  /** In hex; their name in the store. */
  sha256: string;
  bytes: number;
  fileName: string;
  /** As the bytes say. */
  mediaType: string;
}

const HEAD_BYTES = 64 * 1024;

/**
 * Keeps arriving bytes safely on disk and says what they are, judged by the bytes alone. They are swept an hour later
 * unless `addEvidence` has made a piece of them. Refuses what is empty (`evidence_empty`) or larger than the limit
 * (`evidence_too_large`), and leaves nothing of it.
 */
export async function keepFile(
  files: FileStore,
  content: AsyncIterable<Uint8Array>,
  { fileName, limitBytes }: { fileName: string; limitBytes: number },
): Promise<Decision<KeptFile>> {
  const put = await files.put(content, limitBytes);
  if (!put.ok) return refuse("evidence_too_large", { params: { limit: `${Math.floor(limitBytes / 2 ** 20)} MB` } });
  const { hash, bytes } = put.value;
  if (bytes === 0) return refuse("evidence_empty");
  return decided({ sha256: hash, bytes, fileName: cleanFileName(fileName), mediaType: await typeOf(files.path(hash)) });
}

async function typeOf(path: string): Promise<string> {
  const known = await fileTypeFromFile(path).catch(() => undefined);
  return known?.mime.split(";")[0] ?? textTypeOf(await headOf(path));
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
