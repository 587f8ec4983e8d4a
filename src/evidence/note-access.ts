import { v7 } from "uuid";
import type { Database } from "../platform/db/database.ts";
import { insertAccess } from "./access-store.ts";
import type { EvidenceRow } from "./store.ts";

/** Looking on within this time is one look: a player asks for a recording in hundreds of stretches. */
const ONE_LOOK_MS = 15 * 60_000;

/** Keeps in a piece's custody log that somebody looked or took a copy. */
export async function noteAccess(
  db: Database,
  { case_id, evidence_id }: Pick<EvidenceRow, "case_id" | "evidence_id">,
  look: { at: Date; what: "viewed" | "downloaded"; personId: string | null; personName: string },
): Promise<void> {
  const access_id = v7({ msecs: look.at.getTime() });
  const who = { person_id: look.personId, person_name: look.personName };
  await insertAccess(
    db,
    { case_id, access_id, evidence_id, at: look.at, what: look.what, ...who },
    new Date(look.at.getTime() - ONE_LOOK_MS),
  );
}
