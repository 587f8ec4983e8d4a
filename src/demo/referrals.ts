import { dayIn } from "../kernel/zone.ts";
import type { Tx } from "../platform/db/database.ts";
import { correctReferral } from "../referrals/actions/correct-referral.ts";
import { recordSending } from "../referrals/actions/record-sending.ts";
import { recordWithdrawal } from "../referrals/actions/record-withdrawal.ts";
import { registerReferral } from "../referrals/actions/register-referral.ts";
import { settlePackage } from "../referrals/actions/settle-package.ts";
import { answerDemand, draftPackage } from "../referrals/actions/write-answer.ts";
import { asColleagues } from "./demo-act.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;

/** An open case of 周晓棠, as far as it is asked for. */
async function caseOf(tx: Tx, where: { channel?: string; state?: string }) {
  let rows = tx.selectFrom("cases").select("number").where("owner_name", "=", "周晓棠");
  rows = where.channel ? rows.where("channel", "=", where.channel) : rows;
  rows = where.state ? rows.where("state", "=", where.state) : rows;
  return (await rows.where("closed_at", "is", null).orderBy("received_at", "desc").executeTakeFirst())?.number;
}

/**
 * What outside bodies passed on to the demo's bank: one that is being answered, one that is answered and sent, one that
 * its body took back, and one that came this morning for whoever takes it.
 */
export async function passOnReferrals(tx: Tx, zone: string): Promise<void> {
  const as = await asColleagues(tx, zone);
  const now = new Date();
  const on = (days: number) => dayIn(zone, new Date(now.getTime() + days * DAY));
  const ago = (minutes: number) => new Date(now.getTime() - minutes * MINUTE);
  const open = await caseOf(tx, { channel: "referral" });
  const hotline = await as("zhou", ago(40), (act) =>
    registerReferral(act, {
      body: "nfra_12378",
      number: `YL${on(0).slice(0, 4)}-041877`,
      issuedOn: on(-1),
      wantedOn: on(9),
      says: "消费者反映到期存款未经同意自动转存，要求按到期日支取。请核实处理，并将结果书面回复我处。",
      demands: ["说明自动转存是否经消费者同意，并附依据", "说明处理结果和消费者是否认可"],
      accountRequired: true,
      contactName: "戴科员",
      contactPhone: "010-66660137",
      contactSaid: "消费者权益保护处",
      ...(open && { caseNumber: open }),
    }),
  );
  await as("liang", ago(25), (act) =>
    answerDemand(act, {
      caseId: hotline.caseId,
      referralId: hotline.referralId,
      demand: 1,
      answer: "已调取开户协议，第四条载明到期自动转存，需核对当时是否逐条告知，录像正在调取。",
    }),
  );
  const accounted = await caseOf(tx, { state: "accounted" });
  if (accounted) await answered(tx, zone, accounted);
  const worked = await caseOf(tx, { state: "investigating" });
  if (worked) await takenBack(tx, zone, worked);
  await as("grace", ago(12), (act) =>
    registerReferral(act, {
      body: "platform",
      number: "HM-70233918",
      issuedOn: on(0),
      wantedOn: on(3),
      says: "用户在平台投诉：手机银行转账提示成功，对方没有收到，客服电话一直占线。希望商家联系处理。",
      demands: ["联系用户", "说明转账去向"],
      accountRequired: false,
      customer: { name: "费女士" },
    }),
  );
}

async function answered(tx: Tx, zone: string, caseNumber: string): Promise<void> {
  const as = await asColleagues(tx, zone);
  const now = Date.now();
  const at = (minutes: number) => new Date(now - minutes * MINUTE);
  const told = await as("zhou", at(30), (act) =>
    registerReferral(act, {
      body: "samr_12315",
      number: "133010020261177",
      says: "消费者称网点要求回开户行办理，往返两次。请经营者调解处理并反馈。",
      demands: ["反馈调解结果"],
      accountRequired: false,
      caseNumber,
    }),
  );
  const of = { caseId: told.caseId, referralId: told.referralId };
  const answer = "已向消费者致歉，并在就近网点办结，消费者已得到书面交代。";
  await as("zhou", at(28), (act) => answerDemand(act, { ...of, demand: 1, answer }));
  const letter = "贵平台转来的件收悉。经核实，我行已受理并办结，现将逐项答复和办理经过函复如下，请查收。";
  const { packageId } = await as("zhou", at(27), (act) =>
    draftPackage(act, { ...of, letter, pieces: [], submit: true }),
  );
  await as("shao", at(20), (act) => settlePackage(act, { ...of, packageId, approve: true }));
  const sentAt = at(15).toISOString();
  const sending = { ...of, packageId, how: "system" as const, sentAt, receipt: "HZ-1177-01" };
  await as("zhou", at(14), (act) => recordSending(act, sending));
}

/** Passed on by the petition office, a wrong digit put right, and taken back once the customer had come to us. */
async function takenBack(tx: Tx, zone: string, caseNumber: string): Promise<void> {
  const as = await asColleagues(tx, zone);
  const now = Date.now();
  const at = (minutes: number) => new Date(now - minutes * MINUTE);
  const on = (days: number) => dayIn(zone, new Date(now + days * DAY));
  const { caseId, referralId } = await as("shao", at(55), (act) =>
    registerReferral(act, {
      body: "petition",
      number: `XF-${on(0).slice(0, 4)}-3318`,
      issuedOn: on(-2),
      wantedOn: on(12),
      says: "来访人反映向贵行投诉后迟迟没有结果。请核实办理情况，并书面答复我办。",
      demands: ["说明办理到哪一步", "说明何时给来访人答复"],
      accountRequired: false,
      caseNumber,
    }),
  );
  const of = { caseId, referralId };
  const reason = "核对来件原文，编号末位抄错";
  const number = `XF-${on(0).slice(0, 4)}-3381`;
  await as("shao", at(50), (act) => correctReferral(act, { ...of, number, reason, version: 1 }));
  const word = "信访办来电：来访人已在我行受理，同意由我行直接答复，撤回转办。";
  await as("zhou", at(22), (act) => recordWithdrawal(act, { ...of, reason: word }));
}
