import { decided } from "../../kernel/refusal.ts";
import { dayIn } from "../../kernel/zone.ts";
import type { Look } from "../../platform/act.ts";
import { noticeInForce } from "../notice-in-force.ts";
import { findOrganisationName, findPortalSetting } from "../store.ts";

/** What a customer must know before they write: who we are, how else to reach us, what becomes of their words. */
export async function readPortal(look: Look) {
  const [organisation, { phone, hours }, { byName: _, ...notice }] = await Promise.all([
    findOrganisationName(look.db),
    findPortalSetting(look.db),
    noticeInForce(look.db),
  ]);
  return decided({ organisation, phone, hours, notice, zone: look.zone, today: dayIn(look.zone, look.now) });
}
