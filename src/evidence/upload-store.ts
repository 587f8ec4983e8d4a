import type { Insertable, Selectable } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type { EvidenceUploadTable } from "../schema/tables.ts";

export type UploadRow = Selectable<EvidenceUploadTable>;

/** Somebody's upload to a case. */
export function findUpload(db: Database | Tx, of: Pick<UploadRow, "upload_id" | "case_id" | "person_id">) {
  return whose(db, of).executeTakeFirst();
}

/** The same, locked until the transaction ends: two senders of one file wait for each other. */
export function lockUpload(tx: Tx, of: Pick<UploadRow, "upload_id" | "case_id" | "person_id">) {
  return whose(tx, of).forUpdate().executeTakeFirst();
}

function whose(db: Database | Tx, of: Pick<UploadRow, "upload_id" | "case_id" | "person_id">) {
  return db
    .selectFrom("evidence_upload")
    .selectAll()
    .where("upload_id", "=", of.upload_id)
    .where("case_id", "=", of.case_id)
    .where("person_id", "=", of.person_id);
}

/** An upload of the very same file that broke off. */
export function findBroken(
  tx: Tx,
  of: Pick<UploadRow, "case_id" | "person_id" | "file_name" | "mark" | "bytes">,
): Promise<UploadRow | undefined> {
  return tx
    .selectFrom("evidence_upload")
    .selectAll()
    .where("person_id", "=", of.person_id)
    .where("case_id", "=", of.case_id)
    .where("file_name", "=", of.file_name)
    .where("mark", "=", of.mark)
    .where("bytes", "=", of.bytes)
    .orderBy("touched_at", "desc")
    .executeTakeFirst();
}

export async function insertUpload(tx: Tx, row: Insertable<EvidenceUploadTable>): Promise<void> {
  await tx.insertInto("evidence_upload").values(row).execute();
}

export async function updateUpload(tx: Tx, uploadId: string, received: number, at: Date): Promise<void> {
  await tx.updateTable("evidence_upload").set({ received, touched_at: at }).where("upload_id", "=", uploadId).execute();
}

export async function deleteUpload(tx: Tx, uploadId: string): Promise<void> {
  await tx.deleteFrom("evidence_upload").where("upload_id", "=", uploadId).execute();
}

/** Forgets uploads that nobody has gone on with since. */
export async function deleteAbandoned(db: Database, before: Date): Promise<void> {
  await db.deleteFrom("evidence_upload").where("touched_at", "<", before).execute();
}

export async function isUploading(db: Database, uploadId: string): Promise<boolean> {
  const row = await db
    .selectFrom("evidence_upload")
    .select("upload_id")
    .where("upload_id", "=", uploadId)
    .executeTakeFirst();
  return row !== undefined;
}
