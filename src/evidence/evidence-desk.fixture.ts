import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { SYSTEM } from "../kernel/authority.ts";
import { aloneOn } from "../platform/files/alone-at.ts";
import { type FileStore, openFileStore } from "../platform/files/file-store.ts";
import { addEvidence, type NewEvidence } from "./actions/add-evidence.ts";
import { type KeptFile, keepFile } from "./file/keep-file.ts";

/** A small bank with a store for evidence; `portal` acts as the customer's portal does. */
export interface EvidenceDesk extends Bank {
  files: FileStore;
  directory: string;
  keep(name: string, content: string | Uint8Array): Promise<KeptFile>;
  add(
    who: string,
    caseId: string,
    content: string,
    more?: Partial<NewEvidence>,
  ): Promise<{ evidenceId: string; piece: number }>;
  close(): Promise<void>;
}

export async function openEvidenceDesk(): Promise<EvidenceDesk> {
  const bank = await openBank();
  bank.actors.portal = SYSTEM;
  const directory = await mkdtemp(join(tmpdir(), "redress-evidence-"));
  const files = openFileStore(directory, aloneOn(bank.db));
  const keep: EvidenceDesk["keep"] = async (fileName, content) => {
    const kept = await keepFile(files, pieces(Buffer.from(content)), { fileName, limitBytes: 2 ** 20 });
    if (!kept.ok) throw new Error(kept.refusal.code);
    return kept.value;
  };
  return {
    ...bank,
    files,
    directory,
    keep,
    add: async (who, caseId, content, more = {}) =>
      bank.does(who, addEvidence, { caseId, source: "staff", file: await keep("记录.txt", content), ...more }),
    close: async () => {
      await bank.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function* pieces(content: Buffer) {
  yield content;
}
