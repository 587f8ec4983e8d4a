import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { putPassword } from "../store/credentials.ts";
import { deleteSessionsOf } from "../store/sessions.ts";
import { changeAuthority } from "./change-authority.ts";

/** Replaces a password whose old one has been proved; every other session of the person ends. */
export async function changePassword(
  act: Act,
  input: { person: { id: string; name: string; signInName: string }; hash: string; keepToken: string | null },
): Promise<Decision<{ done: true }>> {
  await putPassword(act.tx, input.person, input.hash, act.now);
  await deleteSessionsOf(act.tx, input.person.id, input.keepToken);
  await changeAuthority(act, `person:${input.person.id}`, {
    kind: "password_changed",
    body: { personId: input.person.id },
  });
  return decided({ done: true });
}
