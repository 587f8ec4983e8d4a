import { expect } from "vitest";
import { correctReferral } from "../../src/referrals/actions/correct-referral.ts";
import { recordReturn, recordSending } from "../../src/referrals/actions/record-sending.ts";
import { recordWithdrawal } from "../../src/referrals/actions/record-withdrawal.ts";
import { registerReferral } from "../../src/referrals/actions/register-referral.ts";
import { settlePackage } from "../../src/referrals/actions/settle-package.ts";
import { answerDemand, draftPackage } from "../../src/referrals/actions/write-answer.ts";
import { BODY_KEYS } from "../../src/referrals/rules/bodies.ts";
import { SENT_BY } from "../../src/referrals/rules/referral.ts";
import { type Bank, caseRow } from "../support/bank.ts";
import type { Play, Turn } from "./random-acts.ts";

// biome-ignore lint/suspicious/noExplicitAny: rows as JSON, of which a test reads a few fields
type Json = any;

/** One of the case's referrals with its first open demand and our last answer; the case's own id where there is none. */
async function chosen({ bank, caseId, pick }: Turn) {
  const ofCase = (table: "case_referral" | "case_referral_package" | "case_referral_demand") =>
    bank.db.selectFrom(table).selectAll().where("case_id", "=", caseId);
  const referrals = await ofCase("case_referral").orderBy("ordinal").execute();
  const referralId = referrals[pick % Math.max(1, referrals.length)]?.referral_id ?? caseId;
  const its = (table: "case_referral_package" | "case_referral_demand") =>
    ofCase(table).where("referral_id", "=", referralId);
  const packages: Json[] = await its("case_referral_package").orderBy("ordinal").execute();
  const demands: Json[] = await its("case_referral_demand").orderBy("demand").execute();
  const { package_id: packageId = caseId, state } = packages.at(-1) ?? {};
  const demand: number | undefined = demands.find(({ answer }) => !answer)?.demand;
  return { at: { caseId, referralId, packageId: packageId as string }, state: state as string | undefined, demand };
}

/** What a body passes on, and what becomes of it; the same number comes back now and then. */
export const REFERRAL_PLAYS: Record<string, Play> = {
  add_referral: async ({ bank, who, caseId, pick }) =>
    bank.as(who, registerReferral, {
      body: BODY_KEYS[pick % 2]!,
      number: `${caseId}-${pick % 3}`,
      says: "请核实并回复。",
      demands: pick % 5 ? ["说明原因"] : [],
      accountRequired: pick % 4 === 0,
      wantedOn: pick % 7 ? undefined : "2026-11-21",
      caseNumber: (await caseRow(bank, caseId)).number,
    }),
  answer_referral: async (turn) => {
    const { bank, who, pick } = turn;
    const { at, state, demand } = await chosen(turn);
    const sentAt = bank.clock.now().toISOString();
    const tries = [
      () => bank.as(who, answerDemand, { ...at, demand: demand ?? 1, answer: "答复" }),
      () => bank.as(who, draftPackage, { ...at, letter: "函复", pieces: [], submit: true }),
      () => bank.as(who, draftPackage, { ...at, letter: "", pieces: [], submit: pick % 2 > 0 }),
      () => bank.as(who, recordSending, { ...at, how: SENT_BY[pick % SENT_BY.length]!, sentAt }),
      () => bank.as(who, recordReturn, { ...at, reason: "请补充", demands: pick % 2 ? ["补充凭证"] : [] }),
    ];
    // Mostly what leads on, so that answers come to be issued, sent and returned; now and then anything.
    const onwards = state === "issued" ? 3 : state === "sent" ? 4 : demand ? 0 : 1;
    return tries[pick % 4 ? onwards : pick % tries.length]!();
  },
  approve_referral: async (turn) => {
    const given = { ...(await chosen(turn)).at, approve: turn.pick % 3 > 0, reason: "看过" };
    return turn.bank.as(turn.who, settlePackage, given);
  },
  correct_referral: async (turn) => {
    const { at } = await chosen(turn);
    const its = turn.bank.db.selectFrom("case_referral").select("version").where("referral_id", "=", at.referralId);
    const { version = 1 } = (await its.executeTakeFirst()) ?? {};
    const number = `${turn.caseId}-${turn.pick % 3}`;
    return turn.bank.as(turn.who, correctReferral, { ...at, number, reason: "抄错了", version });
  },
  withdraw_referral: async (turn) =>
    turn.bank.as(turn.who, recordWithdrawal, { ...(await chosen(turn)).at, reason: "撤诉" }),
};

