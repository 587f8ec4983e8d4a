import type { CaseEvent } from "../../cases/rules/events.ts";
import { eventsOf } from "../export-store.ts";
import type { CaseFile } from "./case-file-source.ts";
import { amountSaid } from "./file-vocabulary.ts";
import { FILE_WORDS } from "./file-words.ts";
import { facts, table } from "./html.ts";

/** What was decided, offered and approved, by whom, what the customer said to it, and what was done. */
export async function* outcomePart(file: CaseFile): AsyncGenerator<string> {
  yield* extensionsPart(file);
  yield* decisionPart(file);
  yield* answersPart(file);
  yield* stepsPart(file);
}

const by = (name: string | null, at: string | null, { moment }: CaseFile) =>
  name && at ? `${name}, ${moment(new Date(at))}` : null;

function* decisionPart(file: CaseFile): Generator<string> {
  const { detail, locale, word } = file;
  const w = FILE_WORDS[locale];
  const { decision, remedy } = detail as unknown as {
    decision: Decision | null;
    remedy: Remedy | null;
  };
  if (decision || detail.ownFaultDecision)
    yield `<h2>${w.decision}</h2>${facts([
      [w.responsibility, decision && word("responsibility", decision.responsibility)],
      [w.share, decision?.companyShare ? `${decision.companyShare}%` : null],
      [w.finding, decision && word("finding", decision.finding)],
      [w.reason, decision?.reason],
      [w.by, decision && by(decision.decidedByName, decision.decidedAt, file)],
      [w.ownFault, detail.ownFaultDecision],
    ])}`;
  if (!remedy) return;
  const approved = by(remedy.approvedByName, remedy.approvedAt, file);
  yield `<h2>${w.remedy}</h2>${facts([
    [w.remedyKind, word("remedy", remedy.kind)],
    [w.amount, remedy.amountMinor === null ? null : amountSaid(remedy.amountMinor, remedy.currency, locale)],
    [w.remedy, remedy.text],
    [w.proposedBy, by(remedy.proposedByName, remedy.proposedAt, file)],
    [remedy.approval === "returned" ? w.returnedBy : w.approvedBy, remedy.approval === "open" ? w.open : approved],
    [w.reason, remedy.approvalReason],
  ])}`;
}

interface Decision {
  responsibility: string;
  companyShare: number | null;
  finding: string;
  reason: string;
  decidedByName: string;
  decidedAt: string;
}

interface Remedy {
  kind: string;
  text: string;
  amountMinor: number | null;
  currency: string | null;
  proposedByName: string;
  proposedAt: string;
  approval: "open" | "approved" | "returned";
  approvedByName: string | null;
  approvedAt: string | null;
  approvalReason: string | null;
}

/** Told and answered, each time it happened: an offer may be told anew, and an account too. */
const ANSWERED = {
  proposal_sent: "offerTold",
  agreement_recorded: "offerAnswer",
  account_sent: "accountTold",
  answer_recorded: "accountAnswer",
} as const;

async function* answersPart(file: CaseFile): AsyncGenerator<string> {
  const { locale, word, moment, doerOf } = file;
  const w = FILE_WORDS[locale];
  const rows: unknown[][] = [];
  for await (const one of eventsOf(file.look.db, file.caseId, file.head.seq, Object.keys(ANSWERED))) {
    const { agreement, channel } = one.body as { agreement?: string; channel?: string };
    const what = w[ANSWERED[one.kind as keyof typeof ANSWERED]];
    const said = agreement && word("agreement", agreement);
    const means = channel && word("channel", channel);
    rows.push([moment(one.at), what, said, means, doerOf(one)]);
  }
  if (rows.length > 0) yield `<h2>${w.answers}</h2>${table([w.at, w.what, w.answer, w.means, w.who], rows)}`;
}

const EXTENDED = {
  extension_asked: "askedBy",
  extension_granted: "grantedBy",
  extension_refused: "refusedBy",
} as const;
type Extended = Extract<CaseEvent, { kind: keyof typeof EXTENDED }>;

async function* extensionsPart(file: CaseFile): AsyncGenerator<string> {
  const { locale, word, moment, mask } = file;
  const w = FILE_WORDS[locale];
  const rows: unknown[][] = [];
  for await (const one of eventsOf(file.look.db, file.caseId, file.head.seq, Object.keys(EXTENDED))) {
    const { kind, body } = one as unknown as Extended;
    const until = "to" in body ? body.to : "dueAt" in body ? body.dueAt : null;
    const limit = `${word("due", body.what)} · ${body.names[locale]}`;
    const then = until && `${kind === "extension_asked" ? w.wouldBe : w.to} ${moment(new Date(until))}`;
    rows.push([moment(one.at), limit, w[EXTENDED[kind]], then, one.actor_name, mask(one.reason)]);
  }
  if (rows.length > 0) yield `<h2>${w.longer}</h2>${table([w.at, w.clock, w.what, w.due, w.who, w.reason], rows)}`;
}

function* stepsPart({ steps, locale, moment }: CaseFile): Generator<string> {
  const w = FILE_WORDS[locale];
  const at = (when: Date | null) => when && moment(new Date(when));
  const rows = steps.map((one) => [one.text, one.ownerName, at(one.dueAt), at(one.doneAt), one.proof]);
  if (rows.length > 0) yield `<h2>${w.steps}</h2>${table([w.steps, w.who, w.due, w.done, w.proof], rows)}`;
}
