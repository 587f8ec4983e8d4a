import { fill } from "../../kernel/refusal.ts";
import { eventsOf, messagesOf, notesOf, tasksOf } from "../export-store.ts";
import type { CaseFile } from "./case-file-source.ts";
import { FILE_WORDS } from "./file-words.ts";
import { facts, pageHead, safe } from "./html.ts";

/** The page one reads first, written piece by piece: its length is no matter of memory. */
export async function* indexPage(file: CaseFile): AsyncGenerator<string> {
  const { detail, locale, row, mask, moment } = file;
  const w = FILE_WORDS[locale];
  yield pageHead(locale, `${w.file} ${detail.number}`);
  yield `<h1>${safe(detail.title)}</h1><p class="m">${safe(`${w.file} ${detail.number}`)}<br>`;
  yield `${safe(fill(w.made, { name: row.person_name, at: moment(row.at), recipient: row.recipient }))}<br>`;
  yield `${safe(fill(w.why, { reason: row.reason }))}<br>${safe(row.redacted ? w.masked : "")} ${safe(w.prints)}</p>\n`;
  yield* matterOf(file);
  yield* decisionOf(file);
  yield `<h2>${w.messages}</h2>\n`;
  for await (const one of messagesOf(file.look.db, file.caseId)) {
    const who = `${w[one.direction === "in" ? "in" : "out"]} · ${mask(one.author_name)}`;
    const what = one.purpose === "account" ? w.account : one.channel;
    yield article(`${moment(one.at)} · ${who} · ${what}`, mask(one.body));
  }
  yield `<h2>${w.tasks}</h2>\n`;
  for (const task of await tasksOf(file.look.db, file.caseId))
    yield `<article>${facts([
      [`T-${task.ordinal}`, task.department_name],
      [w.question, mask(task.question)],
      [w.answer, mask(task.answer)],
      [w.finding, task.finding && file.word("finding", task.finding)],
      [w.by, task.answered_at && `${task.answered_by_name}, ${moment(task.answered_at)}`],
    ])}</article>\n`;
  yield `<h2>${w.notes}</h2>\n`;
  for await (const one of notesOf(file.look.db, file.caseId))
    yield article(`${moment(one.at)} · ${one.author_name}`, mask(one.body));
  yield* evidenceOf(file);
  yield* journalOf(file);
  yield "</body></html>\n";
}

const article = (head: string, body: string | null) =>
  `<article><p class="m">${safe(head)}</p><p>${safe(body)}</p></article>\n`;

function* matterOf({ detail, locale, moment, clocks, steps, hold, word }: CaseFile): Generator<string> {
  const w = FILE_WORDS[locale];
  const at = (when: Date | string | null) => when && moment(new Date(when));
  yield `<h2>${w.matter}</h2>${facts([
    [w.kind, word("kind", detail.kind)],
    [w.channel, word("channel", detail.channel)],
    [w.state, word("state", detail.state)],
    [w.severity, detail.severity],
    [w.customer, detail.customerName],
    [w.owner, detail.ownerName],
    [w.department, detail.departmentName],
    [w.product, detail.product],
    [w.receivedAt, at(detail.receivedAt as never)],
    [w.acceptedAt, at(detail.acceptedAt as never)],
    [w.accountedAt, at(detail.accountedAt as never)],
    [w.closedAt, at(detail.closedAt as never)],
    [w.words, detail.words],
    [w.needs, detail.businessNeed],
    [w.feelings, detail.emotionalNeed],
    [w.demand, detail.demand],
    [w.hold, hold && `${hold.byName}, ${moment(hold.at)}: ${hold.reason}`],
  ])}`;
  yield `<h2>${w.clocks}</h2><table><tr><th>${w.clock}<th>${w.from}<th>${w.due}<th>${w.stopped}</tr>`;
  for (const one of clocks)
    yield `<tr><td>${safe(one.clock)}<td>${at(one.startedAt)}<td>${at(one.dueAt)}<td>${safe(at(one.stoppedAt))}</tr>`;
  yield "</table>\n";
  if (steps.length === 0) return;
  yield `<h2>${w.steps}</h2><table><tr><th>${w.steps}<th>${w.who}<th>${w.due}<th>${w.done}<th>${w.proof}</tr>`;
  for (const one of steps)
    yield `<tr><td>${safe(one.text)}<td>${safe(one.ownerName)}<td>${at(one.dueAt)}<td>${safe(at(one.doneAt))}<td>${safe(one.proof)}</tr>`;
  yield "</table>\n";
}

function* decisionOf({ detail, locale, moment, word }: CaseFile): Generator<string> {
  const w = FILE_WORDS[locale];
  const { decision, remedy } = detail as unknown as {
    decision: {
      responsibility: string;
      finding: string;
      reason: string;
      decidedByName: string;
      decidedAt: string;
    } | null;
    remedy: { text: string; approvedByName: string | null } | null;
  };
  if (!decision && !detail.ownFaultDecision) return;
  yield `<h2>${w.decision}</h2>${facts([
    [w.responsibility, decision && word("responsibility", decision.responsibility)],
    [w.finding, decision && word("finding", decision.finding)],
    [w.reason, decision?.reason],
    [w.by, decision && `${decision.decidedByName}, ${moment(new Date(decision.decidedAt))}`],
    [w.remedy, remedy?.text],
    [w.ownFault, detail.ownFaultDecision],
  ])}`;
}

async function* evidenceOf({ pieces, locale, moment, mask, word, row }: CaseFile): AsyncGenerator<string> {
  const w = FILE_WORDS[locale];
  yield `<h2>${w.evidence}</h2>\n`;
  for (const { piece, path } of pieces) {
    const name = `${w.piece}${locale === "en" ? " " : ""}${piece.ordinal} · ${mask(piece.title)}`;
    const link = row.redacted ? safe(name) : `<a href="${safe(encodeURI(path))}">${safe(name)}</a>`;
    yield `<article><p>${link}</p>${facts([
      [w.kind, word("evidenceKind", piece.kind)],
      [w.source, [word("evidenceSource", piece.source), mask(piece.supplied_by)].filter(Boolean).join(" · ")],
      [w.proves, [mask(piece.proves), mask(piece.extract)].filter(Boolean).join(" · ")],
      [w.by, `${mask(piece.added_by_name)}, ${moment(piece.added_at)}`],
      [w.shared, piece.shared_at && `${moment(piece.shared_at)} · ${mask(piece.caption)}`],
      [w.sum, piece.sha256],
    ])}</article>\n`;
  }
}

async function* journalOf({ look, caseId, head, locale, moment, mask }: CaseFile): AsyncGenerator<string> {
  const w = FILE_WORDS[locale];
  yield `<h2>${w.journal}</h2><p class="m">${safe(fill(w.journalNote, { count: head.seq, hash: head.hash }))}</p>`;
  yield `<table><tr><th>#<th>${w.at}<th>${w.what}<th>${w.who}<th>${w.reason}</tr>\n`;
  for await (const one of eventsOf(look.db, caseId, head.seq))
    yield `<tr><td>${one.seq}<td>${moment(one.at)}<td><code>${safe(one.kind)}</code><td>${safe(one.actor_name)}<td>${safe(mask(one.reason))}</tr>\n`;
  yield "</table>\n";
}
