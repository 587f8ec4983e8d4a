import type { Tx } from "../../platform/db/database.ts";

/** Makes these the roles of a person, whatever they were. */
export async function putRoles(
  tx: Tx,
  personId: string,
  roles: readonly { role: string; scope: string }[],
): Promise<void> {
  await tx.deleteFrom("person_role").where("person_id", "=", personId).execute();
  if (roles.length === 0) return;
  await tx
    .insertInto("person_role")
    .values(roles.map(({ role, scope }) => ({ person_id: personId, role, scope })))
    .execute();
}

/** Active administrators, their role rows locked: two who strip each other at once cannot both succeed. */
export async function lockAdministrators(tx: Tx): Promise<string[]> {
  const held = await tx
    .selectFrom("person_role")
    .select("person_id")
    .where("role", "=", "administrator")
    .orderBy("person_id")
    .forUpdate()
    .execute();
  if (held.length === 0) return [];
  const active = await tx
    .selectFrom("person")
    .select("person_id")
    .where("state", "=", "active")
    .where(
      "person_id",
      "in",
      held.map((row) => row.person_id),
    )
    .execute();
  return active.map((row) => row.person_id);
}
