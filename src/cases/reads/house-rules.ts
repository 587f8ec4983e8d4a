import { standing } from "../../journal/unless-changed.ts";
import { decided } from "../../kernel/refusal.ts";
import type { Look } from "../../platform/act.ts";
import { findReminders } from "../alarm-store.ts";
import { findPolicyRules } from "../clock-store.ts";

/** Which policies count for which cases now. */
export async function readCasePolicies(look: Look) {
  // The revision first: an older one is refused when it is saved, a newer one would let an older value through.
  const stands = await standing(look.db, "case_policies_chosen");
  return decided({ rules: [...(await findPolicyRules(look.db))], ...stands });
}

/** When and whom reminders tell now. */
export async function readReminders(look: Look) {
  const stands = await standing(look.db, "reminders_changed");
  const { before, supervisor, head } = await findReminders(look.db);
  return decided({ before, supervisor, head, ...stands });
}
