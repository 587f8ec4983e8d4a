import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act, Look } from "../../platform/act.ts";
import { refusePeople } from "../rules/refusals.ts";
import { foldSignInName } from "../rules/sign-in-name.ts";
import { putPassword } from "../store/credentials.ts";
import { anyPerson, insertPerson } from "../store/persons.ts";
import { lockSetUp } from "../store/set-up.ts";
import { findSetting, putSetting } from "../store/settings.ts";
import { ORGANISATION_SETTING, type OrganisationSetting } from "./read-session.ts";

/** Whether nobody exists yet who could sign in. */
export async function readSetUp(look: Look): Promise<Decision<{ needed: boolean; organisation: string | null }>> {
  const organisation = await findSetting<OrganisationSetting>(look.db, ORGANISATION_SETTING);
  return decided({ needed: !(await anyPerson(look.db)), organisation: organisation?.name ?? null });
}

/** Creates the organisation and its first administrator; of two at once, one wins and the other is told so. */
export async function setUp(
  act: Act,
  input: { organisation: string; name: string; signInName: string; hash: string; locale: "zh" | "en" },
): Promise<Decision<{ signInName: string }>> {
  await lockSetUp(act.tx);
  if (await anyPerson(act.tx)) return refusePeople("already_set_up");
  const signInName = foldSignInName(input.signInName);
  if (!signInName) return refusePeople("sign_in_name_wrong");
  const id = act.newId();
  await putSetting(act.tx, ORGANISATION_SETTING, { name: input.organisation });
  await insertPerson(act.tx, {
    id,
    signInName,
    name: input.name,
    departmentId: null,
    locale: input.locale,
    state: "active",
    roles: [{ role: "administrator", scope: "all" }],
    at: act.now,
  });
  await putPassword(act.tx, { id, name: input.name, signInName }, input.hash, act.now);
  const byThem = { ...act, actor: { ...act.actor, id, name: input.name } };
  await appendOrganisationEvent(byThem, {
    kind: "organisation_set_up",
    body: { organisation: input.organisation, administrator: { id, name: input.name, signInName } },
  });
  return decided({ signInName });
}
