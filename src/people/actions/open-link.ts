import { createHash } from "node:crypto";
import type { Act } from "../../platform/act.ts";
import { putInvitation } from "../store/invitations.ts";

const GOOD_MS = 7 * 24 * 3_600_000;

/** What is kept of a link's token. */
export function hashOfToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Opens a one-time link for a person, good for seven days; the token itself comes from the caller and is not kept. */
export async function openLink(
  act: Act,
  link: { personId: string; token: string; purpose: "join" | "new_password" },
): Promise<Date> {
  const expiresAt = new Date(act.now.getTime() + GOOD_MS);
  await putInvitation(act.tx, {
    personId: link.personId,
    tokenHash: hashOfToken(link.token),
    purpose: link.purpose,
    by: act.actor.id,
    at: act.now,
    expiresAt,
  });
  return expiresAt;
}
