import type { Insertable } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type { PortalLinkTable, PortalNoticeTable } from "../schema/tables.ts";

/** The link of a case with whether the case has ended, in one look. */
export function findLink(db: Database | Tx, caseId: string) {
  return db
    .selectFrom("portal_link")
    .innerJoin("cases", "cases.case_id", "portal_link.case_id")
    .select([
      "portal_link.case_id",
      "portal_link.issue",
      "portal_link.token_hash",
      "portal_link.code_hash",
      "portal_link.issued_at",
      "portal_link.issued_by",
      "portal_link.issued_by_name",
      "portal_link.revoked_at",
      "cases.number",
      "cases.closed_at",
    ])
    .where("portal_link.case_id", "=", caseId)
    .executeTakeFirst();
}

export async function putLink(tx: Tx, row: Insertable<PortalLinkTable>): Promise<void> {
  const { case_id, ...anew } = row;
  await tx
    .insertInto("portal_link")
    .values(row)
    .onConflict((conflict) => conflict.column("case_id").doUpdateSet(anew))
    .execute();
}

export async function revokeLinkOf(tx: Tx, caseId: string, at: Date): Promise<void> {
  await tx.updateTable("portal_link").set({ revoked_at: at }).where("case_id", "=", caseId).execute();
}

/** The organisation's newest notice, if it has one of its own. */
export function findNotice(db: Database | Tx) {
  return db.selectFrom("portal_notice").selectAll().orderBy("version", "desc").limit(1).executeTakeFirst();
}

export async function insertNotice(tx: Tx, row: Insertable<PortalNoticeTable>): Promise<void> {
  await tx.insertInto("portal_notice").values(row).execute();
}

/** Whether this proof is paid with for the first time; false when somebody was quicker with it. */
export async function spendProof(tx: Tx, row: { proof: Buffer; address: Buffer; at: Date }): Promise<boolean> {
  const spent = await tx
    .insertInto("portal_proof")
    .values(row)
    .onConflict((conflict) => conflict.column("proof").doNothing())
    .returning("at")
    .executeTakeFirst();
  return spent !== undefined;
}

/** How many an address has filed since, counted to a hundred: beyond that each costs the same. */
export async function countProofs(db: Database | Tx, address: Buffer, since: Date): Promise<number> {
  const rows = await db
    .selectFrom("portal_proof")
    .select("at")
    .where("address", "=", address)
    .where("at", ">", since)
    .limit(100)
    .execute();
  return rows.length;
}

const SETTING = "portal";

/** How the portal presents the organisation. */
export interface PortalSetting {
  phone: string | null;
  hours: { zh: string; en: string } | null;
  address: string | null;
  departmentId: string | null;
  version: number;
}

export async function findPortalSetting(db: Database | Tx): Promise<PortalSetting> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", SETTING).executeTakeFirst();
  const none = { phone: null, hours: null, address: null, departmentId: null, version: 0 };
  return (row?.value as PortalSetting | undefined) ?? none;
}

/** Saves over exactly the version that was read; false when somebody was quicker. */
export async function putPortalSetting(tx: Tx, value: PortalSetting): Promise<boolean> {
  const said = JSON.stringify(value);
  const before = await tx
    .selectFrom("setting")
    .select("value")
    .where("key", "=", SETTING)
    .forUpdate()
    .executeTakeFirst();
  const version = (before?.value as PortalSetting | undefined)?.version ?? 0;
  if (version !== value.version - 1) return false;
  const put = await tx
    .insertInto("setting")
    .values({ key: SETTING, value: said })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: said }))
    .returning("key")
    .executeTakeFirst();
  return put !== undefined;
}

/** The organisation's name as it was set up. */
export async function findOrganisationName(db: Database): Promise<string> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", "organisation").executeTakeFirst();
  return (row?.value as { name?: string } | undefined)?.name ?? "";
}
