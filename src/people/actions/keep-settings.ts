import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import type { Act } from "../../platform/act.ts";
import { lockSetUp } from "../store/set-up.ts";
import { findSetting, putSetting } from "../store/settings.ts";
import { ORGANISATION_SETTING } from "./read-session.ts";

/** Names the organisation for an administrator who comes by command line, not through set-up; false when it has a name. */
export async function nameOrganisation(
  act: Pick<Act, "tx" | "now" | "newId" | "actor">,
  organisation: string,
  administrator: { id: string; name: string; signInName: string },
): Promise<boolean> {
  await lockSetUp(act.tx);
  if (await findSetting(act.tx, ORGANISATION_SETTING)) return false;
  await putSetting(act.tx, ORGANISATION_SETTING, { name: organisation });
  await appendOrganisationEvent(act, { kind: "organisation_set_up", body: { organisation, administrator } });
  return true;
}
