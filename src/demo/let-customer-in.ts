import { randomBytes } from "node:crypto";
import type { Tx } from "../platform/db/database.ts";
import { idsAt } from "../platform/ids.ts";
import { giveLink } from "../portal/actions/give-link.ts";
import type { Keyring } from "../portal/keyring.ts";
import { gatherCast } from "./people.ts";

/** 周晓棠 gives a customer with an offer to answer a new link, so that whoever tries the demo can be that customer. */
export async function letCustomerIn(tx: Tx, keyring: Keyring, zone: string) {
  const { zhou } = (await gatherCast(tx)).actors;
  const row = await tx
    .selectFrom("cases")
    .select("case_id")
    .where("owner_id", "=", zhou.id)
    .where("state", "=", "proposed")
    .where("channel", "=", "web")
    .executeTakeFirst();
  if (!row) return null;
  const now = new Date();
  const [announce, afterCommit] = [() => undefined, () => undefined];
  const act = { actor: zhou, now, zone, tx, newId: idsAt(now), requestId: "demo", announce, afterCommit };
  const given = await giveLink(act, keyring, { caseId: row.case_id, seed: randomBytes(32).toString("base64url") });
  return given.ok ? given.value : null;
}
