import { Readable } from "node:stream";
import type { MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import type { Look } from "../platform/act.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import { answerRefusal } from "../platform/http/bind.ts";
import { command, type Route, read, type StreamHttp, stream } from "../platform/http/route.ts";
import { csvLines } from "../platform/spreadsheet/write-csv.ts";
import { cancelImport } from "./actions/cancel-import.ts";
import { chooseSheet } from "./actions/choose-sheet.ts";
import { startImport } from "./actions/start-import.ts";
import { uploadImport } from "./actions/upload-import.ts";
import * as contract from "./contract.ts";
import { listImports, rejectRows, viewImport, visibleRun } from "./reads.ts";
import { refuse } from "./rules/refusals.ts";
import type { ImportRunner } from "./runner.ts";

export interface ImportRoutesOptions {
  /** Uploaded files until they are imported. */
  files: FileStore;
  limitMegabytes: number;
  runner: ImportRunner;
}

/** Routes of the imports; the server must have @fastify/multipart registered. */
export function importRoutes(options: ImportRoutesOptions): Route[] {
  return [
    stream(contract.uploadImport, (look, _input, http) => receiveFile(look, http, options)),
    stream(contract.chooseSheet, (look, input, http) => turnToSheet(look, input, http, options)),
    command(contract.startImport, async (act, input) => {
      const started = await startImport(act, input, options.files);
      act.afterCommit(() => options.runner.take(input.runId));
      return started;
    }),
    command(contract.cancelImport, cancelImport),
    read(contract.listImports, listImports),
    read(contract.viewImport, viewImport),
    stream(contract.exportImportRejects, (look, input, http) => sendRejects(look, input.runId, http)),
  ];
}

async function receiveFile(look: Look, http: StreamHttp, { files, limitMegabytes }: ImportRoutesOptions) {
  const { request, reply } = http;
  const file = await fileOf(request, limitMegabytes * 1024 * 1024);
  if (!file) return answerRefusal(request, reply, refuse("file_not_sent").refusal, look.actor);
  const arriving = { name: file.filename, bytes: file.file, limitMegabytes };
  const uploaded = await uploadImport(files, arriving, http.command);
  if (!uploaded.ok) return answerRefusal(request, reply, uploaded.refusal, look.actor);
  reply.status(201).header("cache-control", "no-store");
  return reply.send(contract.uploadImport.answer.parse(uploaded.value));
}

/** Like an upload, this reads a whole file: too long for the transaction of a command. Said twice, it does the same. */
async function turnToSheet(
  look: Look,
  input: { runId: string; sheet: string },
  { request, reply, command: once }: StreamHttp,
  { files }: ImportRoutesOptions,
) {
  const table = await chooseSheet(look, input, files, once);
  if (!table.ok) return answerRefusal(request, reply, table.refusal, look.actor);
  reply.header("cache-control", "no-store");
  return reply.send(contract.chooseSheet.answer.parse(table.value));
}

async function fileOf(request: FastifyRequest, limit: number): Promise<MultipartFile | undefined> {
  if (!request.isMultipart()) return undefined;
  return request.file({ limits: { fileSize: limit, files: 1, fields: 8, fieldSize: 1024 }, throwFileSizeLimit: false });
}

async function sendRejects(look: Look, runId: string, { request, reply }: StreamHttp) {
  const run = await visibleRun(look, runId);
  if (!run.ok) return answerRefusal(request, reply, run.refusal, look.actor);
  reply.header("cache-control", "no-store").type("text/csv; charset=utf-8");
  reply.header("content-disposition", 'attachment; filename="rejects.csv"');
  const header = ["line", "field", "code", "原因", "reason", "excerpt"];
  return reply.send(Readable.from(csvLines(header, rejectRows(look, runId)), { objectMode: false }));
}
