import type { InputOf } from "../kernel/endpoint.ts";
import { decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import type { PartStore } from "../platform/files/part-store.ts";
import { answerRefusal } from "../platform/http/bind.ts";
import { command, type Route, read, type StreamHttp, stream } from "../platform/http/route.ts";
import { addEvidence } from "./actions/add-evidence.ts";
import { citeEvidence } from "./actions/cite-evidence.ts";
import { describeEvidence } from "./actions/describe-evidence.ts";
import { exportCaseFile } from "./actions/export-case-file.ts";
import { holdCase, liftCaseHold } from "./actions/hold-case.ts";
import { noteOnEvidence } from "./actions/note-on-evidence.ts";
import { shareEvidence, unshareEvidence } from "./actions/share-evidence.ts";
import { beginUpload, cancelUpload, receivePart, shapeUpload } from "./actions/upload-evidence.ts";
import * as contract from "./contract.ts";
import { openCaseFile, writeCaseFile } from "./export/case-file.ts";
import { keepFile } from "./file/keep-file.ts";
import { openPiece } from "./file/open-piece.ts";
import { noteAccess } from "./note-access.ts";
import { pieceInSight } from "./reads/pieces-in-sight.ts";
import { listEvidence, viewEvidence } from "./reads/view-evidence.ts";
import { refuse } from "./rules/refusals.ts";
import { deleteUpload, findUpload } from "./upload-store.ts";

/** What evidence needs of the process beside the database. */
export interface EvidenceFiles {
  /** Kept bytes, by content. */
  files: FileStore;
  /** Files that are still arriving. */
  parts: PartStore;
  limitMegabytes: number;
}

/** Every endpoint of the evidence with what answers it. */
export function evidenceRoutes(kept: EvidenceFiles): Route[] {
  const limitBytes = () => kept.limitMegabytes * 2 ** 20;
  return [
    read(contract.listEvidence, (look, input) => listEvidence(look, input, limitBytes())),
    read(contract.viewEvidence, viewEvidence),
    stream(contract.readEvidence, (look, input, http) => sendBytes(look, input, http, kept)),
    command(contract.beginUpload, (act, input) => beginUpload(act, input, limitBytes())),
    read(contract.viewUpload, async (look, input) => {
      const row = await findUpload(look.db, mine(look, input));
      return row ? decided(shapeUpload(row)) : refuse("upload_not_found");
    }),
    stream(contract.sendPart, (look, input, http) => takePart(look, input, http, kept)),
    command(contract.cancelUpload, (act, input) => cancelUpload(act, input, kept.parts)),
    stream(contract.addEvidence, (look, input, http) => takeWhole(look, input, http, kept)),
    command(contract.describeEvidence, describeEvidence),
    command(contract.noteOnEvidence, noteOnEvidence),
    command(contract.citeEvidence, citeEvidence),
    command(contract.shareEvidence, shareEvidence),
    command(contract.unshareEvidence, unshareEvidence),
    command(contract.holdCase, holdCase),
    command(contract.liftHold, liftCaseHold),
    command(contract.exportCaseFile, exportCaseFile),
    stream(contract.readCaseFile, (look, input, http) => sendCaseFile(look, input, http, kept)),
  ];
}

async function sendCaseFile(
  look: Look,
  input: { caseId: string; exportId: string },
  { request, reply }: StreamHttp,
  { files }: EvidenceFiles,
) {
  const file = await openCaseFile(look, input);
  if (!file.ok) return answerRefusal(request, reply, file.refusal, look.actor);
  const { number } = file.value.detail;
  reply.header("cache-control", "no-store").type("application/zip");
  reply.header("content-disposition", `attachment; filename="case-${number}.zip"`);
  return reply.send(writeCaseFile(file.value, files));
}

const mine = ({ actor }: Pick<Look, "actor">, { caseId, uploadId }: { caseId: string; uploadId: string }) => ({
  upload_id: uploadId,
  case_id: caseId,
  person_id: actor.id,
});

async function sendBytes(
  look: Look,
  input: InputOf<typeof contract.readEvidence>,
  { request, reply }: StreamHttp,
  { files }: EvidenceFiles,
) {
  const sight = await pieceInSight(look, input);
  if (!sight.ok) return answerRefusal(request, reply, sight.refusal, look.actor);
  const { row } = sight.value.piece;
  const opened = await openPiece(files, row, { what: input.what, range: request.headers.range });
  if (!opened.ok) {
    request.log.error({ caseId: row.case_id, evidenceId: row.evidence_id }, opened.refusal.code);
    return answerRefusal(request, reply, opened.refusal, look.actor);
  }
  await noteAccess(look.db, row, {
    at: look.now,
    what: input.what,
    personId: look.actor.id,
    personName: look.actor.name,
  });
  const { status, headers, body } = opened.value;
  return reply
    .status(status)
    .headers(headers)
    .send(body ?? "");
}

async function takePart(
  look: Look,
  input: InputOf<typeof contract.sendPart>,
  { request, reply, command: once }: StreamHttp,
  { parts }: EvidenceFiles,
) {
  const part = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const sent = await once({ ...input, length: part.byteLength }, (act) => receivePart(act, { ...input, part }, parts));
  if (!sent.ok) return answerRefusal(request, reply, sent.refusal, look.actor);
  reply.header("cache-control", "no-store");
  return reply.send(contract.sendPart.answer.parse(sent.value));
}

/** The bytes are read before the transaction begins; said twice, it is one piece. */
async function takeWhole(
  look: Look,
  input: InputOf<typeof contract.addEvidence>,
  { request, reply, command: once }: StreamHttp,
  { files, parts, limitMegabytes }: EvidenceFiles,
) {
  const { uploadId, ...said } = input;
  const upload = await findUpload(look.db, mine(look, input));
  const whole = upload && upload.received === upload.bytes;
  const kept = whole
    ? await keepFile(files, parts.read(uploadId), { fileName: upload.file_name, limitBytes: limitMegabytes * 2 ** 20 })
    : refuse(upload ? "upload_unfinished" : "upload_not_found");
  const added = await once(input, async (act) => {
    if (!kept.ok) return kept;
    const outcome = await addEvidence(act, { ...said, file: kept.value });
    if (outcome.ok) await deleteUpload(act.tx, uploadId);
    act.afterCommit(() => void parts.remove(uploadId).catch(() => undefined));
    return outcome;
  });
  if (!added.ok) return answerRefusal(request, reply, added.refusal, look.actor);
  return reply.status(201).header("cache-control", "no-store").send(contract.addEvidence.answer.parse(added.value));
}
