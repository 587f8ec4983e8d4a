import { handOver } from "../../cases/actions/hand-over.ts";
import { recordAttempt } from "../../cases/actions/record-attempt.ts";
import { recordBounce } from "../../cases/actions/record-bounce.ts";
import { recordDemand } from "../../cases/actions/record-demand.ts";
import { restateNeed } from "../../cases/actions/restate-need.ts";
import { sendMessage } from "../../cases/actions/send-message.ts";
import { understandCase } from "../../cases/actions/understand-case.ts";
import { writeNote } from "../../cases/actions/write-note.ts";
import type { NeedState } from "../../kernel/vocabulary.ts";
import { workdayClock } from "../office-hours.ts";
import { CAST, type CastKey, INVESTIGATOR } from "../people-cast.ts";
import { respeak, spokenDue } from "../spoken-times.ts";
import type { Beat, End } from "../stage.ts";
import { BOUNCED_TO, CUSTOMER_WORDS, handOverMessage, MENTION, NOT_REACHED } from "../wordings.ts";
import { beat } from "./beat.ts";

const restated = (name: string, needState: NeedState) =>
  beat(name, 8, 60, (stage, at) =>
    stage.as(stage.owner, at, (act) =>
      restateNeed(act, {
        caseId: stage.caseId,
        businessNeed: stage.story.businessNeed(stage.tellings.written),
        emotionalNeed: stage.story.emotionalNeed(stage.tellings.written),
        needState,
      }),
    ),
  );
/** Restated, and still to be put to the customer. */
export const restateAsk = restated("restate", "not_asked");
export const restateConfirmed = restated("confirm need", "confirmed");
export const restateCorrected = restated("correct need", "corrected");

export const note: Beat = beat("note", 3, 25, (stage, at) =>
  stage.as(stage.owner, at, (act) =>
    writeNote(act, { caseId: stage.caseId, body: stage.story.note(stage.tellings.written), mentions: [] }),
  ),
);

/** A colleague's remark that calls the owner, or the owner's that calls the investigator. */
export const mention: Beat = beat("mention", 10, 90, (stage, at) => {
  const [first] = stage.story.tasks;
  const toOwner = stage.seeded.chance(0.6);
  const by: CastKey = toOwner ? stage.supervisor : stage.owner;
  const to: CastKey = toOwner ? stage.owner : INVESTIGATOR[first!.department];
  const body = stage.seeded.pick(toOwner ? MENTION.slice(0, 2) : MENTION.slice(2))(CAST[to].name);
  return stage.as(by, at, (act) => writeNote(act, { caseId: stage.caseId, body, mentions: [stage.id(to)] }));
});

export const demand: Beat = beat("demand", 3, 30, (stage, at) =>
  stage.as(stage.owner, at, (act) =>
    recordDemand(act, { caseId: stage.caseId, demand: stage.story.demand(stage.tellings.written) }),
  ),
);

export const understand: Beat = beat("understand", 2, 15, (stage, at) =>
  stage.as(stage.owner, at, (act) => understandCase(act, { caseId: stage.caseId })),
);

export const bounce: Beat = beat("bounce", 3, 10, (stage, at) =>
  stage.as(stage.owner, at, (act) => recordBounce(act, { caseId: stage.caseId, where: stage.seeded.pick(BOUNCED_TO) })),
);

export const attempt: Beat = beat("attempt", 40, 200, (stage, at) =>
  stage.as(stage.owner, at, (act) =>
    recordAttempt(act, {
      caseId: stage.caseId,
      channel: "phone",
      outcome: "no_answer",
      remark: stage.seeded.pick(NOT_REACHED[stage.story.lang]),
    }),
  ),
);

export const customerWord: Beat = beat("customer word", 30, 240, (stage, at) =>
  stage.as(stage.owner, at, (act) =>
    sendMessage(act, {
      caseId: stage.caseId,
      direction: "in",
      channel: "chat",
      body: stage.seeded.pick(CUSTOMER_WORDS[stage.story.lang]),
    }),
  ),
);

// Cases that stop here still owe the customer the word this message promises.
const OWING: readonly End[] = [
  ...(["investigating", "one_answered", "answered", "statement", "handed_back", "arbitration"] as const),
  ...(["own_fault", "deciding", "responsibility", "approval", "returned", "approved"] as const),
];

/** The first word of substance, with the time of the next one said as it will be kept. */
export const progress: Beat = beat("progress", 30, 170, (stage, at) => {
  const { zone, story, plan } = stage;
  const told = story.progress({ ...stage.tellings.spoken, agent: stage.tellings.written.agent });
  const spoken = spokenDue(zone, told, at);
  const late = spoken === null || spoken.getTime() < at.getTime() + 30 * 60_000;
  const dueAt = (OWING.includes(plan.end) && plan.dues.word) || (late ? workdayClock(zone, at, 1, "12:00") : spoken);
  const body = dueAt === spoken ? told : respeak(zone, told, at, dueAt);
  return stage.as(stage.owner, at, (act) =>
    sendMessage(act, { caseId: stage.caseId, direction: "out", body, nextWordAt: dueAt.toISOString() }),
  );
});

/** The customer goes to a colleague, who has read everything (R2). */
export const passOn: Beat = beat("hand over", 20, 120, async (stage, at) => {
  const next = successorOf(stage.owner);
  const { caller } = stage.tellings.spoken;
  const announcement = handOverMessage(stage.story.lang, {
    caller,
    agent: CAST[stage.owner].name,
    next: CAST[next].name,
  });
  await stage.as(stage.owner, at, (act) =>
    handOver(act, {
      caseId: stage.caseId,
      toPersonId: stage.id(next),
      reason: "下周起休假，期限不变，材料齐全。",
      announcement,
    }),
  );
  stage.owner = next;
});

function successorOf(owner: CastKey): CastKey {
  return owner === "chen" ? "zhou" : "chen";
}
