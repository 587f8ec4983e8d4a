import { Readable } from "node:stream";
import { caseInSight } from "../../cases/reads/case-in-sight.ts";
import { asRead, doerOf, nameFor } from "../../cases/reads/shape-case.ts";
import { viewCase } from "../../cases/reads/view-case.ts";
import { weighSeverity, withCase } from "../../cases/rules/severity.ts";
import type { SeverityStandard } from "../../cases/rules/severity-standard.ts";
import { CUSTOMER_ID } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { minuteIn } from "../../kernel/zone.ts";
import type { Look } from "../../platform/act.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { findExport, listSealKeys } from "../export-store.ts";
import { openBytes } from "../file/open-bytes.ts";
import { onHold } from "../on-hold.ts";
import { refuse } from "../rules/refusals.ts";
import { seesPiece } from "../rules/seen-pieces.ts";
import { listEvidence, listUses } from "../store.ts";
import type { CaseFile } from "./case-file-source.ts";
import { fileWord } from "./file-vocabulary.ts";
import { indexPage } from "./index-page.ts";
import { journalLines, sealingOf } from "./journal-lines.ts";
import { noteContacts } from "./note-contacts.ts";
import { holdsContacts, peopleOfFile } from "./people-of-file.ts";
import { openZip } from "./summed-zip.ts";
import { readme, VERIFY } from "./verifier.ts";

/** How long after it was asked for a case file may be fetched. */
const FETCHED_WITHIN_MS = 3_600_000;

/** Everything of a case file but its bytes, for who asked for it and within the hour. */
export async function openCaseFile(
  look: Look,
  input: { caseId: string; exportId: string },
): Promise<Decision<CaseFile>> {
  const { caseId } = input;
  const sight = await caseInSight(look, caseId);
  if (!sight.ok) return sight;
  const row = await findExport(look.db, caseId, input.exportId);
  const late = row && look.now.getTime() - row.at.getTime() > FETCHED_WITHIN_MS;
  const unsealed = row?.redacted && row.seal_key === null;
  if (!row || late || unsealed || row.person_id !== look.actor.id) return refuse("export_not_found");
  const page = await viewCase(look, { caseId });
  if (!page.ok) return page;
  const { actor, facts, row: kept } = sight.value;
  const named = { ...kept, customer_open: kept.customer_open && !row.redacted };
  const mask = <T>(text: T): T => asRead(named, text);
  const [rows, uses, hold, persons, maskedFiles] = await Promise.all([
    listEvidence(look.db, caseId),
    listUses(look.db, caseId),
    onHold(look.db, caseId),
    peopleOfFile(look, kept, actor, row.redacted),
    row.redacted ? [] : listSealKeys(look.db, caseId),
  ]);
  if (holdsContacts(actor, row.redacted))
    await noteContacts(look, { caseId, number: kept.number, exportId: row.export_id }, persons);
  const departments = (id: string) => uses.flatMap((use) => (use.evidence_id === id ? (use.department_id ?? []) : []));
  const seen = rows.filter(
    (one) =>
      row.redacted || seesPiece(actor, facts, { addedBy: one.added_by, departments: departments(one.evidence_id) }),
  );
  const detail = mask(detailOf(page.value.case, row.redacted));
  return decided({
    look,
    caseId,
    row,
    locale: row.locale as "zh" | "en",
    detail,
    grounds: groundsOf(detail, page.value.standards),
    clocks: mask(page.value.clocks),
    steps: mask(page.value.steps),
    hold: hold && mask(hold),
    persons,
    pieces: seen.map((piece) => ({
      piece,
      path: `evidence/${String(piece.ordinal).padStart(2, "0")}-${piece.file_name}`,
    })),
    head: { seq: kept.journal_seq, ...sealingOf(kept.journal_hash, row.seal_key) },
    maskedFiles,
    mask,
    nameOf: (name) => nameFor(named, name),
    doerOf: ({ actor_id, actor_name: name }) =>
      mask(doerOf(named, { byCustomer: actor_id === CUSTOMER_ID, name }, row.locale as "zh" | "en")),
    moment: (at) => minuteIn(look.zone, at),
    word: fileWord(row.locale as "zh" | "en"),
  });
}

/** Writes a case file as a ZIP; where a piece's bytes are missing or differ it breaks off. */
export function writeCaseFile(file: CaseFile, files: FileStore): Readable {
  const zip = openZip(file.row.at);
  zip.add("index.html", async () => Readable.from(indexPage(file), { objectMode: false }));
  zip.text("case.json", `${JSON.stringify(dataOf(file), null, 2)}\n`);
  zip.add("journal.jsonl", async () => Readable.from(journalLines(file), { objectMode: false }));
  if (!file.row.redacted) for (const { piece, path } of file.pieces) zip.add(path, () => bytesOf(files, piece), false);
  zip.text("verify.mjs", VERIFY);
  zip.text("README.txt", readme(!file.row.redacted && file.pieces.length > 0));
  return zip.end();
}

/** The proven bytes of a piece, for an entry of a ZIP: what is missing or differs is thrown, and breaks it off. */
export async function bytesOf(files: FileStore, piece: { sha256: string; ordinal: number }): Promise<Readable> {
  const opened = await openBytes(files, piece);
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value;
}

function dataOf({ caseId, detail, clocks, steps, pieces, hold, persons, head, maskedFiles, row, mask }: CaseFile) {
  const evidence = pieces.map(({ piece, path }) => ({
    ...mask({
      number: piece.ordinal,
      title: piece.title,
      kind: piece.kind,
      source: piece.source,
      proves: piece.proves,
    }),
    file: row.redacted ? null : path,
    mediaType: piece.media_type,
    bytes: piece.bytes,
    sha256: piece.sha256,
    addedAt: piece.added_at,
  }));
  return {
    caseId,
    exportId: row.export_id,
    exportedAt: row.at,
    redacted: row.redacted,
    case: detail,
    persons: persons.map(mask),
    clocks,
    steps,
    evidence,
    hold,
    journal: head,
    maskedFiles,
  };
}

/** §2.2: what its severity rests on, by the standard it was judged by. */
function groundsOf(detail: CaseFile["detail"], { own, now }: { own: SeverityStandard | null; now: SeverityStandard }) {
  if (!detail.severityFacts) return [];
  return weighSeverity(withCase(detail.severityFacts, detail), own ?? now).grounds;
}

/** R12: that a customer needs care is for those alone who work with them; a masked file does not say it. */
function detailOf<C extends { severityFacts: object | null }>(detail: C, redacted: boolean): C {
  if (!redacted || !detail.severityFacts) return detail;
  return { ...detail, severityFacts: { ...detail.severityFacts, vulnerable: undefined } };
}
