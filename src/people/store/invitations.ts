import type { Database, Tx } from "../../platform/db/database.ts";

export interface InvitationRow {
  person_id: string;
  purpose: string;
  expires_at: Date;
  used_at: Date | null;
}

/** Opens a link for a person; an earlier one stops working. */
export async function putInvitation(
  tx: Tx,
  invitation: { personId: string; tokenHash: Buffer; purpose: string; by: string; at: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto("invitation")
    .values({
      person_id: invitation.personId,
      token_hash: invitation.tokenHash,
      purpose: invitation.purpose,
      created_by: invitation.by,
      created_at: invitation.at,
      expires_at: invitation.expiresAt,
      used_at: null,
    })
    .onConflict((conflict) =>
      conflict.column("person_id").doUpdateSet((set) => ({
        token_hash: set.ref("excluded.token_hash"),
        purpose: set.ref("excluded.purpose"),
        created_by: set.ref("excluded.created_by"),
        created_at: set.ref("excluded.created_at"),
        expires_at: set.ref("excluded.expires_at"),
        used_at: set.ref("excluded.used_at"),
      })),
    )
    .execute();
}

export function findInvitation(db: Database | Tx, tokenHash: Buffer): Promise<InvitationRow | undefined> {
  return invitation(db, tokenHash).executeTakeFirst();
}

/** The same, locked: of two who use a link at once, the second sees it used. */
export function lockInvitation(tx: Tx, tokenHash: Buffer): Promise<InvitationRow | undefined> {
  return invitation(tx, tokenHash).forUpdate().executeTakeFirst();
}

function invitation(db: Database | Tx, tokenHash: Buffer) {
  return db
    .selectFrom("invitation")
    .select(["person_id", "purpose", "expires_at", "used_at"])
    .where("token_hash", "=", tokenHash);
}

export async function markInvitationUsed(tx: Tx, personId: string, at: Date): Promise<void> {
  await tx.updateTable("invitation").set({ used_at: at }).where("person_id", "=", personId).execute();
}

/** Withdraws a person's open link, if there is one. */
export async function deleteInvitation(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .deleteFrom("invitation")
    .where("person_id", "=", personId)
    .where("used_at", "is", null)
    .returning("person_id")
    .executeTakeFirst();
  return row !== undefined;
}
