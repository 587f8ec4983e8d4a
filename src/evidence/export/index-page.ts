import { fill } from "../../kernel/refusal.ts";
import { eventsOf, messagesOf, notesOf, tasksOf } from "../export-store.ts";
import type { CaseFile } from "./case-file-source.ts";
import { FILE_WORDS } from "./file-words.ts";
import { facts, pageHead, safe } from "./html.ts";
import { matterPart } from "./matter-part.ts";
import { outcomePart } from "./outcome-part.ts";

/** The page one reads first, written piece by piece: its length is no matter of memory. */
export async function* indexPage(file: CaseFile): AsyncGenerator<string> {
  const { detail, locale, row, mask, moment } = file;
  const w = FILE_WORDS[locale];
  yield pageHead(locale, `${w.file} ${detail.number}`);
  yield `<h1>${safe(detail.title)}</h1><p class="m">${safe(`${w.file} ${detail.number}`)}<br>`;
  yield `${safe(fill(w.made, { name: row.person_name, at: moment(row.at), recipient: mask(row.recipient) }))}<br>`;
  yield `${safe(fill(w.why, { reason: mask(row.reason) }))}<br>${safe(row.redacted ? w.masked : "")} ${safe(w.prints)}</p>\n`;
  yield* matterPart(file);
  yield* outcomePart(file);
  yield* under(w.messages, messagesPart(file));
  yield* under(w.tasks, tasksPart(file));
  yield* under(w.notes, notesPart(file));
  yield* under(w.evidence, evidenceOf(file));
  yield* journalOf(file);
  yield "</body></html>\n";
}

/** A part under its heading; where there is nothing to say, no heading either. */
async function* under(title: string, part: AsyncGenerator<string>): AsyncGenerator<string> {
  let headed = false;
  for await (const one of part) {
    if (!headed) yield `<h2>${title}</h2>\n`;
    headed = true;
    yield one;
  }
}

async function* messagesPart(file: CaseFile): AsyncGenerator<string> {
  const { locale, mask, moment } = file;
  const w = FILE_WORDS[locale];
  for await (const one of messagesOf(file.look.db, file.caseId)) {
    const by = one.direction === "in" ? file.nameOf(one.author_name) : one.author_name;
    const head = [moment(one.at), w[one.direction === "in" ? "in" : "out"], by];
    const what = [file.word("purpose", one.purpose), file.word("channel", one.channel)];
    yield article([...head, ...what].filter(Boolean).join(" · "), mask(one.body));
  }
}

async function* tasksPart(file: CaseFile): AsyncGenerator<string> {
  const { locale, mask, moment } = file;
  const w = FILE_WORDS[locale];
  for (const task of await tasksOf(file.look.db, file.caseId))
    yield `<article>${facts([
      [`T-${task.ordinal}`, task.department_name],
      [w.question, mask(task.question)],
      [w.answer, mask(task.answer)],
      [w.finding, task.finding && file.word("finding", task.finding)],
      [w.by, task.answered_at && `${task.answered_by_name}, ${moment(task.answered_at)}`],
    ])}</article>\n`;
}

async function* notesPart({ look, caseId, mask, moment }: CaseFile): AsyncGenerator<string> {
  for await (const one of notesOf(look.db, caseId))
    yield article(`${moment(one.at)} · ${one.author_name}`, mask(one.body));
}

const article = (head: string, body: string | null) =>
  `<article><p class="m">${safe(head)}</p><p>${safe(body)}</p></article>\n`;

async function* evidenceOf({ pieces, locale, moment, mask, word, row }: CaseFile): AsyncGenerator<string> {
  const w = FILE_WORDS[locale];
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

async function* journalOf({
  look,
  caseId,
  head,
  locale,
  moment,
  mask,
  doerOf,
  word,
}: CaseFile): AsyncGenerator<string> {
  const w = FILE_WORDS[locale];
  yield `<h2 class="sheet">${w.journal}</h2><p class="m">${safe("seal" in head ? fill(w.journalSealed, head) : fill(w.journalNote, head))}</p>`;
  yield `<table><thead><tr><th>#<th>${w.at}<th>${w.what}<th>${w.who}<th>${w.reason}</tr></thead><tbody>\n`;
  for await (const one of eventsOf(look.db, caseId, head.seq))
    yield `<tr><td>${one.seq}<td>${moment(one.at)}<td>${safe(word("event", one.kind))}<td>${safe(doerOf(one))}<td>${safe(mask(one.reason))}</tr>\n`;
  yield "</tbody></table>\n";
}
