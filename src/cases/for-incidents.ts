import { sql } from "kysely";
import { textMask } from "../customers/rules/mask-text.ts";
import { findActors } from "../people/colleague.ts";
import type { Look } from "../platform/act.ts";
import type { Database } from "../platform/db/database.ts";
import { findReminders } from "./alarm-store.ts";
import { customerNamed } from "./customer-named.ts";
import { ROW_COLUMNS } from "./list-store.ts";
import { shapeRow } from "./reads/shape-case.ts";
import type { ReminderSettings } from "./rules/reminders.ts";
import type { State } from "./rules/states.ts";
import { customersNamed } from "./search-store.ts";
import { visibleTo } from "./visible-to.ts";

/** These cases as a list shows them, newest first, as far as this person sees them. */
export async function casesById({ db, actor }: Pick<Look, "db" | "actor">, caseIds: readonly string[]) {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom("cases")
    .select(ROW_COLUMNS)
    .select(customerNamed(actor))
    .select(sql<boolean>`decision is not null`.as("decided"))
    .where("case_id", "in", [...caseIds])
    .where(visibleTo(actor))
    .orderBy("received_at", "desc")
    .orderBy("case_id", "desc")
    .execute();
  return rows.map((row) => shapeRow(row));
}

/**
 * How this person reads a text about these cases (R12): names of those whose customers are not open to them are masked, and
 * numbers with them.
 */
export async function maskAbout({ db, actor }: Pick<Look, "db" | "actor">, caseIds: readonly string[]) {
  const named = caseIds.length > 0 ? [...(await customersNamed(db, actor, caseIds)).values()] : [];
  const closed = named.filter((one) => !one.customer_open);
  if (closed.length === 0 && actor.permissions.has("customer.read")) return (text: string) => text;
  return textMask(...closed.flatMap((one) => [one.customer_name, ...(one.customer_known_as ?? [])]));
}

/** When reminders ring, as the organisation chose; whatever falls due rings by the same. */
export function remindersNow(db: Database): Promise<ReminderSettings> {
  return findReminders(db);
}

/** One of them. */
export type Receiver = Awaited<ReturnType<typeof receiversOf>>[number];

/** How these cases stand towards a word from their owner to the customer; whoever asks shows of it only the number. */
export async function receiversOf(db: Database, caseIds: readonly string[], now: Date) {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom("cases")
    .select(["case_id", "number", "state", "merged_into", "owner_id", "owner_name", "customer_name"])
    .select(["complained_person_id", "complained_department_id"])
    .where("case_id", "in", [...caseIds])
    .orderBy("number")
    .execute();
  const owners = [...new Set(rows.flatMap(({ owner_id }) => owner_id ?? []))];
  const actors = new Map((await findActors(db, owners, now)).map((one) => [one.id, one]));
  return rows.map((row) => ({
    caseId: row.case_id,
    number: row.number,
    state: row.state as State,
    merged: row.merged_into !== null,
    owner: row.owner_id ? (actors.get(row.owner_id) ?? null) : null,
    ownerName: row.owner_name,
    owned: row.owner_id !== null && actors.has(row.owner_id),
    customerName: row.customer_name,
    complained: { complainedPersonId: row.complained_person_id, complainedDepartmentId: row.complained_department_id },
  }));
}

/** What was left in these cases to be told: whether somebody recorded that it was, and whether it is still to be. */
export async function tellingsLeft(db: Database, caseIds: readonly string[]) {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom("case_to_tell as t")
    .innerJoin("cases", "cases.case_id", "t.case_id")
    .select(["t.tell_id", "t.told_at", "cases.number", "cases.owner_name", "cases.closed_at", "cases.accounted_at"])
    .where("t.case_id", "in", [...caseIds])
    .orderBy("cases.number")
    .execute();
  return rows.map((row) => ({
    tellId: row.tell_id,
    number: row.number,
    ownerName: row.owner_name,
    told: row.told_at !== null,
    open: row.told_at === null && row.closed_at === null && row.accounted_at === null,
  }));
}
