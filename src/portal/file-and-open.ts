import type { FastifyRequest } from "fastify";
import { type Decision, decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import { runCommand } from "../platform/command.ts";
import { type Filing, fileComplaint } from "./actions/file-complaint.ts";
import { linkOf } from "./actions/give-link.ts";
import { filer, submissionKey } from "./as-customer.ts";
import * as contract from "./contract/portal.ts";
import type { PortalDeps } from "./deps.ts";
import { entranceCookie } from "./entrance.ts";
import { refusePortal } from "./rules/refusals.ts";
import { findPortalSetting } from "./store.ts";

interface Filed {
  caseId: string;
  number: string;
  receivedAt: Date | string;
}

/**
 * Files a complaint and opens it on the device that sent it. The key of the submission is what link and code are drawn
 * from: pressed twice, or sent again after the line broke, it is one complaint with one receipt, and no secret is kept.
 */
export async function fileAndOpen(deps: PortalDeps, look: Look, input: Filing, request: FastifyRequest) {
  const key = submissionKey(request);
  if (!key?.ok) return { outcome: refusePortal("submission_key_needed"), cookies: [] };
  const seed = key.value;
  const { question: _question, proof: _proof, ...said } = input;
  const call = {
    actor: await filer(look, input.name, input.locale),
    endpoint: contract.fileComplaint.id,
    requestId: request.id,
    key: deps.keyring.hashOfToken(seed).toString("hex"),
    // A sum worked out anew is still the same complaint.
    input: said,
    status: 201,
  };
  const filed: Decision<Filed> = await runCommand(deps.host, call, (act) =>
    fileComplaint(act, deps.keyring, input, { seed, address: request.ip }),
  );
  if (!filed.ok) return { outcome: filed, cookies: [] };
  const { caseId, number, receivedAt } = filed.value;
  const { token, code } = deps.keyring.openingOf(caseId, seed);
  const { address } = await findPortalSetting(look.db);
  const cookie = deps.keyring.entranceFor({ caseId, issue: 1 }, look.now);
  return {
    outcome: decided({ number, receivedAt, link: linkOf(token, address), code }),
    cookies: [entranceCookie(cookie, deps.publicUrl.startsWith("https:"))],
  };
}
