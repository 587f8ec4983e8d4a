import * as ending from "./scenes/ending.ts";
import * as intake from "./scenes/intake.ts";
import * as investigation from "./scenes/investigation.ts";
import * as moreTime from "./scenes/more-time.ts";
import * as offer from "./scenes/offer.ts";
import * as papers from "./scenes/papers.ts";
import * as persons from "./scenes/persons.ts";
import * as understanding from "./scenes/understanding.ts";
import type { Beat, Cue, End, Turn } from "./stage.ts";

/** Beats up to and with the point at which a case may stop; the chapters follow each other on the main path. */
type Chapter = readonly [End, readonly Beat[]];

/** Every beat of a case from receipt to where its cue ends. */
export function scriptOf(cue: Cue): Beat[] {
  const beats: Beat[] = [];
  for (const [end, chapter] of chaptersOf(cue)) {
    beats.push(...chapter);
    if (end === cue.end) return beats;
  }
  throw new Error(`demo: ${cue.story.id} never reaches ${cue.end}`);
}

function chaptersOf(cue: Cue): Chapter[] {
  const { end, story } = cue;
  const start: Chapter[] = [["received", [intake.receive]]];
  if (end === "assigned") return [...start, ["assigned", [intake.assign]]];
  if (end === "declined") return [...start, ["declined", [intake.decline]]];
  start.push(["accepted", [intake.accept]]);
  if (end === "restated") return [...start, ["restated", [understanding.restateAsk]]];
  start.push(["understood", understood(cue)]);
  if (end === "withdrawn") return [...start, ["withdrawn", [ending.withdraw]]];
  if (end === "waiting" && story.answer !== "no_answer" && cue.nth % 2 === 0)
    return [...start, ["waiting", [ending.waitForPapers]]];
  if (end === "review_asked") return [...start, ...investigated(cue), ...underReview];
  const decided = [...start, ...investigated(cue), ...offered(cue)];
  if (end === "waiting") return [...decided, ["waiting", [ending.waitForMind]]];
  if (end === "external" || end === "decided_outside") return [...decided, ...outside(cue)];
  return [...decided, ...finished(cue)];
}

function understood({ turns, story }: Cue): Beat[] {
  const when = (turn: Turn, ...beats: Beat[]) => (turns.has(turn) ? beats : []);
  return [
    ...when("agent", persons.agentJoins),
    ...when("agent_without", persons.agentWithout),
    ...when("joint", persons.othersJoin),
    ...when("bounced", understanding.bounce),
    ...when("attempts", understanding.attempt),
    turns.has("need_corrected") ? understanding.restateCorrected : understanding.restateConfirmed,
    understanding.note,
    ...when("papers", papers.broughtAlong),
    ...when("slip", papers.slipBrought),
    ...(turns.has("late_demand") ? [] : [understanding.demand]),
    intake.triage,
    ...(turns.has("raised") && story.severity > 1 ? [intake.raise] : []),
    understanding.understand,
    ...when("waited", ending.waitForPapers, ending.resume),
  ];
}

function investigated(cue: Cue): Chapter[] {
  const { turns, story, end } = cue;
  const when = (turn: Turn, ...beats: Beat[]) => (turns.has(turn) ? beats : []);
  if (turns.has("skipped")) return [["deciding", [understanding.progress, investigation.skip]]];
  const dispatched = [
    ...story.tasks.map((_, index) => investigation.dispatch(index)),
    understanding.progress,
    ...when("longer_asked", moreTime.ask),
    ...when("longer", moreTime.ask, moreTime.grant),
    ...when("mention", understanding.mention),
    ...when("customer_word", understanding.customerWord),
    ...when("handed_over", understanding.passOn),
    ...when("recusal", investigation.recuse),
  ];
  const back: Chapter[] = [["handed_back", [investigation.handBack]]];
  const contested: Chapter[] = [...back, ["arbitration", [investigation.escalate]]];
  if (end === "handed_back" || end === "arbitration") return [["investigating", dispatched], ...contested];
  const resent = when("hand_back", investigation.handBack, investigation.resend);
  const answers = story.tasks.map((_, index) => investigation.answer(index));
  const found = turns.has("papers") ? [papers.foundFor(0, (stage) => investigation.answererOf(stage, 0))] : [];
  const stated = turns.has("complained_person") || turns.has("complained_department");
  return [
    ["investigating", [...dispatched, ...resent]],
    ["one_answered", [...found, ...answers.slice(0, 1)]],
    ["answered", answers.slice(1)],
    ["statement", []],
    ...concluded(cue, stated ? [investigation.confirmStatement] : []),
  ];
}

function concluded({ story, end }: Cue, confirmed: Beat[]): Chapter[] {
  if (!story.ownFault) return [["deciding", [...confirmed, investigation.conclude]]];
  if (end === "own_fault") return [["own_fault", [...confirmed, investigation.flag, investigation.conclude]]];
  return [["deciding", [...confirmed, investigation.flag, investigation.faceFault, investigation.conclude]]];
}

function offered({ turns, end }: Cue): Chapter[] {
  const late = turns.has("late_demand") ? [understanding.demand] : [];
  const returned: Chapter[] =
    end === "returned" || turns.has("returned")
      ? [
          ["returned", [offer.giveBack]],
          ["returned", [offer.propose]],
        ]
      : [];
  return [
    ["responsibility", [offer.decide, ...(turns.has("papers") ? [papers.laidBefore] : [])]],
    ["approval", [...late, offer.propose]],
    ...returned,
    ["approved", [offer.approve]],
    ["proposed", [offer.offer]],
  ];
}

/** Nothing to offer: the account follows what was decided. The supervisor had no part in it, so the review waits for them. */
const underReview: Chapter[] = [
  ["accounted", [offer.decide, ending.account]],
  ["review_asked", [ending.answerAccount, ending.askReview]],
];

function outside({ turns }: Cue): Chapter[] {
  return [
    ["external", [offer.disagree, ending.leave, ...(turns.has("held") ? [papers.keptForOutside] : [])]],
    ["decided_outside", [ending.comeBack, ending.account, ending.answerOutside, ending.close]],
  ];
}

function finished({ story, turns, end }: Cue): Chapter[] {
  const corrected: Chapter[] =
    end === "corrected" || turns.has("correction") ? [["corrected", [ending.correct, ending.announceCorrection]]] : [];
  // What was plain once is said to be so again, for the corrected decision.
  const plain = turns.has("skipped") ? [investigation.skip] : [];
  const again = turns.has("correction")
    ? [...plain, offer.decide, offer.propose, offer.approve, ending.accountAgain]
    : [];
  const silent = story.answer === "no_answer" ? offer.tryToReach : [];
  const closing: Chapter[] = [
    ["accounted", [ending.account]],
    ...corrected,
    ["closed", [...again, ...silent, ending.answerAccount, ending.close]],
    ["reopened", [ending.reopen, ending.takeUpAgain]],
  ];
  if (story.answer === "refused") return [["agreed", [offer.disagree]], ...closing];
  if (story.answer === "no_answer") return closing;
  // Praise has nothing to carry out: thanks are passed on with the account.
  if (story.remedy.kind === "none") return [["agreed", [offer.agree]], ...closing];
  return [
    ["agreed", [offer.agree]],
    ["executing", [ending.plan, ending.finish(0)]],
    ["accounted", [ending.finish(1), ending.finish(2), ending.account]],
    ...closing.slice(1),
  ];
}
