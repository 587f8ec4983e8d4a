import { z } from "zod";
import { id, instant, LENGTHS, text } from "../../kernel/fields.ts";
import { EVIDENCE_KINDS, EVIDENCE_SOURCES } from "../../kernel/vocabulary.ts";
import { LOOKS } from "../rules/media.ts";

export const ofCase = z.object({ caseId: id });
export const ofPiece = z.object({ caseId: id, evidenceId: id });
export const ofUpload = z.object({ caseId: id, uploadId: id });

/** What is said of a piece. */
export const described = {
  title: text(LENGTHS.title),
  kind: z.enum(EVIDENCE_KINDS),
  source: z.enum(EVIDENCE_SOURCES),
  suppliedBy: text(LENGTHS.name),
  proves: text(LENGTHS.short),
  extract: text(LENGTHS.short),
};

/** What a reader may do with a piece now. */
export const PIECE_ACTS = ["describe", "note", "cite", "share", "unshare"] as const;

export const piece = z.object({
  evidenceId: id,
  /** By which people speak of it. */
  number: z.number(),
  title: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  source: z.enum(EVIDENCE_SOURCES),
  suppliedBy: z.string().nullable(),
  proves: z.string().nullable(),
  extract: z.string().nullable(),
  fileName: z.string(),
  /** As its bytes say. */
  mediaType: z.string(),
  /** How a page can show it; `none` is only downloaded. */
  look: z.enum(LOOKS),
  bytes: z.number(),
  sha256: z.string(),
  addedAt: instant,
  addedByName: z.string(),
  /** Null while the customer does not see it. */
  shared: z.object({ at: instant, byName: z.string(), caption: z.string() }).nullable(),
  /** What rests on it: a department's task, or a decision by the id of its event. */
  uses: z.array(z.object({ usedFor: z.enum(["task", "decision"]), usedId: id, task: z.number().nullable() })),
  notes: z.number(),
  allowed: z.array(z.enum(PIECE_ACTS)),
});
export type Piece = z.output<typeof piece>;

export const pieceNote = z.object({
  noteId: id,
  at: instant,
  authorName: z.string(),
  page: z.number().nullable(),
  second: z.number().nullable(),
  body: z.string(),
});
export type PieceNote = z.output<typeof pieceNote>;

/** Who did what with a piece, and when: what changed it from the journal, who looked from the access log. */
export const custodyEntry = z.object({
  at: instant,
  what: z.enum([
    "added",
    "described",
    "noted",
    "cited",
    "uncited",
    "shared",
    "unshared",
    "viewed",
    "downloaded",
    "exported",
  ]),
  byName: z.string(),
  /** The customer looked, through the portal. */
  byCustomer: z.boolean(),
});
export type CustodyEntry = z.output<typeof custodyEntry>;
