import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import type { Role, RowScope } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { needsDepartment } from "../rules/needs-department.ts";
import { refusePeople } from "../rules/refusals.ts";
import { foldSignInName } from "../rules/sign-in-name.ts";
import { putPassword } from "../store/credentials.ts";
import { findOpenDepartment } from "../store/departments.ts";
import { insertPerson, updatePerson } from "../store/persons.ts";

export interface AddedUser {
  name: string;
  signInName: string;
  /** From `auth.hash(password)`; one hash may serve many demo users, which saves 80 ms each. */
  hash: string;
  roles: readonly { role: Role; scope: RowScope }[];
  departmentId?: string | null;
  email?: string | null;
  locale?: "zh" | "en";
  /** Leaves the first-run tour out. */
  toured?: boolean;
}

/** Creates a person who can sign in at once, without an invitation: command line and demo. */
export async function addUser(
  act: Pick<Act, "tx" | "now" | "newId" | "actor">,
  input: AddedUser,
): Promise<Decision<{ id: string; signInName: string }>> {
  const { name, email, roles, departmentId = null, locale = "zh" } = input;
  const signInName = foldSignInName(input.signInName);
  if (!signInName) return refusePeople("sign_in_name_wrong");
  if (needsDepartment({ departmentId, roles })) return refusePeople("department_needed");
  if (departmentId && !(await findOpenDepartment(act.tx, departmentId))) return refusePeople("department_unknown");
  const id = act.newId();
  const person = { id, signInName, name, email, departmentId, locale, roles, state: "active" as const, at: act.now };
  if (!(await insertPerson(act.tx, person)))
    return refusePeople("sign_in_name_taken", { params: { name: signInName } });
  if (input.toured) await updatePerson(act.tx, id, { toured_at: act.now }, 1);
  await putPassword(act.tx, { id, name, signInName }, input.hash, act.now);
  await appendOrganisationEvent(act, {
    kind: "person_added",
    body: { personId: id, name, signInName, departmentId, roles },
  });
  return decided({ id, signInName });
}
