import { randomBytes } from "node:crypto";
import { acceptCase } from "../../cases/actions/accept-case.ts";
import { assignCases } from "../../cases/actions/assign-cases.ts";
import { declineCase } from "../../cases/actions/decline-case.ts";
import { editDetails } from "../../cases/actions/edit-details.ts";
import { type ReceiveInput, receiveCase } from "../../cases/actions/receive-case.ts";
import { readSeverity } from "../../cases/rules/read-severity.ts";
import { NO_FACTS, weighSeverity } from "../../cases/rules/severity.ts";
import { applyHint } from "../../cases/rules/severity-hints.ts";
import { dayIn } from "../../kernel/zone.ts";
import { takeFiling } from "../../portal/actions/file-complaint.ts";
import { Keyring } from "../../portal/keyring.ts";
import { placeOf } from "../businesses.ts";
import { workdayClock } from "../office-hours.ts";
import { CAST, type CastKey } from "../people-cast.ts";
import { BANK_STANDARD } from "../severity-standard.ts";
import { clockOf, dayWords } from "../spoken-times.ts";
import type { Beat, Cue } from "../stage.ts";
import { acknowledgement, acknowledgementFor, DECLINES } from "../wordings.ts";
import { beat } from "./beat.ts";

/** Who took the complaint: anyone may (R1); mostly the owner, on paper and in writing the newcomer, at a counter the branch. */
export function registrantOf({
  channel,
  owner,
  story,
  end,
}: Pick<Cue, "channel" | "owner" | "story" | "end">): CastKey {
  if (channel === "referral") return "shao";
  const branch = CAST[owner].place === "east";
  const unowned = end === "received" || end === "assigned" || end === "declined";
  if (branch || (!unowned && story.lang === "zh" && (channel === "counter" || channel === "visit"))) return "han";
  if (CAST[owner].place === "care" && (unowned || channel !== "phone")) return "cheng";
  return owner;
}

/** Links of the demo's past open nothing: nobody was given them. */
const NOBODYS_KEYS = new Keyring(randomBytes(32).toString("hex"));
const FILED = { noticeVersion: 1, seed: "demo" };

export const receive: Beat = beat("receive", 0, 0, async (stage, at) => {
  const { story, plan } = stage;
  const { spoken, incidentAt } = stage.tellings;
  const words = story.words(spoken);
  const severity = plan.turns.has("raised") && story.severity > 1 ? lighter(story.severity) : story.severity;
  const matter = {
    words,
    customer: plan.turns.has("anonymous") ? undefined : { customerId: stage.customerId },
    title: story.title(spoken),
    kind: story.kind,
    product: story.product,
    severity,
    incidentOn: dayIn(stage.zone, incidentAt),
    complainedPersonId: plan.turns.has("complained_person") ? stage.id("song") : undefined,
    complainedDepartmentId: plan.turns.has("complained_department")
      ? stage.department(story.tasks[0]!.department)
      : undefined,
  };
  const referralNumber = plan.channel === "referral" ? `12378-${plan.key}${stage.tellings.written.tail}` : undefined;
  const received = stage.byPortal
    ? await stage.said(at, (act) => takeFiling(act, NOBODYS_KEYS, { ...FILED, locale: story.lang, matter }))
    : await stage.as(registrantOf(plan), at, (act) =>
        receiveCase(act, {
          ...matter,
          ...restsOn(words, severity),
          region: placeOf(String(plan.key)),
          channel: plan.channel,
          causes: [],
          referralNumber,
        }),
      );
  stage.caseId = received.caseId;
  stage.number = received.number;
});

/** What the words name is put down as what the severity rests on, where they give the level of the story. */
function restsOn(words: string, severity: number): Pick<ReceiveInput, "severityFacts" | "severityReason"> {
  const { vulnerable, ...facts } = readSeverity(words).reduce(applyHint, NO_FACTS);
  if (weighSeverity({ ...facts, vulnerable }, BANK_STANDARD).severity !== severity) return {};
  return {
    severityFacts: { ...facts, harms: [...facts.harms], ...(vulnerable && { vulnerable }) },
    severityReason: "当班核过情况，按这一级办就能照顾到。",
  };
}

function lighter(severity: number): 1 | 2 | 3 {
  return (severity - 1) as 1 | 2 | 3;
}

/** A supervisor names who shall accept. */
export const assign: Beat = beat("assign", 0, 0, (stage, at) =>
  stage.as("liang", at, (act) => assignCases(act, { caseIds: [stage.caseId], ownerId: stage.id(stage.owner) })),
);

export const accept: Beat = beat("accept", 3, 32, async (stage, at) => {
  const { story, plan, zone } = stage;
  const registrant = registrantOf(plan);
  const self = CAST[registrant].place === CAST[stage.owner].place;
  const open = ["accepted", "restated", "understood"].includes(plan.end);
  const dueAt = (open && plan.dues.word) || workdayClock(zone, new Date(at.getTime() + 6 * 3_600_000), 1, "17:00");
  const { caller, agent } = stage.tellings.spoken;
  const day = dayWords(zone, at, dueAt, story.lang);
  const due = story.lang === "zh" ? `${day}${clockOf(zone, dueAt)}` : `${clockOf(zone, dueAt)} ${day}`;
  const said = { caller, agent, desk: stage.desk(stage.owner), due, number: stage.number };
  await stage.as(self ? stage.owner : registrant, at, (act) =>
    acceptCase(act, {
      caseId: stage.caseId,
      ownerId: stage.id(stage.owner),
      acknowledgement: self ? acknowledgement(story.lang, stage.seeded, said) : acknowledgementFor(story.lang, said),
      nextWordAt: dueAt.toISOString(),
    }),
  );
});

/** Phase and suspected causes, once somebody has read the words twice. */
export const triage: Beat = beat("triage", 2, 12, (stage, at) =>
  stage.as(stage.owner, at, (act) =>
    editDetails(act, { caseId: stage.caseId, phase: stage.story.phase, causes: [...stage.story.causes] }),
  ),
);

export const raise: Beat = beat("raise", 5, 40, (stage, at) =>
  stage.as(stage.owner, at, (act) =>
    editDetails(act, {
      caseId: stage.caseId,
      severity: stage.story.severity,
      severityReason: "同一时段还有多位顾客遇到同样的情况，影响人数增加。",
    }),
  ),
);

export const decline: Beat = beat("decline", 20, 80, (stage, at) => {
  const arbitrated = stage.story.id === "margin-call-forced-sale";
  const ground = arbitrated ? "pending_with_court_or_arbitration" : "same_matter_answered_finally";
  const message = DECLINES[ground]({ caller: stage.tellings.spoken.caller, agent: CAST.liang.name });
  return stage.as("liang", at, (act) => declineCase(act, { caseId: stage.caseId, ground, message }));
});
