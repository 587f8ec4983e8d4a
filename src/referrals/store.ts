import { type Insertable, type Selectable, type SqlBool, sql, type Updateable } from "kysely";
import { ANSWER_AWAITED } from "../cases/awaited-answers.ts";
import { visibleTo } from "../cases/visible-to.ts";
import type { Look } from "../platform/act.ts";
import type { Database, Tx } from "../platform/db/database.ts";
import { insertMany } from "../platform/db/insert-many.ts";
import type {
  CaseReferralDemandTable,
  CaseReferralPackageTable,
  CaseReferralSupplementTable,
  CaseReferralTable,
} from "../schema/tables.ts";
import type { ReferralView } from "./rules/referral.ts";

export type ReferralRow = Selectable<CaseReferralTable>;
export type DemandRow = Selectable<CaseReferralDemandTable>;
export type SupplementRow = Selectable<CaseReferralSupplementTable>;
export type PackageRow = Selectable<CaseReferralPackageTable>;
export type Part = { case_id: string; referral_id: string };

/**
 * Where a body's number leads, whoever asks. Until the transaction ends nobody else asks for it: of two who take down the
 * same number at once the second finds what the first did (R13).
 */
export async function holdNumber(tx: Tx, body: string, key: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`referral:${body}:${key}`}, 0))`.execute(tx);
  return tx
    .selectFrom("referral_key")
    .select(["case_id", "referral_id"])
    .where("body", "=", body)
    .where("key", "=", key)
    .executeTakeFirst();
}

/** A body's number was taken down wrong: it leads to the same referral under what it really is. */
export async function moveKey(
  tx: Tx,
  from: { body: string; key: string },
  to: { body: string; key: string },
): Promise<void> {
  await tx.updateTable("referral_key").set(to).where("body", "=", from.body).where("key", "=", from.key).execute();
}

export async function insertReferral(tx: Tx, row: Insertable<CaseReferralTable>, key: string): Promise<void> {
  const { case_id, referral_id, body } = row;
  await Promise.all([
    tx.insertInto("case_referral").values(row).execute(),
    tx.insertInto("referral_key").values({ body, key, case_id, referral_id }).execute(),
  ]);
}

export function listOfCase(db: Database, caseId: string): Promise<ReferralRow[]> {
  return db.selectFrom("case_referral").selectAll().where("case_id", "=", caseId).orderBy("ordinal").execute();
}

export function findReferral(db: Database, caseId: string, referralId: string): Promise<ReferralRow | undefined> {
  return db
    .selectFrom("case_referral")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("referral_id", "=", referralId)
    .executeTakeFirst();
}

export async function updateReferral(tx: Tx, of: Part, change: Updateable<CaseReferralTable>): Promise<void> {
  await tx
    .updateTable("case_referral")
    .set(change)
    .where("case_id", "=", of.case_id)
    .where("referral_id", "=", of.referral_id)
    .execute();
}

export function listDemands(db: Database, caseId: string): Promise<DemandRow[]> {
  return db
    .selectFrom("case_referral_demand")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("referral_id")
    .orderBy("demand")
    .execute();
}

/** Adds demands behind those there are; gives how many. */
export async function insertDemands(
  tx: Tx,
  of: Part,
  texts: readonly string[],
  { known, at }: { known: number; at: Date },
): Promise<number> {
  const { case_id, referral_id } = of;
  await insertMany(
    tx,
    "case_referral_demand",
    texts.map((text, nth) => ({ case_id, referral_id, demand: known + nth + 1, text, added_at: at })),
  );
  return texts.length;
}

export async function updateDemand(
  tx: Tx,
  of: Part,
  demand: number,
  change: Updateable<CaseReferralDemandTable>,
): Promise<void> {
  await tx
    .updateTable("case_referral_demand")
    .set(change)
    .where("case_id", "=", of.case_id)
    .where("referral_id", "=", of.referral_id)
    .where("demand", "=", demand)
    .execute();
}

export async function insertSupplement(tx: Tx, row: Insertable<CaseReferralSupplementTable>): Promise<void> {
  await tx.insertInto("case_referral_supplement").values(row).execute();
}

export function listSupplements(db: Database, caseId: string): Promise<SupplementRow[]> {
  return db
    .selectFrom("case_referral_supplement")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("supplement_id")
    .execute();
}

export function listPackages(db: Database, caseId: string): Promise<PackageRow[]> {
  return db
    .selectFrom("case_referral_package")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("referral_id")
    .orderBy("ordinal")
    .execute();
}

export async function insertPackage(tx: Tx, row: Insertable<CaseReferralPackageTable>): Promise<void> {
  await tx.insertInto("case_referral_package").values(row).execute();
}

export async function updatePackage(
  tx: Tx,
  { case_id, package_id }: { case_id: string; package_id: string },
  change: Updateable<CaseReferralPackageTable>,
): Promise<void> {
  await tx
    .updateTable("case_referral_package")
    .set(change)
    .where("case_id", "=", case_id)
    .where("package_id", "=", package_id)
    .execute();
}

const RECEIVED = sql<string>`r.received_at`;
const WANTED = sql<string>`coalesce(r.wanted_on, date '9999-12-31')`;

/** Referrals of cases this person may see: open ones by the date their body named, answered ones and all newest first. */
export function listByView(look: Look, view: ReferralView, after: [string | null, string] | null, limit: number) {
  let rows = look.db
    .selectFrom("case_referral as r")
    .innerJoin("cases", "cases.case_id", "r.case_id")
    .selectAll("r")
    .select(["cases.number as case_number", "cases.title", "cases.owner_name"])
    .select(sql<string>`${view === "open" ? WANTED : RECEIVED}::text`.as("key"))
    .where((e) => visibleTo(look.actor)(e as never) as never);
  if (view === "answered") rows = rows.where("r.state", "=", "answered");
  if (view !== "open") {
    if (after)
      rows = rows.where(sql<SqlBool>`(r.received_at, r.referral_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
    return rows.orderBy("r.received_at", "desc").orderBy("r.referral_id", "desc").limit(limit).execute();
  }
  rows = rows.where(ANSWER_AWAITED);
  if (after) rows = rows.where(sql<SqlBool>`(${WANTED}, r.referral_id) > (${after[0]}::date, ${after[1]}::uuid)`);
  return rows.orderBy(WANTED).orderBy("r.referral_id").limit(limit).execute();
}

/** How far the answers of some referrals are. */
export async function progressOf(db: Database, referrals: readonly Part[]) {
  if (referrals.length === 0) return new Map<string, { demands: number; answered: number; package: string | null }>();
  const cases = [...new Set(referrals.map((one) => one.case_id))];
  const [demands, packages] = await Promise.all([
    db
      .selectFrom("case_referral_demand")
      .select(({ fn }) => [
        "referral_id",
        fn.countAll<number>().as("demands"),
        fn.count<number>("answer").as("answered"),
      ])
      .where("case_id", "in", cases)
      .groupBy("referral_id")
      .execute(),
    db
      .selectFrom("case_referral_package")
      .select(["referral_id", "state"])
      .where("case_id", "in", cases)
      .orderBy("ordinal")
      .execute(),
  ]);
  const last = new Map(packages.map((one) => [one.referral_id, one.state]));
  const counted = new Map(demands.map((one) => [one.referral_id, one]));
  return new Map(
    referrals.map(({ referral_id }) => {
      const its = counted.get(referral_id);
      const told = { demands: Number(its?.demands ?? 0), answered: Number(its?.answered ?? 0) };
      return [referral_id, { ...told, package: last.get(referral_id) ?? null }];
    }),
  );
}
