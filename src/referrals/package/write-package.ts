import type { Readable } from "node:stream";
import { caseInSight } from "../../cases/reads/case-in-sight.ts";
import { bytesOf } from "../../evidence/export/case-file.ts";
import { openZip } from "../../evidence/export/summed-zip.ts";
import { noteAccess } from "../../evidence/note-access.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { zoneOffset } from "../../kernel/zone.ts";
import type { Look } from "../../platform/act.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { refuseReferral } from "../rules/refusals.ts";
import { listPackages, type PackageRow } from "../store.ts";
import type { PackageContent } from "./content.ts";
import { letterPage, type Printing } from "./letter.ts";

/** An issued answer, ready to be written. */
export interface IssuedPackage {
  row: PackageRow;
  content: PackageContent;
  printing: Printing;
}

/** An issued answer for who may take it out of the house; every enclosed piece notes in its custody log that it went. */
export async function openPackage(
  look: Look,
  input: { caseId: string; referralId: string; packageId: string; locale: "zh" | "en" },
): Promise<Decision<IssuedPackage>> {
  const sight = await caseInSight(look, input.caseId);
  if (!sight.ok) return sight;
  const { permissions } = sight.value.actor;
  // R12: it names the customer and holds evidence.
  if (!permissions.has("case.export") || !permissions.has("customer.read")) return refuseReferral("referral_not_found");
  const row = (await listPackages(look.db, input.caseId)).find((one) => one.package_id === input.packageId);
  if (!row || row.referral_id !== input.referralId) return refuseReferral("referral_not_found");
  if (!row.content) return refuseReferral("package_not_now");
  const content = row.content as PackageContent;
  for (const { evidenceId } of content.pieces) {
    const who = { at: look.now, what: "downloaded" as const, personId: look.actor.id, personName: look.actor.name };
    await noteAccess(look.db, { case_id: input.caseId, evidence_id: evidenceId }, who);
  }
  const moment = (at: Date) =>
    new Date(at.getTime() + zoneOffset(look.zone, at)).toISOString().slice(0, 16).replace("T", " ");
  const pathOf: Printing["pathOf"] = ({ piece, fileName }) => `evidence/${String(piece).padStart(2, "0")}-${fileName}`;
  return decided({ row, content, printing: { locale: input.locale, sha256: row.sha256!, moment, pathOf } });
}

/** Writes it as a ZIP: the letter to print, what it says as data, the evidence, and the checksums of all of them. */
export function writePackage({ row, content, printing }: IssuedPackage, files: FileStore): Readable {
  const zip = openZip(row.issued_at!);
  zip.text("index.html", letterPage(content, printing));
  zip.text("answer.json", `${JSON.stringify({ sha256: row.sha256, content }, null, 2)}\n`);
  for (const piece of content.pieces)
    zip.add(printing.pathOf(piece), () => bytesOf(files, { sha256: piece.sha256, ordinal: piece.piece }), false);
  return zip.end();
}
