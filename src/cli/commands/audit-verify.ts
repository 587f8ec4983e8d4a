import { join } from "node:path";
import type { Command } from "commander";
import { type EvidenceVerdict, verifyEvidence } from "../../evidence/verify-evidence.ts";
import { type JournalVerdict, verifyJournal } from "../../journal/actions/verify-journal.ts";
import { type Decision, decided, refusing } from "../../kernel/refusal.ts";
import { aloneOn } from "../../platform/files/alone-at.ts";
import { openFileStore } from "../../platform/files/file-store.ts";
import { answers, type CommonOptions } from "../command.ts";
import { openProgress } from "../progress.ts";
import { withDatabase } from "../with-database.ts";

const refuse = refusing({
  evidence_broken: {
    kind: "conflict",
    say: {
      zh: "日志完好，但有 {faulty} 份证据的文件缺失、不同或与日志不符（共核对 {pieces} 份）：",
      en: "The journal is as written, but {faulty} pieces of evidence are missing, differ or are not as journalled ({pieces} read):",
    },
  },
  journal_broken: {
    kind: "conflict",
    say: {
      zh: "日志有 {faulty} 条链与写入时不同（共核对 {streams} 条链、{events} 个事件）：",
      en: "{faulty} chains of the journal are not as they were written ({streams} chains, {events} events):",
    },
  },
});

interface VerifyOptions extends CommonOptions {
  data?: string;
}

/** `redress audit verify`: proves that no event of the journal was changed, removed or inserted. */
export function define(command: Command): void {
  command.option("--data <dir>", "data directory");
  command.addHelpText("after", "\nExample:\n  redress audit verify --json");
  answers(command, verify, (verdict) => {
    const evidence = `  ${verdict.evidence.pieces} pieces of evidence: bytes as added.`;
    const { streams, events, erased, head } = verdict;
    const gone = erased > 0 ? ` (${erased} of them erased, as their chains say)` : "";
    const whole = `✓ ${streams} chains, ${events} events${gone}: as written. Head ${head.seq} ${head.hash}`;
    return [whole, ...tellAnchored(verdict.anchored, new Date()), evidence].join("\n");
  });
}

/** Anchors are written every hour: twice that without one, while cases wait, and nobody writes them. */
const LATE_MS = 2 * 3_600_000;

/** How far the organisation's chain vouches for cases, with a warning when it has stopped doing so. */
export function tellAnchored({ heads, at, waiting, since }: JournalVerdict["anchored"], now: Date): string[] {
  const last = at ? `the last ${at.toISOString()}` : "none yet";
  const told = `  Anchors vouch for ${heads} heads of cases, ${last}; ${waiting} cases wait for the next.`;
  const before = (date: Date | null) => date === null || now.getTime() - date.getTime() > LATE_MS;
  if (!since || !before(since) || !before(at)) return [told];
  return [
    told,
    `! Cases wait since ${since.toISOString()}: anchors are written by a running server, seven past the hour.`,
  ];
}

type Verdict = JournalVerdict & { evidence: EvidenceVerdict };

function verify({ data }: VerifyOptions): Promise<Decision<Verdict>> {
  return withDatabase({ data }, async ({ db, config }) => {
    const progress = openProgress();
    const verdict = await verifyJournal(db, (events) => progress.show(`${events} events`));
    const files = openFileStore(join(config.dataDir, "evidence"), aloneOn(db));
    const evidence = await verifyEvidence(db, files, (pieces) => progress.show(`${pieces} pieces of evidence`));
    progress.end();
    if (verdict.ok && evidence.faulty > 0) return refuseEvidence(evidence);
    if (verdict.ok) return decided({ ...verdict, evidence });
    const { faulty, streams, events } = verdict;
    const missing = verdict.faults.map(({ stream, seq, fault }) => ({
      field: stream,
      say: { zh: `${stream} 第 ${seq} 个事件：${fault}`, en: `${stream} event ${seq}: ${fault}` },
    }));
    return refuse("journal_broken", { params: { faulty, streams, events }, missing });
  });
}

function refuseEvidence({ faulty, pieces, faults }: EvidenceVerdict) {
  const missing = faults.map(({ caseId, piece, fault }) => ({
    field: caseId,
    say: { zh: `${caseId} 证据 ${piece}：${fault}`, en: `${caseId} evidence ${piece}: ${fault}` },
  }));
  return refuse("evidence_broken", { params: { faulty, pieces }, missing });
}
