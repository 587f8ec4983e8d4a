import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import { widestScope } from "../rules/actor-of.ts";
import { hasSecondFactor } from "../store/credentials.ts";
import { findPerson, namesOf } from "../store/persons.ts";
import { findSetting } from "../store/settings.ts";

/** Key of the organisation's name among the settings. */
export const ORGANISATION_SETTING = "organisation";
export interface OrganisationSetting {
  name: string;
}

/** Everything a page needs to know about who looks at it. */
export async function readSession(look: Look): Promise<Decision<SessionAnswer>> {
  const { actor } = look;
  const person = actor.kind === "person" ? await findPerson(look.db, actor.id) : undefined;
  const organisation = await findSetting<OrganisationSetting>(look.db, ORGANISATION_SETTING);
  return decided({
    kind: actor.kind,
    id: actor.id,
    name: actor.name,
    signInName: person?.sign_in_name ?? null,
    locale: actor.locale,
    roles: [...actor.roles],
    scope: widestScope([...actor.reach.values()].map((reach) => reach.scope)),
    permissions: [...actor.permissions],
    department: actor.departmentId ? { id: actor.departmentId, name: actor.departmentName ?? "" } : null,
    departmentIds: [...actor.departmentIds],
    deputyOf: await namesOf(look.db, actor.deputyOf),
    secondFactor: person ? await hasSecondFactor(look.db, actor.id) : false,
    needsTour: person ? person.toured_at === null : false,
    organisation: { name: organisation?.name ?? "", timeZone: look.zone },
    now: look.now,
  });
}

interface SessionAnswer {
  kind: Look["actor"]["kind"];
  id: string;
  name: string;
  signInName: string | null;
  locale: "zh" | "en";
  roles: Look["actor"]["roles"][number][];
  scope: Look["actor"]["scope"];
  permissions: string[];
  department: { id: string; name: string } | null;
  departmentIds: string[];
  deputyOf: { id: string; name: string }[];
  secondFactor: boolean;
  needsTour: boolean;
  organisation: { name: string; timeZone: string };
  now: Date;
}
