import type { EvidenceFiles } from "../evidence/routes.ts";
import type { InputOf } from "../kernel/endpoint.ts";
import type { Look } from "../platform/act.ts";
import { answerRefusal } from "../platform/http/bind.ts";
import { command, type Route, read, type StreamHttp, stream } from "../platform/http/route.ts";
import { correctReferral } from "./actions/correct-referral.ts";
import { recordReturn, recordSending } from "./actions/record-sending.ts";
import { recordWithdrawal } from "./actions/record-withdrawal.ts";
import { registerReferral } from "./actions/register-referral.ts";
import { revealContact } from "./actions/reveal-contact.ts";
import { settlePackage } from "./actions/settle-package.ts";
import { answerDemand, draftPackage } from "./actions/write-answer.ts";
import * as contract from "./contract.ts";
import { openPackage, writePackage } from "./package/write-package.ts";
import { browseReferrals, listReferrals } from "./reads.ts";

/** Every endpoint of referrals with what answers it. */
export function referralRoutes(kept: Pick<EvidenceFiles, "files">): Route[] {
  return [
    command(contract.registerReferral, registerReferral),
    read(contract.browseReferrals, browseReferrals),
    read(contract.listReferrals, listReferrals),
    command(contract.correctReferral, correctReferral),
    command(contract.revealContact, revealContact),
    command(contract.answerDemand, answerDemand),
    command(contract.draftPackage, draftPackage),
    command(contract.settlePackage, settlePackage),
    command(contract.recordSending, recordSending),
    command(contract.recordReturn, recordReturn),
    command(contract.recordWithdrawal, recordWithdrawal),
    stream(contract.readPackage, (look, input, http) => sendPackage(look, input, http, kept)),
  ];
}

async function sendPackage(
  look: Look,
  input: InputOf<typeof contract.readPackage>,
  { request, reply }: StreamHttp,
  { files }: Pick<EvidenceFiles, "files">,
) {
  const opened = await openPackage(look, input);
  if (!opened.ok) return answerRefusal(request, reply, opened.refusal, look.actor);
  reply.header("cache-control", "no-store").type("application/zip");
  // The number holds a Chinese sign: its place in the case says the same in ASCII.
  const { case: c } = opened.value.content;
  const name = `answer-${c.number}-${opened.value.row.ordinal}.zip`;
  reply.header("content-disposition", `attachment; filename="${name}"`);
  return reply.send(writePackage(opened.value, files));
}
