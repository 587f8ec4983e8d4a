import type { Readable } from "node:stream";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { readRange } from "../rules/byte-range.ts";
import { servedAs } from "../rules/media.ts";
import type { EvidenceRow } from "../store.ts";
import { openBytes } from "./open-bytes.ts";

/** A piece opened for its reader: what to write into the head of the answer, and the bytes. */
export interface OpenedPiece {
  status: 200 | 206 | 416;
  headers: Readonly<Record<string, string>>;
  body: Readable | null;
}

/**
 * Nothing in a piece is ever carried out: not by its own page, not by ours. A browser shows a PDF in a viewer of its own,
 * a process apart, which it refuses to start inside a sandbox; only for those is the sandbox left out.
 */
function policyFor(mediaType: string): string {
  const closed = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";
  return mediaType === "application/pdf"
    ? `${closed}; object-src 'self'; frame-ancestors 'self'`
    : `${closed}; sandbox; frame-ancestors 'none'`;
}

/** Opens a piece as it may be handed to a browser, whole or the stretch that `range` asks for. */
export async function openPiece(
  files: FileStore,
  row: EvidenceRow,
  { what, range }: { what: "viewed" | "downloaded"; range?: string },
): Promise<Decision<OpenedPiece>> {
  const bytes = row.bytes;
  const type = what === "viewed" ? servedAs(row.media_type) : "application/octet-stream";
  const shown = type !== "application/octet-stream";
  const headers = {
    "content-type": type,
    "content-disposition": `${shown ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(row.file_name)}`,
    "content-security-policy": policyFor(type),
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
    "cache-control": "private, no-store",
  };
  const stretch = readRange(range, bytes);
  if (stretch === "beyond")
    return decided({ status: 416, headers: { ...headers, "content-range": `bytes */${bytes}` }, body: null });
  const opened = await openBytes(files, row, stretch);
  if (!opened.ok) return opened;
  if (!stretch)
    return decided({ status: 200, headers: { ...headers, "content-length": String(bytes) }, body: opened.value });
  const length = stretch.end - stretch.start + 1;
  const part = { "content-range": `bytes ${stretch.start}-${stretch.end}/${bytes}`, "content-length": String(length) };
  return decided({ status: 206, headers: { ...headers, ...part }, body: opened.value });
}
