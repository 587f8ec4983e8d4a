import type { InSight } from "../../cases/reads/case-in-sight.ts";
import { asRead, doerOf, nameFor } from "../../cases/reads/shape-case.ts";
import { type ActId, decideAct } from "../../cases/rules/acts.ts";
import { CUSTOMER_ID } from "../../kernel/authority.ts";
import { decided } from "../../kernel/refusal.ts";
import type { EvidenceKind, EvidenceSource } from "../../kernel/vocabulary.ts";
import type { Look } from "../../platform/act.ts";
import { listAccess } from "../access-store.ts";
import type { CustodyEntry, PIECE_ACTS } from "../contract/shapes.ts";
import { listPieceEvents } from "../custody-store.ts";
import { onHold } from "../on-hold.ts";
import { lookOf } from "../rules/media.ts";
import { listNotes } from "../store.ts";
import { type PiecesInSight, pieceInSight, piecesInSight } from "./pieces-in-sight.ts";

const CUSTODY_MOST = 200;

/** The evidence of a case as its page shows it beside the story. */
export async function listEvidence(look: Look, input: { caseId: string }, limitBytes: number) {
  const sight = await piecesInSight(look, input.caseId);
  if (!sight.ok) return sight;
  const [notes, hold] = await Promise.all([listNotes(look.db, input.caseId), onHold(look.db, input.caseId)]);
  const counts = new Map<string, number>();
  for (const note of notes) counts.set(note.evidence_id, (counts.get(note.evidence_id) ?? 0) + 1);
  const may = (act: ActId) => decideAct(act, sight.value.actor, sight.value.facts).ok;
  const acts = { add: may("add_evidence"), hold: may("hold_case"), export: may("export_file") };
  return decided({
    items: sight.value.pieces.map((piece) => shapePiece(sight.value, piece, counts.get(piece.row.evidence_id) ?? 0)),
    hold: hold && asRead(sight.value.row, hold),
    limitBytes,
    allowed: (Object.keys(acts) as (keyof typeof acts)[]).filter((act) => acts[act]),
  });
}

/** One piece with its notes and custody log. */
export async function viewEvidence(look: Look, input: { caseId: string; evidenceId: string }) {
  const sight = await pieceInSight(look, input);
  if (!sight.ok) return sight;
  const { piece, row } = sight.value;
  const [notes, events, looks] = await Promise.all([
    listNotes(look.db, input.caseId, input.evidenceId),
    listPieceEvents(look.db, input.caseId, input.evidenceId),
    listAccess(look.db, input.caseId, input.evidenceId, CUSTODY_MOST),
  ]);
  const custody: CustodyEntry[] = [
    ...events.map(({ at, kind, actor_id, actor_name: name }) => {
      const by = doerOf(row, { byCustomer: actor_id === CUSTOMER_ID, name }, look.actor.locale);
      return entry(at, kind.replace("evidence_", ""), by, false);
    }),
    ...looks.map((one) => entry(one.at, one.what, nameOf(sight.value, one), one.person_id === null)),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
  return decided({
    piece: shapePiece(sight.value, piece, notes.length),
    notes: asRead(
      row,
      notes.map((note) => ({
        noteId: note.note_id,
        at: note.at,
        authorName: note.author_name,
        page: note.page,
        second: note.second,
        body: note.body,
      })),
    ),
    custody,
  });
}

const entry = (at: Date, what: string, byName: string, byCustomer: boolean): CustodyEntry => ({
  at: at.toISOString(),
  what: what as CustodyEntry["what"],
  byName,
  byCustomer,
});

function nameOf({ row }: InSight, look: { person_id: string | null; person_name: string }): string {
  return look.person_id === null ? nameFor(row, look.person_name) : look.person_name;
}

function shapePiece(sight: InSight, { row, uses }: PiecesInSight["pieces"][number], notes: number) {
  const shown = {
    evidenceId: row.evidence_id,
    number: row.ordinal,
    title: row.title,
    kind: row.kind as EvidenceKind,
    source: row.source as EvidenceSource,
    suppliedBy: row.supplied_by,
    proves: row.proves,
    extract: row.extract,
    fileName: row.file_name,
    addedAt: row.added_at,
    addedByName: row.source === "customer" ? nameFor(sight.row, row.added_by_name) : row.added_by_name,
    shared: row.shared_at && { at: row.shared_at, byName: row.shared_by_name ?? "", caption: row.caption ?? "" },
    notes,
  };
  return {
    ...asRead(sight.row, shown),
    // What the machine reads must not be taken for a number that leads to a person.
    sha256: row.sha256,
    mediaType: row.media_type,
    look: lookOf(row.media_type),
    bytes: row.bytes,
    uses: uses.map((use) => ({ usedFor: use.used_for as "task", usedId: use.used_id, task: use.task })),
    allowed: allowedOn(sight, row.shared_at !== null),
  };
}

function allowedOn({ actor, facts }: InSight, shared: boolean): (typeof PIECE_ACTS)[number][] {
  const may = (act: ActId) => decideAct(act, actor, facts).ok;
  const works = may("add_evidence");
  return [
    ...(works ? (["describe", "note", "cite"] as const) : []),
    ...(may("share_evidence") ? (["share"] as const) : []),
    ...(shared && may("unshare_evidence") ? (["unshare"] as const) : []),
  ];
}
