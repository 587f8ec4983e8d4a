import { decideResponsibility } from "../../cases/actions/decide-responsibility.ts";
import { recordAgreement } from "../../cases/actions/record-agreement.ts";
import { recordAttempt } from "../../cases/actions/record-attempt.ts";
import { proposeRemedy, settleRemedy } from "../../cases/actions/remedy.ts";
import { sendProposal } from "../../cases/actions/send-proposal.ts";
import type { Finding } from "../../kernel/vocabulary.ts";
import { CAST, type CastKey } from "../people-cast.ts";
import type { Beat, Stage } from "../stage.ts";
import type { Story } from "../story.ts";
import { minorOf } from "../tellings.ts";
import { approvalReasons, NOT_REACHED, returnReasons } from "../wordings.ts";
import { beat } from "./beat.ts";

/** Findings of several tasks in one: agreeing ones stay, differing ones make it partly upheld. */
export function findingOf(tasks: Story["tasks"]): Finding {
  const findings = new Set(tasks.map((task) => task.finding));
  return findings.size === 1 ? tasks[0]!.finding : "partly_upheld";
}

/** The owner decides where the role allows it and no fault of ours is in question; else the supervisor. */
function deciderOf(stage: Stage): CastKey {
  const owner: readonly { role: string }[] = CAST[stage.owner].roles;
  const may = owner.some(({ role }) => role === "case_owner" || role === "supervisor");
  return may && !(stage.story.ownFault && stage.story.severity >= 3) ? stage.owner : stage.supervisor;
}

export const decide: Beat = beat("decide responsibility", 12, 110, (stage, at) => {
  const { responsibility, responsibilityReason, tasks } = stage.story;
  return stage.as(deciderOf(stage), at, (act) =>
    decideResponsibility(act, {
      caseId: stage.caseId,
      responsibility,
      companyShare: responsibility === "shared" ? stage.seeded.pick([30, 50, 50, 60, 70]) : undefined,
      finding: findingOf(tasks),
      reason: responsibilityReason(stage.tellings.written),
    }),
  );
});

export const propose: Beat = beat("propose remedy", 8, 60, (stage, at) => {
  const { kind, amount, text } = stage.story.remedy;
  const { written } = stage.tellings;
  return stage.as(stage.owner, at, (act) =>
    proposeRemedy(act, {
      caseId: stage.caseId,
      kind,
      text: text(written),
      amountMinor: amount ? minorOf(written[amount]) : undefined,
      currency: "CNY",
    }),
  );
});

function aboutRemedy({ remedy, responsibility }: Story): { money: boolean; ours: boolean } {
  return { money: remedy.amount !== null, ours: responsibility === "company" || responsibility === "shared" };
}

const settled = (name: string, approve: boolean) =>
  beat(name, 25, 320, (stage, at) => {
    const reasons = (approve ? approvalReasons : returnReasons)(stage.story.lang, aboutRemedy(stage.story));
    return stage.as(stage.supervisor, at, (act) =>
      settleRemedy(act, { caseId: stage.caseId, approve, reason: stage.seeded.pick(reasons) }),
    );
  });
export const approve = settled("approve remedy", true);
export const giveBack = settled("return remedy", false);

export const offer: Beat = beat("send proposal", 5, 45, (stage, at) =>
  stage.as(stage.owner, at, (act) =>
    sendProposal(act, { caseId: stage.caseId, message: stage.story.proposal(stage.tellings.written) }),
  ),
);

/** The customer's yes, or yes under protest, in their words. */
export const agree: Beat = beat("agree", 40, 700, (stage, at) =>
  stage.said(at, (act) =>
    recordAgreement(act, {
      caseId: stage.caseId,
      agreement: stage.story.answer === "accepted_under_protest" ? "accepted_under_protest" : "accepted",
      words: stage.story.reply(stage.tellings.spoken),
    }),
  ),
);

export const disagree: Beat = beat("disagree", 40, 700, (stage, at) =>
  stage.said(at, (act) =>
    recordAgreement(act, {
      caseId: stage.caseId,
      agreement: "refused",
      words: stage.story.reply(stage.tellings.spoken),
    }),
  ),
);

/**
 * Three attempts, each on another working day, to hear what a customer says to the account (R8); the last keeps the
 * story's own note of contact.
 */
export const tryToReach: readonly Beat[] = [0, 1, 2].map((count) =>
  beat(`attempt ${count + 1}`, 480, 700, (stage, at) =>
    stage.as(stage.owner, at, (act) =>
      recordAttempt(act, {
        caseId: stage.caseId,
        channel: "phone",
        outcome: "no_answer",
        remark:
          count < 2
            ? stage.seeded.pick(NOT_REACHED[stage.story.lang])
            : stage.story.reply(stage.tellings.spoken).replace(/^（(.*?)。?）$/, "$1。"),
      }),
    ),
  ),
);
