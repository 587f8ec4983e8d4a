import { CUSTOMER_ID } from "../kernel/authority.ts";
import type { Decision } from "../kernel/refusal.ts";
import type { EvidenceKind } from "../kernel/vocabulary.ts";
import type { Database, Tx } from "../platform/db/database.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import { type OpenedPiece, openPiece } from "./file/open-piece.ts";
import { noteAccess } from "./note-access.ts";
import { lookOf } from "./rules/media.ts";
import { refuse } from "./rules/refusals.ts";
import { type EvidenceRow, findEvidence, listEvidence, listShared } from "./store.ts";

/** A piece as the customer sees it: our sentence, and how it can be shown. Nothing else of it leaves the house. */
export interface SharedPiece {
  evidenceId: string;
  title: string;
  kind: EvidenceKind;
  caption: string;
  fileName: string;
  bytes: number;
  sharedAt: Date;
  /** How a page may show it; `none` is offered as a download. */
  look: ReturnType<typeof lookOf>;
}

/** What the customer of a case may see, piece by piece as it was chosen, in order. The caller has checked who asks. */
export async function sharedWithCustomer(db: Database | Tx, caseId: string): Promise<SharedPiece[]> {
  return (await listShared(db, caseId)).map(shapeShared);
}

function shapeShared(row: EvidenceRow): SharedPiece {
  return {
    evidenceId: row.evidence_id,
    title: row.title,
    kind: row.kind as EvidenceKind,
    caption: row.caption ?? "",
    fileName: row.file_name,
    bytes: row.bytes,
    sharedAt: row.shared_at!,
    look: lookOf(row.media_type),
  };
}

/**
 * Opens a shared piece for the customer and notes in its custody log that they looked (`what`). One that is not shared
 * answers as if it did not exist. `range` is the request's header, so that recordings can be played from anywhere; write
 * `headers` as they are: they keep a browser from ever carrying the bytes out.
 */
export async function openShared(
  { db, files, now }: { db: Database; files: FileStore; now: Date },
  asked: { caseId: string; evidenceId: string; customerName: string; what: "viewed" | "downloaded"; range?: string },
): Promise<Decision<OpenedPiece>> {
  const row = await findEvidence(db, asked.caseId, asked.evidenceId);
  if (!row?.shared_at) return refuse("evidence_not_found");
  const opened = await openPiece(files, row, asked);
  if (!opened.ok) return opened;
  await noteAccess(db, row, { at: now, what: asked.what, personId: null, personName: asked.customerName });
  return opened;
}

/** A file the customer sent by themselves, as they see that it arrived. */
export interface SentPiece {
  evidenceId: string;
  fileName: string;
  sentAt: Date;
}

/** What the customer of a case added in the portal, in order. The caller has checked who asks. */
export async function sentByCustomer(db: Database | Tx, caseId: string): Promise<SentPiece[]> {
  const rows = await listEvidence(db, caseId);
  return rows
    .filter(({ added_by }) => added_by === CUSTOMER_ID)
    .map((row) => ({ evidenceId: row.evidence_id, fileName: row.file_name, sentAt: row.added_at }));
}
