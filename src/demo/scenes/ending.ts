import { askForReview } from "../../cases/actions/ask-review.ts";
import { closeCase } from "../../cases/actions/close-case.ts";
import { correctDecision, goExternal, reopenCase, returnInside } from "../../cases/actions/outside-and-back.ts";
import { recordAnswer } from "../../cases/actions/record-agreement.ts";
import { finishStep, planSteps } from "../../cases/actions/remedy-steps.ts";
import { sendAccount } from "../../cases/actions/send-account.ts";
import { sendMessage } from "../../cases/actions/send-message.ts";
import { resumeCase, waitForCustomer } from "../../cases/actions/wait-and-resume.ts";
import { withdrawCase } from "../../cases/actions/withdraw-case.ts";
import type { Agreement } from "../../kernel/vocabulary.ts";
import type { Act } from "../../platform/act.ts";
import { accountParts } from "../account-parts.ts";
import { workdayClock } from "../office-hours.ts";
import { CAST, type CastKey, INVESTIGATOR } from "../people-cast.ts";
import { clockOf, dayWords } from "../spoken-times.ts";
import type { Beat, Stage } from "../stage.ts";
import { withAnotherDay } from "../tellings.ts";
import {
  CORRECTION_REASON,
  DECIDED_OUTSIDE_REASON,
  EXTERNAL_BODIES,
  proofOf,
  REFUSED,
  REOPEN_REASONS,
  RESERVED,
  THANKS,
  WAITING,
  WITHDRAWALS,
} from "../wordings.ts";
import { beat } from "./beat.ts";

/** The remedy as single steps, at most three. */
export function stepTexts(remedy: string): string[] {
  return remedy
    .split(/[；;]/)
    .map((part) => part.trim().replace(/[。.]$/, ""))
    .filter(Boolean)
    .slice(0, 3);
}

export const plan: Beat = beat("plan steps", 8, 60, async (stage, at) => {
  const texts = stepTexts(stage.story.remedy.text(stage.tellings.written));
  const [first] = stage.story.tasks;
  // A department that was never asked does not see the case, and who is complained about does nothing on it.
  const helped = stage.taskIds.length > 0 && !stage.plan.turns.has("complained_person");
  const helper = helped ? INVESTIGATOR[first!.department] : stage.owner;
  const owners = texts.map((_, index): CastKey => (index === 1 ? helper : stage.owner));
  const steps = texts.map((text, index) => {
    const usual = workdayClock(stage.zone, at, 2 + index, "17:00");
    const dueAt = (index === texts.length - 1 && stage.plan.dues.step) || usual;
    return { text, ownerId: stage.id(owners[index]!), dueAt: dueAt.toISOString() };
  });
  await stage.as(stage.owner, at, (act) => planSteps(act, { caseId: stage.caseId, steps }));
  const rows = await stage.tx
    .selectFrom("case_step")
    .select("step_id")
    .where("case_id", "=", stage.caseId)
    .orderBy("ordinal")
    .execute();
  for (const [index, row] of rows.entries()) stage.steps.push({ id: row.step_id, by: owners[index]! });
});

/** Does one planned step; a remedy of fewer steps has nothing to do here. */
export const finish = (index: number): Beat =>
  beat(`finish step ${index + 1}`, 120, 420, async (stage, at) => {
    const step = stage.steps[index];
    if (!step) return;
    const proof = proofOf(stage.story.remedy.kind, index, stage.story.lang, stage.seeded);
    await stage.as(step.by, at, (act) => finishStep(act, { caseId: stage.caseId, stepId: step.id, proof }));
  });

const accounted = (name: string, opening: string) =>
  beat(name, 15, 120, (stage, at) => {
    const { written } = stage.tellings;
    const parts = accountParts(stage.story.account(written));
    const signed = [parts.closing, `${stage.desk(stage.owner)} ${CAST[stage.owner].name}`].filter(Boolean).join("\n");
    return stage.as(stage.owner, at, (act) =>
      sendAccount(act, {
        caseId: stage.caseId,
        facts: opening + parts.facts,
        responsibility: parts.responsibility || stage.story.responsibilityReason(written),
        done: parts.done || stage.story.remedy.text(written),
        routes: parts.routes,
        closing: signed,
      }),
    );
  });
export const account = accounted("account", "");
export const accountAgain = accounted("corrected account", "上一份交代里的差额少算了一天，现更正如下。\n\n");

export const correct: Beat = beat("correct", 60, 260, async (stage, at) => {
  await stage.as("liang", at, (act) => correctDecision(act, { caseId: stage.caseId, reason: CORRECTION_REASON }));
  stage.correctSum(withAnotherDay(stage.tellings.written.small));
});

/** Says that a correction is coming, and when. */
export const announceCorrection: Beat = beat("announce correction", 10, 40, (stage, at) =>
  tell(stage, at, (due) => `上一份交代里的差额我们少算了一天，正在更正，${due}前把更正后的数告诉您。`),
);

async function tell(stage: Stage, at: Date, words: (due: string) => string): Promise<void> {
  const dueAt = stage.plan.dues.word ?? workdayClock(stage.zone, at, 2, "17:00");
  const due = dayWords(stage.zone, at, dueAt, "zh") + clockOf(stage.zone, dueAt);
  const body = `${stage.tellings.spoken.caller}，${words(due)}${CAST[stage.owner].name}`;
  await stage.as(stage.owner, at, (act) =>
    sendMessage(act, { caseId: stage.caseId, direction: "out", body, nextWordAt: dueAt.toISOString() }),
  );
}

