import type { Command } from "commander";
import { type JournalVerdict, verifyJournal } from "../../journal/actions/verify-journal.ts";
import { type Decision, decided, refusing } from "../../kernel/refusal.ts";
import { answers, type CommonOptions } from "../command.ts";
import { openProgress } from "../progress.ts";
import { withDatabase } from "../with-database.ts";

const refuse = refusing({
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
    const { streams, events, head } = verdict;
    const whole = `✓ ${streams} chains, ${events} events: as written. Head ${head.seq} ${head.hash}`;
    return [whole, ...tellAnchored(verdict.anchored, new Date())].join("\n");
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

function verify({ data }: VerifyOptions): Promise<Decision<JournalVerdict>> {
  return withDatabase({ data }, async ({ db }) => {
    const progress = openProgress();
    const verdict = await verifyJournal(db, (events) => progress.show(`${events} events`));
    progress.end();
    if (verdict.ok) return decided(verdict);
    const { faulty, streams, events } = verdict;
    const missing = verdict.faults.map(({ stream, seq, fault }) => ({
      field: stream,
      say: { zh: `${stream} 第 ${seq} 个事件：${fault}`, en: `${stream} event ${seq}: ${fault}` },
    }));
    return refuse("journal_broken", { params: { faulty, streams, events }, missing });
  });
}