/** What would lead nowhere now: a second referral, answering under review or where nobody waits, approving nothing. */
export async function idleOnReferrals({ db }: Bank, caseId: string): Promise<string[]> {
  const states = async (table: "case_referral" | "case_referral_package") =>
    (await db.selectFrom(table).select("state").where("case_id", "=", caseId).execute()).map(({ state }) => state);
  const [referrals, packages] = await Promise.all([states("case_referral"), states("case_referral_package")]);
  const review = packages.includes("submitted");
  // The first answer may come back once; then enough is answered.
  const waits = referrals.includes("open") || (referrals.includes("answered") && packages.length < 2);
  const idle = { add_referral: referrals.length > 0, answer_referral: review || !waits };
  return Object.entries({ ...idle, approve_referral: !review })
    .filter(([, nothing]) => nothing)
    .map(([id]) => id);
}

/** What is kept of a case's referrals. */
export interface ReferralRows {
  row: Json;
  events: Json[];
  referrals: Json[];
  demands: Json[];
  packages: Json[];
}

/** What every step must keep of what we answer bodies with, whoever took it. */
export function referralsHold(before: ReferralRows, after: ReferralRows, actorId: string): void {
  for (const { kind, body } of after.events.slice(before.events.length))
    if (kind === "referral_answer_issued") issuedRight(before, after, { body, actorId });
  for (const old of before.packages.filter((one) => one.content)) {
    const now = after.packages.find((one) => one.package_id === old.package_id);
    const fixed = ({ content, sha256, letter, issue_number, issued_at, approved_by }: Json) =>
      JSON.stringify([content, sha256, letter, issue_number, issued_at, approved_by]);
    expect(fixed(now), "issued, its content is fixed").toBe(fixed(old));
  }
  for (const one of after.referrals) stands(one, after);
}

/** R8, R11: whole, and approved by somebody who wrote none of it. */
function issuedRight({ row }: ReferralRows, after: ReferralRows, { body, actorId }: { body: Json; actorId: string }) {
  const issued = after.packages.find((one) => one.issue_number === body.issueNumber);
  const referral = after.referrals.find((one) => one.referral_id === body.referralId);
  const demands = after.demands.filter((one) => one.referral_id === body.referralId);
  expect(issued.sha256, "the chain holds the checksum").toBe(body.sha256);
  expect(
    demands.filter((one) => !one.answer),
    "R8: every demand answered",
  ).toEqual([]);
  expect(issued.letter, "R8: with a letter").not.toBe("");
  if (referral.account_required) expect(row.accounted_at, "R8: the customer has the account").not.toBeNull();
  const wrote = [...issued.authors, ...demands.map((one) => one.answered_by)];
  expect(wrote, "R11: approved by who wrote none of it").not.toContain(actorId);
}

function stands(one: Json, { packages, referrals, row }: ReferralRows): void {
  const numbers = referrals.map((each) => each.number);
  expect(row.referral_number.split(" ").sort(), "R13: the search finds each by its number").toEqual(numbers.sort());
  const states: string[] = packages.filter((each) => each.referral_id === one.referral_id).map((each) => each.state);
  const under = states.filter((state) => ["draft", "submitted", "issued"].includes(state));
  expect(under.length, "one answer is worked on at a time").toBeLessThanOrEqual(1);
  if (one.state === "answered") expect(states, "R8: answered, and nothing under way").toContain("sent");
  if (one.state === "withdrawn") expect(states, "R13: taken back, nothing waits").not.toContain("submitted");
}