const answered = (name: string, agreement: Agreement | null) =>
  beat(name, 90, 760, (stage, at) => {
    const { answer, lang } = stage.story;
    const given = agreement ?? answer;
    const words = { accepted: THANKS, accepted_under_protest: RESERVED, refused: REFUSED, no_answer: null };
    const pool = agreement ? null : words[answer];
    const record = (act: Act) =>
      recordAnswer(act, {
        caseId: stage.caseId,
        agreement: given,
        words: pool ? stage.seeded.pick(pool[lang]) : undefined,
      });
    return pool ? stage.said(at, record) : stage.as(stage.owner, at, record);
  });
export const answerAccount = answered("answer", null);
export const answerOutside = answered("answer outside", "decided_outside");

/** R10: they ask, in the portal, that somebody else looks at it. */
export const askReview: Beat = beat("ask for review", 60, 400, (stage, at) => {
  const words = stage.story.review!(stage.tellings.spoken);
  return stage.said(at, (act) => askForReview(act, { caseId: stage.caseId, words }));
});

export const close: Beat = beat("close", 4, 60, (stage, at) => {
  const { routes } = accountParts(stage.story.account(stage.tellings.written));
  return stage.as(stage.owner, at, (act) =>
    closeCase(act, { caseId: stage.caseId, routes: stage.story.answer === "refused" ? routes : [] }),
  );
});

export const leave: Beat = beat("go external", 60, 400, (stage, at) => {
  const { id } = stage.story;
  const which = id.startsWith("margin-") ? 1 : id.startsWith("trust-") ? 2 : 0;
  const { body, reason } = EXTERNAL_BODIES[which];
  return stage.as(stage.owner, at, (act) => goExternal(act, { caseId: stage.caseId, externalBody: body, reason }));
});

export const comeBack: Beat = beat("return inside", 2000, 6000, (stage, at) =>
  stage.as(stage.owner, at, (act) =>
    returnInside(act, { caseId: stage.caseId, reason: DECIDED_OUTSIDE_REASON, decided: true }),
  ),
);

/** Raised one level: to the supervisor, or over a supervisor to compliance (R10). */
export const reopen: Beat = beat("reopen", 900, 2200, async (stage, at) => {
  const next = stage.supervisor;
  const { lang } = stage.story;
  const dueAt = workdayClock(stage.zone, at, 1, "17:00");
  const [day, clock] = [dayWords(stage.zone, at, dueAt, lang), clockOf(stage.zone, dueAt)];
  await stage.as("shao", at, (act) =>
    reopenCase(act, {
      caseId: stage.caseId,
      ownerId: stage.id(next),
      reason: REOPEN_REASONS[stage.story.answer === "no_answer" ? "never_reached" : "answered"],
      announcement:
        lang === "en"
          ? `${stage.tellings.spoken.caller}, your case has been reopened, and ${CAST[next].name} will look into it again. You need not explain it a second time, and hear from us by ${clock} ${day}.`
          : `${stage.tellings.spoken.caller}，您的事已经重新打开，由主管${CAST[next].name}负责重新核实，前面说过的不用再讲一遍；${day}${clock}前跟您联系。`,
      nextWordAt: dueAt.toISOString(),
    }),
  );
  stage.owner = next;
});

export const takeUpAgain: Beat = beat("word after reopening", 15, 60, (stage, at) =>
  tell(stage, at, (due) => `您又找我们一次，是我们没有办到底，对不起。这件事改由我亲自跟，${due}前给您答复。`),
);

const asking = (name: string, variantsOf: (stage: Stage) => readonly number[]): Beat =>
  beat(name, 20, 150, async (stage, at) => {
    const which = WAITING[stage.seeded.pick(variantsOf(stage))]!;
    const body = `${which.asks(stage.tellings.spoken.caller)}${CAST[stage.owner].name}`;
    await stage.as(stage.owner, at, (act) =>
      sendMessage(act, {
        caseId: stage.caseId,
        direction: "out",
        body,
        nextWordAt: (stage.plan.dues.word ?? workdayClock(stage.zone, at, 3, "17:00")).toISOString(),
      }),
    );
    const later = new Date(at.getTime() + 90_000);
    await stage.as(stage.owner, later, (act) => waitForCustomer(act, { caseId: stage.caseId, waitingFor: which.for }));
  });
/** Waits for papers, or (once an offer is out) for the customer's mind. */
export const waitForPapers = asking("wait for papers", ({ plan }) => (plan.end === "waiting" ? [0] : [0, 2]));
export const waitForMind = asking("wait for an answer", () => [1]);

export const resume: Beat = beat("resume", 300, 900, (stage, at) =>
  stage.as(stage.owner, at, (act) => resumeCase(act, { caseId: stage.caseId })),
);

export const withdraw: Beat = beat("withdraw", 100, 700, (stage, at) =>
  stage.as(stage.owner, at, (act) =>
    withdrawCase(act, { caseId: stage.caseId, words: stage.seeded.pick(WITHDRAWALS[stage.story.lang]) }),
  ),
);
