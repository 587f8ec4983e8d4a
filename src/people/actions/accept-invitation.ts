import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act, Look } from "../../platform/act.ts";
import { invitationFault } from "../rules/invitation-state.ts";
import { refusePeople } from "../rules/refusals.ts";
import { putPassword } from "../store/credentials.ts";
import { findInvitation, lockInvitation, markInvitationUsed } from "../store/invitations.ts";
import { findPerson, lockPerson, type PersonRow, updatePerson } from "../store/persons.ts";
import { deleteSessionsOf } from "../store/sessions.ts";
import { findSetting } from "../store/settings.ts";
import { changeAuthority } from "./change-authority.ts";
import { forgiveAttempts } from "./guard-attempt.ts";
import { hashOfToken } from "./open-link.ts";
import { ORGANISATION_SETTING, type OrganisationSetting } from "./read-session.ts";

/** Whom a link invites, while it is good. */
export async function readInvitation(
  look: Look,
  input: { token: string },
): Promise<Decision<{ name: string; signInName: string; organisation: string | null; purpose: Purpose }>> {
  const found = await personInvited(look, input.token);
  if (!found.ok) return found;
  const organisation = await findSetting<OrganisationSetting>(look.db, ORGANISATION_SETTING);
  const { person, purpose } = found.value;
  return decided({
    name: person.name,
    signInName: person.sign_in_name,
    organisation: organisation?.name ?? null,
    purpose,
  });
}

type Purpose = "join" | "new_password";

/** The person behind a link that is still good. */
export async function personInvited(
  look: Pick<Look, "db" | "now">,
  token: string,
): Promise<Decision<{ person: PersonRow; purpose: Purpose }>> {
  const invitation = await findInvitation(look.db, hashOfToken(token));
  const fault = invitationFault(invitation, look.now);
  if (fault) return refusePeople(fault);
  const person = await findPerson(look.db, invitation!.person_id);
  if (!person || person.state === "left") return refusePeople("invitation_unknown");
  return decided({ person, purpose: invitation!.purpose as Purpose });
}

/** Sets the password a link was for, once; whoever was signed in with the old one is signed out. */
export async function acceptInvitation(
  act: Act,
  input: { token: string; hash: string },
): Promise<Decision<{ signInName: string }>> {
  const invitation = await lockInvitation(act.tx, hashOfToken(input.token));
  const fault = invitationFault(invitation, act.now);
  if (fault) return refusePeople(fault);
  const person = await lockPerson(act.tx, invitation!.person_id);
  if (!person || person.state === "left") return refusePeople("invitation_unknown");
  if (person.state === "locked") return refusePeople("person_not_active");
  const { person_id: id, name, sign_in_name: signInName } = person;
  await putPassword(act.tx, { id, name, signInName }, input.hash, act.now);
  await markInvitationUsed(act.tx, id, act.now);
  if (person.state === "invited") await updatePerson(act.tx, id, { state: "active" }, person.version + 1);
  await deleteSessionsOf(act.tx, id);
  await forgiveAttempts(act.tx, signInName);
  await changeAuthority({ ...act, actor: { ...act.actor, id, name } }, `person:${id}`, {
    kind: person.state === "invited" ? "invitation_accepted" : "password_changed",
    body: { personId: id, name },
  });
  return decided({ signInName });
}
