import type { Insertable, Selectable } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type { CaseExportTable } from "../schema/tables.ts";

export type ExportRow = Selectable<CaseExportTable>;

export async function insertExport(tx: Tx, row: Insertable<CaseExportTable>): Promise<void> {
  await tx.insertInto("case_export").values(row).execute();
}

export function findExport(db: Database, caseId: string, exportId: string): Promise<ExportRow | undefined> {
  return db
    .selectFrom("case_export")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("export_id", "=", exportId)
    .executeTakeFirst();
}

/** The masked files of a case by the keys they are sealed with. */
export async function listSealKeys(
  db: Database,
  caseId: string,
): Promise<{ exportId: string; at: Date; key: string }[]> {
  const rows = await db
    .selectFrom("case_export")
    .select(["export_id", "at", "seal_key"])
    .where("case_id", "=", caseId)
    .where("seal_key", "is not", null)
    .orderBy("export_id")
    .execute();
  return rows.map((row) => ({ exportId: row.export_id, at: row.at, key: row.seal_key!.toString("hex") }));
}

const BATCH = 300;
const FIRST = "00000000-0000-0000-0000-000000000000";

/** Every message of a case in order, a batch at a time. */
export async function* messagesOf(db: Database, caseId: string) {
  for (let after = FIRST; ; ) {
    const rows = await db
      .selectFrom("case_message")
      .selectAll()
      .where("case_id", "=", caseId)
      .where("message_id", ">", after)
      .orderBy("message_id")
      .limit(BATCH)
      .execute();
    yield* rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.message_id;
  }
}

/** Every internal note of a case in order, a batch at a time. */
export async function* notesOf(db: Database, caseId: string) {
  for (let after = FIRST; ; ) {
    const rows = await db
      .selectFrom("case_note")
      .selectAll()
      .where("case_id", "=", caseId)
      .where("note_id", ">", after)
      .orderBy("note_id")
      .limit(BATCH)
      .execute();
    yield* rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.note_id;
  }
}

/** Every event of a case up to one, in order, a batch at a time; or those of some kinds. */
export async function* eventsOf(db: Database, caseId: string, upTo: number, kinds?: readonly string[]) {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom("case_event")
      .selectAll()
      .where("case_id", "=", caseId)
      .where("seq", ">", after)
      .where("seq", "<=", upTo)
      .$if(kinds !== undefined, (query) => query.where("kind", "in", kinds!))
      .orderBy("seq")
      .limit(BATCH)
      .execute();
    yield* rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.seq;
  }
}

export function tasksOf(db: Database, caseId: string) {
  return db.selectFrom("case_task").selectAll().where("case_id", "=", caseId).orderBy("ordinal").execute();
}
