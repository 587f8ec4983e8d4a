import type { Actor } from "../kernel/authority.ts";
import { SYSTEM } from "../kernel/authority.ts";
import type { Decision } from "../kernel/refusal.ts";
import { acceptInvitation } from "../people/actions/accept-invitation.ts";
import { createDepartment } from "../people/actions/change-departments.ts";
import { createRegion } from "../people/actions/change-regions.ts";
import { invitePerson } from "../people/actions/invite-person.ts";
import { setUp } from "../people/actions/set-up.ts";
import { actorOf } from "../people/rules/actor-of.ts";
import type { Act } from "../platform/act.ts";
import type { Database } from "../platform/db/database.ts";
import { changeSettings } from "../portal/actions/change-settings.ts";
import { FIRST_NOTICE } from "../portal/rules/first-notice.ts";
import {
  CAST,
  CAST_KEYS,
  type CastKey,
  DEMO_ORGANISATION,
  PLACE_NAMES,
  PLACE_REGION,
  PLACE_UNDER,
  type Place,
  REGIONS,
} from "./people-cast.ts";

/** How customers reach the bank beside the portal; in a range no carrier has. */
const PORTAL = { phone: "400-000-8216", hours: { zh: "每天8点到20点", en: "every day, 8 to 20" } };

/** The people of the demo with their authority, and the ids of their departments. */
export interface Cast {
  actors: Record<CastKey, Actor>;
  departmentIds: Record<Place, string>;
}

function must<T>(decision: Decision<T>, what: string): T {
  if (decision.ok) return decision.value;
  throw new Error(`demo people, ${what}: ${decision.refusal.code}`);
}

/**
 * Sets up the organisation as its administrator would: regions, departments, and everybody invited and arrived with
 * the one demo password, of which `hash` is the hash.
 */
export async function seatPeople(act: Act, hash: string): Promise<void> {
  const { name, locale } = CAST.fang;
  must(await setUp(act, { organisation: DEMO_ORGANISATION, name, signInName: "fang", hash, locale }), "set-up");
  const administrator = (await readPersons(act.tx)).get("fang")!;
  const asFang: Act = { ...act, actor: { ...SYSTEM, kind: "person", id: administrator.person_id, name } };
  const regionIds = new Map<string, string>();
  for (const [key, { name, under }] of Object.entries(REGIONS)) {
    const parentId = under && regionIds.get(under)!;
    regionIds.set(key, must(await createRegion(asFang, { name, parentId }), name).id);
  }
  const placeIds = await foundDepartments(asFang, regionIds);
  const { zh, en } = FIRST_NOTICE;
  const portal = { ...PORTAL, address: null, departmentId: placeIds.get("care")!, notice: { zh, en }, version: 0 };
  must(await changeSettings(asFang, portal), "portal");
  for (const key of CAST_KEYS) {
    if (key === "fang") continue;
    const { place, roles, name, locale } = CAST[key];
    const token = act.newId();
    const departmentId = place && placeIds.get(place)!;
    must(await invitePerson(asFang, { name, signInName: key, departmentId, roles, locale, token }), key);
    must(await acceptInvitation(asFang, { token, hash }), key);
  }
}

async function foundDepartments(act: Act, regionIds: ReadonlyMap<string, string>): Promise<Map<Place, string>> {
  const ids = new Map<Place, string>();
  const places = Object.keys(PLACE_NAMES) as Place[];
  // Parents first: a department can only hang under one that exists.
  for (const place of [...places].sort((a, b) => Number(a in PLACE_UNDER) - Number(b in PLACE_UNDER))) {
    const under = PLACE_UNDER[place];
    const regionId = regionIds.get(PLACE_REGION[place] ?? "all")!;
    const department = { name: PLACE_NAMES[place], parentId: under ? ids.get(under)! : null, regionId };
    ids.set(place, must(await createDepartment(act, department), department.name).id);
  }
  return ids;
}

async function readPersons(db: Database) {
  const rows = await db.selectFrom("person").select(["person_id", "sign_in_name", "department_id"]).execute();
  return new Map(rows.map((row) => [row.sign_in_name, row]));
}

/** Reads the people back as actors, with the authority the doorman would give them. */
export async function gatherCast(db: Database): Promise<Cast> {
  const [departments, regions, persons] = await Promise.all([
    db.selectFrom("department").select(["department_id", "parent_id", "name", "region_id"]).execute(),
    db.selectFrom("region").select(["region_id", "parent_id"]).execute(),
    readPersons(db),
  ]);
  const organisation = {
    departments: departments.map((row) => ({
      id: row.department_id,
      parentId: row.parent_id,
      name: row.name,
      regionId: row.region_id,
    })),
    regions: regions.map((row) => ({ id: row.region_id, parentId: row.parent_id })),
  };
  const actors = CAST_KEYS.map((key) => {
    const { person_id: id, department_id: departmentId } = persons.get(key)!;
    const { name, roles, locale } = CAST[key];
    return [key, actorOf({ kind: "person", id, name, roles, departmentId, locale, deputyOf: [] }, organisation)];
  });
  const idOf = new Map(departments.map((row) => [row.name, row.department_id]));
  const places = Object.entries(PLACE_NAMES).map(([place, name]) => [place, idOf.get(name)!]);
  return { actors: Object.fromEntries(actors), departmentIds: Object.fromEntries(places) };
}
