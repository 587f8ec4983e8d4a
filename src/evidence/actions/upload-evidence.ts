import { takeForAct } from "../../cases/work-on.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import type { PartStore } from "../../platform/files/part-store.ts";
import { cleanFileName } from "../rules/file-name.ts";
import { PART_BYTES } from "../rules/parts.ts";
import { refuse } from "../rules/refusals.ts";
import { deleteUpload, findBroken, insertUpload, lockUpload, type UploadRow, updateUpload } from "../upload-store.ts";

/** How far an upload has come: the next part begins at `received`. */
export interface Sent {
  uploadId: string;
  bytes: number;
  received: number;
  /** How large a part may be. */
  partBytes: number;
}

export const shapeUpload = (row: Pick<UploadRow, "upload_id" | "bytes" | "received">): Sent => ({
  uploadId: row.upload_id,
  bytes: row.bytes,
  received: row.received,
  partBytes: PART_BYTES,
});

/** Begins to send a file to a case, or finds how far the same file had come before it broke off. */
export async function beginUpload(
  act: Act,
  input: { caseId: string; fileName: string; bytes: number; mark: string },
  limitBytes: number,
): Promise<Decision<Sent>> {
  const held = await takeForAct(act, input.caseId, "add_evidence");
  if (!held.ok) return held;
  if (input.bytes > limitBytes)
    return refuse("evidence_too_large", { params: { limit: `${Math.floor(limitBytes / 2 ** 20)} MB` } });
  const file_name = cleanFileName(input.fileName);
  const of = { case_id: input.caseId, person_id: act.actor.id, file_name, mark: input.mark, bytes: input.bytes };
  const broken = await findBroken(act.tx, of);
  if (broken) return decided(shapeUpload(broken));
  const row = { ...of, upload_id: act.newId(), received: 0, started_at: act.now, touched_at: act.now };
  await insertUpload(act.tx, row);
  return decided(shapeUpload(row as never));
}

/**
 * Takes the next part: it is on disk before it counts. One that has come already, because its answer was lost, is
 * answered by how far the file is; any other place than the next refuses with where to go on.
 */
export async function receivePart(
  act: Act,
  input: { caseId: string; uploadId: string; offset: number; part: Uint8Array },
  parts: PartStore,
): Promise<Decision<Sent>> {
  const row = await mine(act, input);
  if (!row.ok) return row;
  const received = row.value.received;
  const { offset, part } = input;
  if (offset + part.byteLength === received) return decided(shapeUpload(row.value));
  if (offset !== received) return refuse("upload_elsewhere", { params: { received } });
  if (part.byteLength === 0 || offset + part.byteLength > row.value.bytes) return refuse("upload_part_wrong");
  if (!(await parts.write(input.uploadId, offset, part))) {
    // The beginning lies on another machine, or was cleared away: begin anew here.
    await updateUpload(act.tx, input.uploadId, 0, act.now);
    return decided({ ...shapeUpload(row.value), received: 0 });
  }
  await updateUpload(act.tx, input.uploadId, offset + part.byteLength, act.now);
  return decided({ ...shapeUpload(row.value), received: offset + part.byteLength });
}

/** Gives an upload up; what has come of it goes with it. */
export async function cancelUpload(
  act: Act,
  input: { caseId: string; uploadId: string },
  parts: PartStore,
): Promise<Decision<{ uploadId: string }>> {
  const row = await mine(act, input);
  if (!row.ok) return row;
  await deleteUpload(act.tx, input.uploadId);
  act.afterCommit(() => void parts.remove(input.uploadId).catch(() => undefined));
  return decided({ uploadId: input.uploadId });
}

async function mine(act: Act, { caseId, uploadId }: { caseId: string; uploadId: string }) {
  const row = await lockUpload(act.tx, { upload_id: uploadId, case_id: caseId, person_id: act.actor.id });
  return row ? decided(row) : refuse("upload_not_found");
}
