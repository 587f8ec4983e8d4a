import type { MultipartFile } from "@fastify/multipart";
import { toldToCustomer } from "../cases/reads/told-to-customer.ts";
import { addEvidence } from "../evidence/actions/add-evidence.ts";
import { type KeptFile, keepFile } from "../evidence/file/keep-file.ts";
import { lookOf } from "../evidence/rules/media.ts";
import { openShared, sentByCustomer } from "../evidence/shared-with-customer.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import { answerWith, fromElsewhere, type Http } from "../people/answer.ts";
import type { Act, Look } from "../platform/act.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import { answerRefusal } from "../platform/http/bind.ts";
import { type Route, stream } from "../platform/http/route.ts";
import { carryOut, caseOpenedBy } from "./as-customer.ts";
import * as contract from "./contract/portal.ts";
import type { PortalDeps } from "./deps.ts";
import { refusePortal } from "./rules/refusals.ts";

/** Kept bytes, and how large a file may be. */
export interface PortalFiles {
  files: FileStore;
  limitMegabytes: number;
}

/** A photograph or a scan of some pages; more is brought to a colleague. */
const MOST_MEGABYTES = 20;
const MOST_FILES = 30;

/** Evidence in the portal: what was shared with the customer, and what they send. */
export function evidenceRoutes(deps: () => PortalDeps, kept: () => PortalFiles): Route[] {
  return [
    stream(contract.readSharedEvidence, (look, input, http) => sendShared(deps(), look, input, http, kept())),
    stream(contract.sendEvidence, async (look, _, http) => {
      const forged = fromElsewhere(http.request);
      const outcome = forged ? ({ ok: false, refusal: forged } as const) : await takeFile(deps(), look, http, kept());
      return answerWith(contract.sendEvidence, http, outcome, look);
    }),
  ];
}

async function sendShared(
  deps: PortalDeps,
  look: Look,
  { evidenceId }: { evidenceId: string },
  { request, reply }: Http,
  { files }: PortalFiles,
) {
  const opened = await caseOpenedBy(deps, look, request);
  if (!opened.ok) return answerRefusal(request, reply, opened.refusal);
  const { caseId } = opened.value;
  const customerName = (await toldToCustomer(look.db, caseId))?.customerName ?? "";
  const asked = { caseId, evidenceId, customerName, what: "viewed" as const, range: request.headers.range };
  const piece = await openShared({ db: look.db, files, now: look.now }, asked);
  if (!piece.ok) return answerRefusal(request, reply, piece.refusal);
  const { status, headers, body } = piece.value;
  return reply
    .status(status)
    .headers(headers)
    .send(body ?? "");
}

/** The bytes are read and judged before the transaction begins; nobody's who has no case open. */
async function takeFile(deps: PortalDeps, look: Look, { request }: Http, kept: PortalFiles) {
  const opened = await caseOpenedBy(deps, look, request);
  if (!opened.ok) return opened;
  const sent = await sentByCustomer(look.db, opened.value.caseId);
  if (sent.length >= MOST_FILES) return refusePortal("files_enough", { params: { limit: MOST_FILES } });
  const limitBytes = Math.min(MOST_MEGABYTES, kept.limitMegabytes) * 2 ** 20;
  const arriving = request.isMultipart() ? await fileOf(request, limitBytes) : undefined;
  if (!arriving) return refusePortal("file_missing");
  const file = await keepFile(kept.files, arriving.file, { fileName: arriving.filename, limitBytes });
  if (!file.ok) return file;
  if (lookOf(file.value.mediaType) === "none") return refusePortal("file_kind_wrong");
  const at = { look, request, endpoint: contract.sendEvidence };
  return carryOut(deps, at, { sha256: file.value.sha256 }, (act, { caseId }) => add(act, caseId, file.value));
}

function fileOf(request: Http["request"], fileSize: number): Promise<MultipartFile | undefined> {
  return request.file({ limits: { fileSize: fileSize + 1, files: 1, fields: 0 }, throwFileSizeLimit: false });
}

async function add(act: Act, caseId: string, file: KeptFile): Promise<Decision<{ done: true; had: boolean }>> {
  const added = await addEvidence(act, { caseId, source: "customer", file });
  // The very same file again is no mistake of the customer's: they are told that it is here.
  const had = !added.ok && added.refusal.code === "evidence_same";
  return added.ok || had ? decided({ done: true, had }) : added;
}
