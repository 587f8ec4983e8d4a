import { randomBytes } from "node:crypto";
import type { Database, Tx } from "../../platform/db/database.ts";
import { keepSetting, putSetting } from "../store/settings.ts";
import { ORGANISATION_SETTING } from "./read-session.ts";

/**
 * The secret that signs cookies and encrypts second factors, made once per database, for installations that give none.
 * Whoever can read the database can then forge sessions; a secret from the environment is better.
 */
export function keptSecret(db: Database): Promise<string> {
  return keepSetting(db, "auth_secret", randomBytes(48).toString("base64url"));
}

/** Names the organisation outside of set-up: command line and demo. */
export function nameOrganisation(tx: Tx, name: string): Promise<void> {
  return putSetting(tx, ORGANISATION_SETTING, { name });
}
