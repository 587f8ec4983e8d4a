import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act, Look } from "../../platform/act.ts";
import { refuseHttp } from "../../platform/http/refusals.ts";
import { refusePeople } from "../rules/refusals.ts";
import { sessionEndsAt } from "../rules/session-life.ts";
import { tellDoormen } from "../store/authority.ts";
import { deleteSession, deleteSessionByToken, findSession, listSessionsOf } from "../store/sessions.ts";
import { changeAuthority } from "./change-authority.ts";

/** Signs the holder of this token out; not journalled, because leaving changes nothing for others. */
export async function signOut(act: Act, token: string): Promise<Decision<{ done: true }>> {
  await deleteSessionByToken(act.tx, token);
  await tellDoormen(act.tx, `person:${act.actor.id}`);
  act.announce({ topic: "people", kind: "signed_out", audience: [act.actor.id] });
  return decided({ done: true });
}

/** Where a person is signed in; others than oneself only with the permission to manage people. */
export async function listSessions(look: Look, input: { personId?: string; currentToken: string | null }) {
  const personId = input.personId ?? look.actor.id;
  if (personId !== look.actor.id && !look.actor.permissions.has("people.manage"))
    return refuseHttp("not_permitted", { params: { permission: "people.manage" } });
  const rows = await listSessionsOf(look.db, personId);
  const sessions = rows
    .map((row) => ({
      id: row.id,
      current: row.token === input.currentToken,
      address: row.address || null,
      browser: row.browser || null,
      createdAt: row.created_at,
      seenAt: row.seen_at,
      endsAt: sessionEndsAt({ seenAt: row.seen_at, expiresAt: row.expires_at }),
    }))
    .filter((session) => session.endsAt > look.now);
  return decided({ sessions });
}

/** Ends one session, one's own or (managing people) anybody's. What is not mine to see does not exist for me. */
export async function endSession(act: Act, input: { sessionId: string }): Promise<Decision<{ done: true }>> {
  const session = await findSession(act.tx, input.sessionId);
  const mine = session?.person_id === act.actor.id;
  if (!session || !(mine || act.actor.permissions.has("people.manage"))) return refusePeople("session_unknown");
  await deleteSession(act.tx, session.id);
  await changeAuthority(act, `person:${session.person_id}`, {
    kind: "session_ended",
    body: { personId: session.person_id, sessionId: session.id },
  });
  return decided({ done: true });
}
