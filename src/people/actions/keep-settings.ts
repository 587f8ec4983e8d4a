import type { Tx } from "../../platform/db/database.ts";
import { putSetting } from "../store/settings.ts";
import { ORGANISATION_SETTING } from "./read-session.ts";

/** Names the organisation outside of set-up: command line and demo. */
export function nameOrganisation(tx: Tx, name: string): Promise<void> {
  return putSetting(tx, ORGANISATION_SETTING, { name });
}
