import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { decideUpdate, type PersonChange } from "../rules/decide-update.ts";
import { refusePeople } from "../rules/refusals.ts";
import { findOpenDepartment } from "../store/departments.ts";
import { deleteInvitation } from "../store/invitations.ts";
import { lockPerson, updatePerson as writePerson } from "../store/persons.ts";
import { lockAdministrators, putRoles } from "../store/roles.ts";
import { deleteSessionsOf } from "../store/sessions.ts";
import { changeAuthority } from "./change-authority.ts";

/** Changes a person as an administrator looked at it: name, department, roles; locks, unlocks, lets go. */
export async function updatePerson(
  act: Act,
  input: PersonChange & { personId: string },
): Promise<Decision<{ version: number }>> {
  const person = await lockPerson(act.tx, input.personId);
  if (!person) return refusePeople("person_unknown");
  const administrators = input.state || input.roles ? await lockAdministrators(act.tx) : [];
  const before = {
    id: person.person_id,
    state: person.state,
    version: person.version,
    departmentId: person.department_id,
    roles: person.roles,
  };
  const refused = decideUpdate(before, input, administrators);
  if (refused) return refusePeople(refused);
  if (input.departmentId && input.departmentId !== person.department_id) {
    if (!(await findOpenDepartment(act.tx, input.departmentId))) return refusePeople("department_unknown");
  }
  const version = person.version + 1;
  await writePerson(
    act.tx,
    person.person_id,
    { name: input.name, email: input.email, department_id: input.departmentId, state: input.state },
    version,
  );
  if (input.roles) await putRoles(act.tx, person.person_id, input.roles);
  if (input.state === "locked" || input.state === "left") {
    await deleteSessionsOf(act.tx, person.person_id);
    await deleteInvitation(act.tx, person.person_id);
  }
  await changeAuthority(act, `person:${person.person_id}`, eventOf(before, input, person.name));
  return decided({ version });
}

const STATE_EVENTS = { active: "person_unlocked", locked: "person_locked", left: "person_left" } as const;

function eventOf(
  before: { id: string; state: string; departmentId: string | null; roles: unknown },
  { personId, version: _, reason, ...after }: PersonChange & { personId: string },
  name: string,
) {
  const changesState = after.state !== undefined && after.state !== before.state;
  return {
    kind: changesState ? STATE_EVENTS[after.state!] : "person_changed",
    reason,
    body: {
      personId,
      name,
      before: { state: before.state, departmentId: before.departmentId, roles: before.roles },
      after,
    },
  };
}
