import type { viewCase } from "../../cases/reads/view-case.ts";
import type { SeverityGround } from "../../cases/rules/severity.ts";
import type { Look } from "../../platform/act.ts";
import type { ExportRow } from "../export-store.ts";
import type { Hold } from "../on-hold.ts";
import type { EvidenceRow } from "../store.ts";
import type { fileWord } from "./file-vocabulary.ts";
import type { Sealing } from "./journal-lines.ts";

type Page = Extract<Awaited<ReturnType<typeof viewCase>>, { ok: true }>["value"];

/** Somebody in the case as the file names them; `role` is null for the customer. */
export interface FilePerson {
  role: string | null;
  name: string;
  relation: string | null;
  phone: string | null;
  email: string | null;
  represents: boolean;
  paper: string | null;
  scope: string | null;
  paperSaid: string | null;
  validUntil: string | null;
  endedAt: Date | null;
  endedReason: string | null;
}

/** What a case file is written from; long lists are read while it is written. */
export interface CaseFile {
  look: Look;
  caseId: string;
  row: ExportRow;
  locale: "zh" | "en";
  detail: Page["case"];
  /** What its severity rests on, gravest first. */
  grounds: SeverityGround[];
  clocks: Page["clocks"];
  steps: Page["steps"];
  hold: Hold | null;
  persons: FilePerson[];
  pieces: { piece: EvidenceRow; path: string }[];
  /** The end of the journal that is exported, and what this file may say of its hash. */
  head: { seq: number } & Sealing;
  /** Keys by which a complete file checks the masked ones of the case; of a masked file none. */
  maskedFiles: { exportId: string; at: Date; key: string }[];
  /** A text as this file may say it. */
  mask<T>(text: T): T;
  /** A name as this file may say it. */
  nameOf(name: string): string;
  /** Who an event of the journal is from, as this file may say it. */
  doerOf(event: { actor_id: string; actor_name: string }): string;
  moment(at: Date): string;
  word: ReturnType<typeof fileWord>;
}
