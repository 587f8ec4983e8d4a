import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { needsDepartment } from "../rules/needs-department.ts";
import { refusePeople } from "../rules/refusals.ts";
import { foldSignInName } from "../rules/sign-in-name.ts";
import { findOpenDepartment } from "../store/departments.ts";
import { deleteInvitation } from "../store/invitations.ts";
import { deletePerson, insertPerson, lockPerson } from "../store/persons.ts";
import { changeAuthority } from "./change-authority.ts";
import { openLink } from "./open-link.ts";

export interface NewPerson {
  name: string;
  signInName: string;
  email?: string | null;
  departmentId: string | null;
  roles: readonly { role: string; scope: string }[];
  locale: "zh" | "en";
}

/** Invites a person; the caller puts the token into the link he shows, once. */
export async function invitePerson(
  act: Act,
  input: NewPerson & { token: string },
): Promise<Decision<{ id: string; expiresAt: Date }>> {
  const signInName = foldSignInName(input.signInName);
  if (!signInName) return refusePeople("sign_in_name_wrong");
  if (needsDepartment(input)) return refusePeople("department_needed");
  if (input.departmentId && !(await findOpenDepartment(act.tx, input.departmentId)))
    return refusePeople("department_unknown");
  const id = act.newId();
  const person = { ...input, id, signInName, state: "invited" as const, at: act.now };
  if (!(await insertPerson(act.tx, person)))
    return refusePeople("sign_in_name_taken", { params: { name: signInName } });
  const expiresAt = await openLink(act, { personId: id, token: input.token, purpose: "join" });
  await changeAuthority(act, `person:${id}`, {
    kind: "person_invited",
    body: { personId: id, name: input.name, signInName, departmentId: input.departmentId, roles: input.roles },
  });
  return decided({ id, expiresAt });
}

/** A new link: for an invited person to join, for an active one to set a new password. The old one stops working. */
export async function renewInvitation(
  act: Act,
  input: { personId: string; token: string },
): Promise<Decision<{ expiresAt: Date }>> {
  const person = await lockPerson(act.tx, input.personId);
  if (!person) return refusePeople("person_unknown");
  if (person.state !== "invited" && person.state !== "active") return refusePeople("person_not_active");
  const purpose = person.state === "invited" ? "join" : "new_password";
  const expiresAt = await openLink(act, { personId: person.person_id, token: input.token, purpose });
  await changeAuthority(act, `person:${person.person_id}`, {
    kind: "link_renewed",
    body: { personId: person.person_id, name: person.name, purpose },
  });
  return decided({ expiresAt });
}

/** Withdraws an open link; a person who never came leaves nothing behind but the journal. */
export async function cancelInvitation(act: Act, input: { personId: string }): Promise<Decision<{ done: true }>> {
  const person = await lockPerson(act.tx, input.personId);
  if (!person) return refusePeople("person_unknown");
  const withdrawn = await deleteInvitation(act.tx, person.person_id);
  if (!withdrawn && person.state !== "invited") return refusePeople("invitation_not_open");
  if (person.state === "invited") await deletePerson(act.tx, person.person_id);
  await changeAuthority(act, `person:${person.person_id}`, {
    kind: "invitation_cancelled",
    body: { personId: person.person_id, name: person.name, signInName: person.sign_in_name },
  });
  return decided({ done: true });
}
